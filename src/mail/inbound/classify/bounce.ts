import type { Bounce, ParsedMail } from '../parsed-mail.ts';
import { asks } from './auto-reply.ts';
import { codeIn, givesReason, kindOf, saysStillTrying } from './bounce-kind.ts';
import {
  diagnosticIn,
  isPersonal,
  type Notice,
  namedRecipients,
  readNotice,
  saysFailed,
  speaksOfMail,
  unique,
} from './bounce-notice.ts';
import { NOTICE_SUBJECTS } from './bounce-phrases.ts';
import { buriedRecipients, type ReportedRecipient, reportedRecipients } from './delivery-report.ts';
import { anyOf, fold } from './fold.ts';
import {
  addressesIn,
  contentType,
  domainOf,
  hasNullSender,
  header,
  headers,
  isReport,
  subjectMarks,
} from './headers.ts';
import { addresses, nestedFrom, nestedMail, returnedParts } from './nested-mail.ts';

const noticeSubjects = anyOf(NOTICE_SUBJECTS);

const DAEMON = /^(?:mailer-?daemon|mail-?daemon|mdaemon|maildaemon|mail\.delivery\.system)(?:[+@.-]|$)/i;
/** Names that servers sign with; for folded text. */
const DAEMON_NAME =
  /mail delivery|mailer.daemon|delivery (?:sub)?system|system administrator|systemadministrator|administrateur syst|mail administrator|microsoft (?:outlook|exchange)$/;

/** Addresses that servers write from, and now and then the people who run them. */
const SERVER_ROLE =
  /^(?:post[_-]?master|ndr|bounces?|postoffice|mail-?admin\w*|imss|inetgw\d*|smtp[_-]?\w*)@/i;

type Server = 'certain' | 'likely' | 'no';

/** How sure it is that a mail server wrote this: `certain` by its name, `likely` by a role or an envelope that programs use. */
function serverWrote(mail: ParsedMail): Server {
  const address = mail.from?.address ?? '';
  if (header(mail, 'x-ms-exchange-message-is-ndr') !== '') return 'certain';
  if (DAEMON.test(address) || DAEMON_NAME.test(fold(mail.from?.name ?? '').trim())) return 'certain';
  if (hasNullSender(mail) || address === '') return 'likely';
  if (SERVER_ROLE.test(address)) return 'likely';
  return /^"?auto-/i.test(header(mail, 'auto-submitted')) ? 'likely' : 'no';
}

/** Actions that end well. Whatever else a server writes (failed, delayed, error, undeliverable) does not. */
const DELIVERED = /^(?:delivered|relayed|expanded|success)/;

/** Recipients of a report that did not get the mail. */
export function failing(recipients: ReportedRecipient[]): ReportedRecipient[] {
  return recipients.filter(({ action, status }) => !DELIVERED.test(action) && !status.startsWith('2'));
}

/**
 * Reads a delivery failure or delay: RFC 3464 reports, X-Failed-Recipients (Exim, Gmail), and the free texts of servers by their
 * wording. null where the mail is none. Free text counts only from a sender that looks like a server, or with both the
 * subject and the first lines of a notice, so that a person who writes about a bounce, or forwards one, stays a person.
 */
export function readBounce(mail: ParsedMail): Bounce | null {
  // An abuse report may come from a daemon and carry the subject of a notice.
  if (isReport(mail, 'feedback-report')) return null;
  const reported = reportedRecipients(mail);
  const lost = failing(reported);
  if (reported.length > 0 && lost.length === 0) return null;
  const server = serverWrote(mail);
  const { isForward, isReply, rest } = subjectMarks(mail.subject);
  const at = fold(rest.slice(0, 500)).search(noticeSubjects);
  const noticeSubject = at !== -1;
  // "Re: Undelivered mail" is a person's; "RE: Your order : not delivered" a gateway's, which keeps the old subject.
  const passedOn = isForward || (isReply && noticeSubject && at < 10);
  if (server !== 'certain' && passedOn) return null;
  // A report that somebody without a server's name passes on under a subject of their own is their attachment.
  const isServers = server !== 'no' || noticeSubject || isReport(mail, 'delivery-status');
  if (lost.length > 0) return isServers ? fromReport(mail, lost) : null;
  if (server === 'no' && !noticeSubject && !hasTrace(mail)) return null;
  const notice = readNotice(mail);
  if (!isNotice(mail, { server, noticeSubject, notice })) return null;
  const buried = failing(buriedRecipients(mail));
  return buried.length > 0 ? fromReport(mail, buried) : fromNotice(mail, notice);
}

