import type { ParsedMail } from '../parsed-mail.ts';
import { codeIn, givesReason } from './bounce-kind.ts';
import { COPY_STARTS, FAILED, FIRST_PERSON, MAIL_WORDS, RECIPIENT_LABELS } from './bounce-phrases.ts';
import { anyOf, fold } from './fold.ts';
import { addressesIn } from './headers.ts';

const copyStarts = anyOf(COPY_STARTS);
const failed = anyOf(FAILED);
const firstPerson = anyOf(FIRST_PERSON);
const mailWords = anyOf(MAIL_WORDS);
const labels = anyOf(RECIPIENT_LABELS);

/** A notice says what it says at its head; the rest is transcript, advice and the copy of the mail. */
const NOTICE_LENGTH = 64_000;
const NOTICE_LINES = 600;

/** A free-text notice: its own words, and behind them the copy of the mail that failed, where the text holds one. */
export type Notice = { lines: string[]; folded: string[]; copy: string };

/** Splits the text of a notice from the copy of the mail it returns. */
export function readNotice(mail: ParsedMail): Notice {
  const text = mail.text.slice(0, NOTICE_LENGTH);
  const lines = text.split('\n');
  const folded = fold(text).split('\n');
  // Folding keeps line ends, but a rare character may fold into one; then the lines no longer pair.
  const paired = folded.length === lines.length ? folded : lines.map(fold);
  const end = Math.min(endOfWords(lines, paired), NOTICE_LINES);
  return { lines: lines.slice(0, end), folded: paired.slice(0, end), copy: lines.slice(end).join('\n') };
}

/** Whether the words of a notice say that something was not delivered. `near` asks for it within the first lines. */
export function saysFailed(notice: Notice, near = NOTICE_LINES): boolean {
  let seen = 0;
  for (const [at, line] of notice.folded.entries()) {
    if (/[\p{L}\p{N}]/u.test(line)) seen++;
    if (seen > near) return false;
    // Sentences wrap: the next line belongs to the phrase.
    if (failed.test(`${line} ${notice.folded[at + 1] ?? ''}`)) return true;
  }
  return false;
}

/** Whether a notice is about mail at all, as against parcels and orders. */
export function speaksOfMail(subject: string, notice: Notice): boolean {
  return mailWords.test(`${fold(subject.slice(0, 500))} ${notice.folded.slice(0, 12).join(' ')}`);
}

/** Whether the words are a person's, who speaks of themselves. */
export function isPersonal(notice: Notice): boolean {
  return firstPerson.test(`${notice.folded.slice(0, 30).join(' ')} `);
}

function endOfWords(lines: string[], folded: string[]): number {
  let anything = false;
  for (const [at, line] of folded.entries()) {
    if (anything && startsCopy(line, lines, at)) return at;
    if (/\p{L}{3}/u.test(line)) anything = true;
  }
  return lines.length;
}

const RETURNED_HEADER =
  /^>?\s{0,8}(?:return-path|received|message-id|mime-version|x-[\w-]{1,40}|dkim-signature):\s/i;

