import type { ParsedMail } from '../parsed-mail.ts';
import { addressesIn, deliveredTo, header } from './headers.ts';

/** The header our own mails carry: the mailbox that sent them. Names beginning like this are ours. */
const OUR_HEADERS = 'x-porchlight-';

/** Twice is common and harmless (a mailbox fetched and delivered again); three times the mail goes round. */
const ROUNDS = 3;

/** Mailboxes that the mail's own loop headers name as its sender, lower case. */
function loopMarks(mail: ParsedMail): string[] {
  return mail.headers
    .filter(({ name }) => name === 'x-loop' || name.startsWith(OUR_HEADERS))
    .flatMap(({ value }) => addressesIn(value.slice(0, 1_000)))
    .map((address) => address.toLowerCase());
}

/**
 * Whether headers prove that a mail came round to where it was: an X-Loop or X-Porchlight-* header names the very mailbox it
 * is delivered to, or one mailbox delivered it three times. Another company's Porchlight names another mailbox, so a person who
 * writes from there is no loop.
 */
export function isLoop(mail: ParsedMail): boolean {
  const marks = new Set(loopMarks(mail));
  const rounds = new Map<string, number>();
  for (const address of deliveredTo(mail)) {
    rounds.set(address, (rounds.get(address) ?? 0) + 1);
    if (marks.has(address) || rounds.get(address)! >= ROUNDS) return true;
  }
  return false;
}

/**
 * The same, knowing our mailboxes (any case, plus-addressing aside): also a mail whose loop header names one of them wherever it
 * was delivered, and an automatic mail that says it is from one of them.
 */
export function looksLikeOurLoop(mail: ParsedMail, ownAddresses: readonly string[]): boolean {
  if (isLoop(mail)) return true;
  const own = new Set(ownAddresses.map(plain));
  if (loopMarks(mail).some((address) => own.has(plain(address)))) return true;
  const automatic =
    /^"?auto-/i.test(header(mail, 'auto-submitted')) ||
    mail.headers.some(({ name }) => name.startsWith(OUR_HEADERS));
  return automatic && [mail.from, mail.sender].some((each) => each !== null && own.has(plain(each.address)));
}

function plain(address: string): string {
  return address.toLowerCase().replace(/\+[^@]{0,200}@/, '@');
}