/** Whether a header alone is reason to read the text as a notice. */
function hasTrace(mail: ParsedMail): boolean {
  return (
    header(mail, 'x-failed-recipients') !== '' ||
    /delivery-status|disposition-notification/.test(contentType(mail))
  );
}

type Signs = { server: Server; noticeSubject: boolean; notice: Notice };

function isNotice(mail: ParsedMail, { server, noticeSubject, notice }: Signs): boolean {
  if (header(mail, 'x-failed-recipients') !== '') return true;
  const says = saysFailed(notice);
  if (isReport(mail, 'delivery-status') || contentType(mail).startsWith('message/delivery-status'))
    return noticeSubject || says || server !== 'no';
  if (isReport(mail, 'disposition-notification')) return says && !/displayed/i.test(dispositions(mail));
  const returned = returnedParts(mail).length > 0;
  const named = namedRecipients(notice);
  if (server === 'certain')
    return noticeSubject ? says || named.length > 0 || returned : says && saysFailed(notice, 12);
  const others = exceptOurs(mail, named).length > 0;
  // Parcels are "not delivered" too, and people write so: from here on it has to be about mail, with an address.
  if (!noticeSubject || !(others || returned)) return false;
  if (!SERVER_ROLE.test(mail.from?.address ?? '') && !speaksOfMail(mail.subject, notice)) return false;
  if (server === 'likely') return says || givesReason(notice.lines.join('\n'));
  return others && mail.inReplyTo === null && isUnsignedNotice(notice);
}

/** The text of a script that no server signs: it begins with the failure of a mail, asks nothing, and nobody speaks in it. */
function isUnsignedNotice(notice: Notice): boolean {
  const head = { ...notice, folded: notice.folded.slice(0, 6) };
  return (
    saysFailed(notice, 4) && speaksOfMail('', head) && !isPersonal(notice) && !asks(notice.lines.join('\n'))
  );
}

function dispositions(mail: ParsedMail): string {
  const parts = mail.attachments.filter(({ type }) => type === 'message/disposition-notification');
  return parts.map(({ content }) => new TextDecoder().decode(content.subarray(0, 8_000))).join('\n');
}

function fromReport(mail: ParsedMail, lost: ReportedRecipient[]): Bounce {
  const first = lost[0]!;
  const notice = readNotice(mail);
  const specific = /\.0\.0$/.test(first.status) ? codeIn(first.diagnostic) : null;
  const code = specific ?? (first.status || codeIn(first.diagnostic));
  const delayed = lost.every(({ action }) => action.startsWith('delay'));
  return {
    recipients: unique(lost.map(({ address }) => address)),
    kind: delayed ? 'soft' : kindOf(code, first.diagnostic || notice.lines.join('\n')),
    code,
    diagnostic: first.diagnostic.slice(0, 500) || diagnosticIn(notice, first.address),
    originalMessageId: originalMessageId(mail, ''),
    ...tracesOf(mail, notice.copy),
  };
}

function fromNotice(mail: ParsedMail, notice: Notice): Bounce {
  const recipients = whoFailed(mail, notice);
  const words = notice.lines.join('\n');
  const code = codeIn(words) ?? codeIn(mail.subject);
  const waiting = saysStillTrying(mail.subject) || saysStillTrying(words);
  return {
    recipients,
    kind: waiting ? 'soft' : kindOf(code, `${mail.subject}\n${words}`),
    code,
    diagnostic: diagnosticIn(notice, recipients[0] ?? ''),
    originalMessageId: originalMessageId(mail, notice.copy),
    ...tracesOf(mail, notice.copy),
  };
}

