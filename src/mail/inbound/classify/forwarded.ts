import type { MailAddress, ParsedMail } from '../parsed-mail.ts';
import { fold, startsWithAnyOf } from './fold.ts';
import { FINNISH_FROM, FORWARD_HEADS, FROM_LABELS, ORIGINAL_HEADS, OTHER_LABELS } from './forward-phrases.ts';
import { addressesIn, sameAddress, subjectMarks } from './headers.ts';
import { addresses, attachedMails, nestedMail } from './nested-mail.ts';

const forwardHead = startsWithAnyOf(FORWARD_HEADS);
const originalHead = startsWithAnyOf(ORIGINAL_HEADS);
const fromLabels = new Set(FROM_LABELS.map(fold));
const otherLabels = new Set(OTHER_LABELS.map(fold));

/** A person's own words before a forward are few; a block further down is history. In characters. */
const SEARCHED = 200_000;
/** Lines of a header block: long recipient lists wrap. */
const BLOCK_LINES = 16;
/** What Yandex writes instead of a block: `02.03.2026, 10:00, "Ana Costa" <ana@x.example>:` */
const SENDER_LINE = /^\s{0,4}\d[\d.,: /-]{6,30}("?[^"<>]{0,100}"?\s{0,3}<[^<>\s]{3,255}>):\s{0,4}$/;
/** Wrapped or unknown lines that may stand between those of a block. */
const STRANGE_LINES = 4;

/**
 * The first writer of a mail that a person hands on, or null. Read from a forwarded block in the text (Gmail, Apple Mail,
 * Outlook, Thunderbird, Yahoo, Notes and the like, in their languages) or from the one mail attached. A block under
 * "Original message" or under no heading counts only with a forward mark in the subject, since answers quote the same way.
 */
export function originalSender(mail: ParsedMail): MailAddress | null {
  const { isForward, isReply } = subjectMarks(mail.subject);
  const text = mail.text.slice(0, SEARCHED);
  const found =
    inText(text, isForward && !isReply && !isFinnishReply(mail.subject, text)) ??
    wordless(mail, text) ??
    attached(mail, isReply && !isForward);
  return found && !sameAddress(found, mail.from) ? found : null;
}

/** Finnish clients write the Danish mark of a forward, VS, for an answer. */
function isFinnishReply(subject: string, text: string): boolean {
  return /^\s{0,9}vs\s?:/i.test(subject) && fold(text.slice(0, 20_000)).includes(FINNISH_FROM);
}

/** Nothing but another's mail, in answer to none: handed on without a word and without a mark. */
function wordless(mail: ParsedMail, text: string): MailAddress | null {
  if (mail.inReplyTo !== null || mail.references.length > 0) return null;
  const start = text.slice(0, 20_000).search(/[^\s_*-]/);
  const lines = text.slice(Math.max(0, start), 20_000).split('\n');
  return kindOfLine(lines[0]!) === 'from' ? blockUnder(lines, 0, 3) : null;
}

function attached(mail: ParsedMail, isReply: boolean): MailAddress | null {
  const mails = attachedMails(mail);
  if (mails.length !== 1 || isReply) return null;
  return nestedMail(mails[0]!).from;
}

function inText(text: string, marked: boolean): MailAddress | null {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    // Quoted lines tell of earlier exchanges.
    if (line.length > 300 || /^\s{0,4}>/.test(line)) continue;
    const heading = fold(line).replace(/^[\s\p{Pd}_=*#~.·•]{0,80}/u, '');
    const isHead = heading !== '' && forwardHead.test(heading) && heading.length < 120;
    const from = isHead ? blockUnder(lines, at + 1, 1) : null;
    if (from) return from;
    if (!marked) continue;
    const isOriginal = heading !== '' && originalHead.test(heading) && heading.length < 80;
    const block = isOriginal ? blockUnder(lines, at + 1, 1) : startOfBlock(lines, at);
    if (block) return block;
  }
  return null;
}

function startOfBlock(lines: string[], at: number): MailAddress | null {
  const label = labelled(lines[at]!);
  return label && fromLabels.has(label.name) ? blockUnder(lines, at, 2) : null;
}

/** The sender of the header block that begins at or just under this line, where it has `others` more header lines. */
function blockUnder(lines: string[], start: number, others: number): MailAddress | null {
  let sender: MailAddress | null = null;
  let known = 0;
  let strange = 0;
  for (let at = start; at < Math.min(lines.length, start + BLOCK_LINES) && strange <= STRANGE_LINES; at++) {
    const kind = kindOfLine(lines[at]!);
    if (kind === 'from' && !sender) sender = senderAt(lines, at);
    else if (others === 1 && SENDER_LINE.test(lines[at]!))
      return senderIn(lines[at]!.replace(SENDER_LINE, '$1'));
    else if (kind === 'other') known++;
    else if (kind === 'words') strange++;
    if (sender && known >= others) return sender;
  }
  return null;
}

function kindOfLine(line: string): 'from' | 'other' | 'words' | 'empty' {
  const name = labelled(line)?.name ?? '';
  if (fromLabels.has(name)) return 'from';
  if (otherLabels.has(name)) return 'other';
  return line.trim() === '' ? 'empty' : 'words';
}

function senderAt(lines: string[], at: number): MailAddress | null {
  const { value } = labelled(lines[at]!)!;
  return senderIn(value.includes('@') ? value : `${value} ${lines[at + 1] ?? ''}`);
}

/** A line `Name: value`, the name folded, without bold marks. */
function labelled(line: string): { name: string; value: string } | null {
  const match = /^[\s>|*_]{0,12}([^\s:：*][^:：*\n]{0,24}?)[\s*]{0,4}[:：][\s*]{0,4}(.*)$/u.exec(
    line.slice(0, 2_000),
  );
  return match ? { name: fold(match[1]!).trim(), value: match[2]!.trim() } : null;
}

/** `Maria Silva <maria@x.example>`, `Maria Silva [mailto:maria@x.example]`, `maria@x.example<mailto:maria@x.example>`. */
function senderIn(value: string): MailAddress | null {
  const plain = value
    .replace(/[[<(]\s{0,2}mailto:/gi, '<')
    .replace(/\]/g, '>')
    .replace(/\*/g, '');
  const address = addressesIn(plain)[0];
  if (!address) return null;
  const lead = plain
    .slice(0, plain.indexOf(address))
    .replace(/[<("'\s[]{1,8}$/, '')
    .replace(/^["'\s]{1,4}/, '');
  const name =
    lead === '' ? '' : (addresses(`"${lead.replace(/["\\]/g, '')}" <${address}>`)[0]?.name ?? lead);
  return { address, name: name.trim() };
}