function startsCopy(line: string, lines: string[], at: number): boolean {
  if (RETURNED_HEADER.test(line) && RETURNED_HEADER.test(lines[at + 1] ?? '')) return true;
  const match = copyStarts.exec(line);
  if (!match) return false;
  // "It's attached below … delete your own text from the returned message" is advice, not a heading.
  const isHeading = /[-=_*|]{2}|:\s{0,3}$|^\s{0,4}\[/.test(line) || match.index < 24;
  return isHeading && !failed.test(line) && line.length < 160;
}

/** An address that a notice names, and how sure it is that this is the one that failed. */
type Named = { address: string; sure: boolean };

/**
 * Addresses that failed, as a notice in free text names them, without repeats. Addresses that head a line or stand alone under
 * the sentence that says so are sure; without any, those beside words of failure or of a recipient are taken.
 */
export function namedRecipients(notice: Notice): string[] {
  const named = notice.lines.flatMap((_, at) => namedOn(notice, at));
  const sure = named.filter((each) => each.sure);
  return unique((sure.length > 0 ? sure : named).map(({ address }) => address));
}

/** Without repeats, case aside, the first spelling kept. */
export function unique(addresses: string[]): string[] {
  const seen = new Set<string>();
  return addresses.filter((address) => {
    const plain = address.toLowerCase();
    return !seen.has(plain) && seen.add(plain);
  });
}

/** Lines about the sender or the server, never about who failed: header lines, SMTP successes, MAIL FROM. */
const ASIDE =
  /^[\s>]{0,8}(?:from|von|cc|bcc|sender|reply-to|return-path|message-id|references|in-reply-to|received|subject|date|list-\w+|errors-to|reporting-mta|mail from|ehlo|helo)[:\s]|^[\s>]{0,8}[23]\d\d[ -]|mail from:|sender ok|system contact/;
/** What stands before an address that is somebody to turn to, or the sender. */
const SOMEBODY_ELSE =
  /(?:\b(?:from|by|von|vom|par|sent by|sender|absender|contact|kontakt|contacter|contactar|contattare|reply to|write to|mail to the|help|assistance|administrator|postmaster at|e-?mail us at|please mail|or call|via|message-?id:?|email)|mailto:)[\s:<"'(=]{0,6}$/;
/** A role that answers for a server. It can fail too, but then it heads its line. */
const ROLE = /^(?:mailer-daemon|postmaster|abuse|hostmaster|no-?reply|do-?not-?reply)@/i;

function namedOn(notice: Notice, at: number): Named[] {
  const line = notice.lines[at]!;
  if (!line.includes('@') || line.length > 2_000) return [];
  const folded = notice.folded[at]!;
  if (ASIDE.test(folded)) return [];
  const before = previous(notice, at);
  return addressesIn(line).flatMap((address): Named[] => {
    const start = line.indexOf(address);
    const lead = line.slice(0, start);
    const isHead = /^[\s<>*•·"'“‘(-]{0,40}(?:smtp:|(?:expanded|generated) from:?[\s<]{0,4})?$/i.test(lead);
    const context = isHead ? `${before.slice(-80)} ` : fold(lead).slice(-60);
    if (SOMEBODY_ELSE.test(context.trimEnd())) return [];
    if (isHead && headsItem(line.slice(start + address.length), before)) return [{ address, sure: true }];
    if (ROLE.test(address)) return [];
    const says =
      failed.test(folded) || labels.test(folded) || failed.test(before) || /\b[45]\d\d\b/.test(folded);
    return says ? [{ address, sure: false }] : [];
  });
}

/** Whether an address that begins a line is an item of a list, not a word of a wrapped sentence. */
function headsItem(rest: string, before: string): boolean {
  const tail = rest.trim();
  if (/^[>"'”’]{0,2}(?:$|[:)]|\.{2,}|\s{0,4}[([{]|\s{0,4}[-–—]\s|\s{0,4}on \S)/i.test(tail)) return true;
  return /:$/.test(before) || failed.test(fold(tail));
}

/** The line with words before this one, folded. */
function previous(notice: Notice, at: number): string {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const line = notice.folded[back]!.trim();
    if (line !== '') return line;
  }
  return '';
}

/** Lines that say nothing: rulers, boilerplate, headings of a transcript. */
const EMPTY_WORDS =
  /^[\s\p{P}\p{S}]*$|^this is an automatically generated|technical details|transcript|^because:?$|^for the following reason:?$/iu;

/**
 * What the server said of an address: the words behind it up to an empty line, the line with a code, with a reason, or with a
 * failure, whichever first tells a cause. At most 500 characters; null where nothing says anything.
 */
export function diagnosticIn(notice: Notice, address: string): string | null {
  const lines = notice.lines.filter((line) => !EMPTY_WORDS.test(line.trim()));
  const said = [
    ...(address === '' ? [] : wordsBehind(notice.lines, address)),
    lines.find((line) => codeIn(line) !== null),
    lines.find(givesReason),
    lines.find((line) => failed.test(fold(line))),
  ].flatMap((line) => (line && /\p{L}{2}/u.test(line) ? [line.trim().slice(0, 500)] : []));
  return said.find((line) => codeIn(line) !== null || givesReason(line)) ?? said[0] ?? null;
}

/** The words behind the first two places that name an address. */
function wordsBehind(lines: string[], address: string): string[] {
  const places = lines.flatMap((line, at) => (line.includes(address) ? [at] : [])).slice(0, 2);
  return places.map((at) => wordsFrom(lines, at, lines[at]!.indexOf(address) + address.length));
}

function wordsFrom(lines: string[], at: number, column: number): string {
  const said = [lines[at]!.slice(column).replace(/^[\s>"'”’:;,.)\]-]{1,20}/, '')];
  for (const line of lines.slice(at + 1, at + 12)) {
    const some = said.some((each) => each !== '');
    if (line.trim() === '' && some) break;
    if (!EMPTY_WORDS.test(line.trim())) said.push(line.trim());
  }
  return said.join(' ').trim();
}