/** Who failed, from the surest trace to the weakest; empty where the notice names nobody. */
function whoFailed(mail: ParsedMail, notice: Notice): string[] {
  const traces = [
    () => headers(mail, 'x-failed-recipients').flatMap(addressesIn),
    () => exceptOurs(mail, namedRecipients(notice)),
    () => addressesIn(mail.subject.slice(0, 1_000).replace(/\bfrom <[^>]{1,300}>/gi, '')),
    () => namedRecipients(notice),
    () => notice.lines.filter((line) => /^\s{0,8}to:/i.test(line)).flatMap(addressesIn),
    () => originalRecipients(mail, notice),
    () => localNames(mail, notice),
  ];
  for (const trace of traces) {
    const found = unique(trace());
    if (found.length > 0) return found;
  }
  return [];
}

/** Addresses but those of the mail's own sender and recipients: a notice is from the one and to the other. */
function exceptOurs(mail: ParsedMail, named: string[]): string[] {
  const ours = new Set([mail.from, ...mail.to].flatMap((each) => (each ? [each.address.toLowerCase()] : [])));
  return named.filter((address) => !ours.has(address.toLowerCase()));
}

/** To whom the returned mail was written. A long list says nothing of who failed. */
function originalRecipients(mail: ParsedMail, notice: Notice): string[] {
  const attached = returnedParts(mail).map((part) => nestedMail(part).to);
  const copied = nestedFrom(notice.copy.slice(Math.max(0, notice.copy.search(/^[\w-]{1,40}: /m)))).to;
  const found =
    [...attached, copied, addresses(header(mail, 'x-original-recipient'))].find((list) => list.length > 0) ??
    [];
  return found.length <= 3 ? found.map(({ address }) => address) : [];
}

/** Servers of one domain name a mailbox without it: AOL's "joe", indented under the sentence that says who failed. */
function localNames(mail: ParsedMail, { lines, folded }: Notice): string[] {
  const domain = domainOf(mail.from?.address ?? '');
  const at = folded.findIndex((line) => /:\s{0,3}$/.test(line));
  if (
    at === -1 ||
    !domain.includes('.') ||
    !/recipient|address|following/.test(`${folded[at - 1] ?? ''} ${folded[at]}`)
  )
    return [];
  const item = lines.slice(at + 1).find((line) => line.trim() !== '') ?? '';
  const name = /^\s{1,12}([\w.+-]{2,64})(?:\s{2}|\s{0,4}$)/.exec(item)?.[1];
  return name ? [`${name}@${domain}`] : [];
}

function originalMessageId(mail: ParsedMail, copy: string): string | null {
  for (const part of returnedParts(mail)) {
    const { messageId } = nestedMail(part);
    if (messageId !== null) return messageId;
  }
  return (
    /^[\s>]{0,4}(?:original-)?message-id:\s{0,8}(<[^<>\s]{1,500}>)/im.exec(
      `${copy}\n${dispositions(mail)}`,
    )?.[1] ??
    mail.inReplyTo ??
    mail.references.at(-1) ??
    null
  );
}

/** Headers in which a mail's own Message-ID, or its sender's address for answers, outlives a relay that gives mails ids of its own. */
const TRACES = /^(?:x-(?:microsoft|google)-original-message-id|x-original-message-id|reply-to)$/;

function tracesOf(mail: ParsedMail, copy: string): { traces?: string[] } {
  const heads = [
    ...returnedParts(mail).map(nestedMail),
    nestedFrom(copy.slice(Math.max(0, copy.search(/^[\w-]{1,40}: /m)))),
  ];
  const values = heads
    .flatMap(({ headers: lines }) => lines)
    .filter(({ name }) => TRACES.test(name))
    .flatMap(({ value }) => [
      /<[^<>\s]{1,500}>/.exec(value)?.[0] ?? '',
      ...addressesIn(value.slice(0, 1_000)),
    ]);
  const traces = unique(values.filter((value) => value !== ''));
  return traces.length > 0 ? { traces } : {};
}
