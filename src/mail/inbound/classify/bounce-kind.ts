import type { Bounce } from '../parsed-mail.ts';
import {
  FOR_GOOD,
  FOR_NOW,
  GAVE_UP_WAITING,
  MAILBOX_FULL,
  SAYS_PERMANENT,
  STILL_TRYING,
} from './bounce-reasons.ts';
import { anyOf, fold } from './fold.ts';

const full = anyOf(MAILBOX_FULL);
const forNow = anyOf(FOR_NOW);
const gaveUpWaiting = anyOf(GAVE_UP_WAITING);
const forGood = anyOf(FOR_GOOD);
const saysPermanent = anyOf(SAYS_PERMANENT);
const stillTrying = anyOf(STILL_TRYING);

/** An enhanced status code (RFC 3463): class, subject, detail; not a part of an IP address or version number. */
const ENHANCED = /(?<![\d.])([45])\.([0-7])\.(\d{1,3})(?![\d.]*\d)/g;
/** An SMTP reply code for failure (RFC 5321 4.2.3) where a server would write one: at the start of a line, or behind a sign or such a word. */
const REPLY =
  /(?:^[ \t]{0,40}|[:;>(["'<#][ \t]{0,3}|\b(?:said|error|code|reply|response|returned|status|smtp)[ \t]{1,3})([45][0-57]\d)(?=[ \t:.)\]"'-]|$)/im;

/** The first enhanced status of a text that says more than `x.0.0`, else the SMTP reply code, else a bare `x.0.0`, else null. */
export function codeIn(text: string): string | null {
  const enhanced = [...text.matchAll(ENHANCED)].map((match) => match[0]);
  return enhanced.find((code) => !code.endsWith('.0.0')) ?? REPLY.exec(text)?.[1] ?? enhanced[0] ?? null;
}

/** Whether a notice says that the server still tries to deliver. */
export function saysStillTrying(text: string): boolean {
  return stillTrying.test(fold(text));
}

/** Whether a text names a reason that servers give for not delivering. */
export function givesReason(text: string): boolean {
  const folded = fold(text.slice(0, 8_000));
  return forGood.test(folded) || full.test(folded);
}

/**
 * Hard or soft. A code says more than words: class 4 is for now; class 5 is for good, but for a full mailbox, a full system and an
 * expired time in the queue (5.2.2, 5.3.1, 5.4.7), where the address itself works (RFC 3463 3.3 to 3.5). Without a code the
 * words decide, in this order: a wait that ran out, what the server calls permanent, a full mailbox, an unknown address or a
 * refusal, a fault that may pass. A notice that says nothing of it is taken for good, for it ends the delivery.
 */
export function kindOf(code: string | null, words: string): Bounce['kind'] {
  const folded = fold(words.slice(0, 8_000));
  if (code === '5.2.0') return full.test(folded) ? 'soft' : 'hard';
  if (code !== null) return /^(?:4|5\.2\.2$|5\.3\.1$|5\.4\.7$)/.test(code) ? 'soft' : 'hard';
  if (gaveUpWaiting.test(folded)) return 'soft';
  if (saysPermanent.test(folded)) return 'hard';
  if (full.test(folded)) return 'soft';
  if (forGood.test(folded)) return 'hard';
  return forNow.test(folded) ? 'soft' : 'hard';
}
