import type { MailAddress, MailHeader, ParsedMail } from '../parsed-mail.ts';
import { parseAddresses } from './addresses.ts';
import { parseDate } from './dates.ts';
import type { RawHeader } from './header-block.ts';
import { messageId, messageIds } from './message-ids.ts';
import { headerText, headerValue } from './part-content.ts';
import { header } from './tree.ts';

/** Every header, unfolded and decoded, in order. */
export function readableHeaders(headers: readonly RawHeader[], hints: readonly string[]): MailHeader[] {
  return headers.map(({ name, value }) => ({ name, value: headerValue(value, hints) }));
}

type Ids = Pick<ParsedMail, 'messageId' | 'inReplyTo' | 'references'>;

/** Message-ID, In-Reply-To and References; a repeated References header counts as one. */
export function idsOf(headers: readonly RawHeader[]): Ids {
  const ascii = (value: string): string => value.replace(/\0/g, '');
  const references = headers.filter(({ name }) => name === 'references').map(({ value }) => value);
  return {
    messageId: messageId(ascii(header(headers, 'message-id'))),
    inReplyTo: messageIds(ascii(header(headers, 'in-reply-to')))[0] ?? null,
    references: messageIds(ascii(references.join(' '))),
  };
}

type Addresses = Pick<ParsedMail, 'from' | 'sender' | 'replyTo' | 'to' | 'cc' | 'bcc'>;

/** The one address of a header that should hold one: the first that can be answered, else the first of all. */
function single(addresses: MailAddress[]): MailAddress | null {
  return addresses.find(({ address }) => address.includes('@')) ?? addresses[0] ?? null;
}

/** The people of a mail. Headers sent twice are read as one list; lists keep only what has an address. */
export function addressesOf(headers: readonly RawHeader[], hints: readonly string[]): Addresses {
  const all = (name: string): MailAddress[] =>
    headers
      .filter((one) => one.name === name)
      .flatMap(({ value }) => parseAddresses(headerText(value, hints), hints));
  const reachable = (name: string): MailAddress[] => all(name).filter(({ address }) => address !== '');
  const replyTo = reachable('reply-to');
  const from = single(all('from'));
  return {
    // Some programs leave From empty and say in Reply-To who is writing.
    from: from?.address === '' && replyTo[0] ? { ...replyTo[0], name: from.name || replyTo[0].name } : from,
    sender: single(all('sender')),
    replyTo,
    to: reachable('to'),
    cc: reachable('cc'),
    bcc: reachable('bcc'),
  };
}

/** Subject ('' where there is none) and date. */
export function datesOf(
  headers: readonly RawHeader[],
  hints: readonly string[],
): Pick<ParsedMail, 'subject' | 'date'> {
  return {
    subject: headerValue(header(headers, 'subject'), hints),
    date: parseDate(headerText(header(headers, 'date'), hints)),
  };
}
