import type { MailAddress, ParsedMail } from '../parsed-mail.ts';

/** Every value of a header, in order; `name` in lower case. */
export function headers(mail: ParsedMail, name: string): string[] {
  return mail.headers.filter((header) => header.name === name).map((header) => header.value.trim());
}

/** The first value of a header, '' where there is none. */
export function header(mail: ParsedMail, name: string): string {
  return mail.headers.find((each) => each.name === name)?.value.trim() ?? '';
}

/** The headers that say where the mail was delivered, as opposed to whom it was written to. */
const ENVELOPE = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-delivered-to',
  'x-rcpt-to',
];

/** Addresses that the mail was delivered to, lower case, repeats kept. */
export function deliveredTo(mail: ParsedMail): string[] {
  return mail.headers
    .filter((each) => ENVELOPE.includes(each.name))
    .flatMap((each) => addressesIn(each.value.slice(0, 2_000)))
    .map((address) => address.toLowerCase());
}

/** The envelope sender is empty or a daemon: what RFC 5321 4.5.5 asks of notices that must not be answered. */
export function hasNullSender(mail: ParsedMail): boolean {
  return headers(mail, 'return-path').some((value) => /^<?(?:mailer-daemon\b[^>]{0,200})?>?$/i.test(value));
}

/** The Content-Type with its parameters, lower case. */
export function contentType(mail: ParsedMail): string {
  return header(mail, 'content-type').slice(0, 1_000).toLowerCase();
}

/** Whether the mail is a multipart/report (RFC 6522) of this type. */
export function isReport(mail: ParsedMail, reportType: string): boolean {
  const type = contentType(mail);
  return (
    type.startsWith('multipart/') && new RegExp(`report-type\\s{0,3}=\\s{0,3}"?${reportType}`).test(type)
  );
}

/** Lengths are RFC 5321's, so that a match is bounded. Quoted local parts are too rare in notices to ask for. */
const ADDRESS =
  /(?<![\p{L}\p{N}._+=%-])[\p{L}\p{N}!#$%&*+/=?^_{|}~'.-]{1,128}@(?:[\p{L}\p{N}_-]{1,63}\.){1,12}[\p{L}\p{N}-]{2,63}/gu;

/** Addresses in free text, as written but for wrapping quotes and X.400 prefixes. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS)]
    .map((match) => bare(match[0]))
    .filter((address) => !address.startsWith('@'));
}

function bare(address: string): string {
  return address
    .replace(/^(?:smtp|rfc-?822|imceasmtp)[=:-]/i, '')
    .replace(/^['=*_./-]{1,10}(?=[^@])|-+$/g, '');
}

/** The part after the last `@`, lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** Whether two addresses name the same mailbox, case aside. */
export function sameAddress(one: MailAddress | null, other: MailAddress | null): boolean {
  return one !== null && other !== null && one.address.toLowerCase() === other.address.toLowerCase();
}

/** Reply and forward marks of the main clients and languages, with their numbers: `Re[2]:`, `AW:`, `回复：`. */
const REPLY_MARK =
  /^(?:re|aw|antw|antwort|sv|vs|ref|rif|res|odp|vá|r|ответ|回复|回覆|答复|答覆|返信)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]/iu;
const FORWARD_MARK =
  /^(?:fwd?|fw|wg|tr|rv|enc|i|doorst|pd|vs|vb|vl|vidarebefordrat|videresendt|inoltra|reenv|wtr|пересл|转发|轉寄|转寄|転送)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]/iu;

/** Marks in front of a subject, and what is left without them. At most eight are peeled off. */
export function subjectMarks(subject: string): { isReply: boolean; isForward: boolean; rest: string } {
  let rest = subject.trim();
  let isReply = false;
  let isForward = false;
  for (let round = 0; round < 8; round++) {
    const forward = FORWARD_MARK.exec(rest);
    const mark = forward ?? REPLY_MARK.exec(rest);
    if (!mark) break;
    if (forward) isForward = true;
    else isReply = true;
    rest = rest.slice(mark[0].length).trim();
  }
  return { isReply, isForward, rest };
}
