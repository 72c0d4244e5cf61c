import { addressParser, decodeWords } from 'postal-mime';
import type { MailAddress, MailAttachment, MailHeader, ParsedMail } from '../parsed-mail.ts';

/** Headers of an attached mail are within this many bytes; what is behind is its body. */
const HEADER_BYTES = 128_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Bytes of unknown charset as text: UTF-8 where they are that, else Latin-1. `limit` is in bytes. */
export function textOf(bytes: Uint8Array, limit: number): string {
  // A cut may fall inside a character; three bytes less can mend that, and Latin-1 always works.
  for (const cut of [limit, limit - 1, limit - 2, limit - 3]) {
    try {
      return utf8.decode(bytes.subarray(0, cut)).replace(/\r\n?/g, '\n');
    } catch {
      if (bytes.length <= limit) break;
    }
  }
  return latin1.decode(bytes.subarray(0, limit)).replace(/\r\n?/g, '\n');
}

/** Header lines of a text up to its first empty line, unfolded, names in lower case, values as written. */
export function headerLines(text: string): MailHeader[] {
  const found: MailHeader[] = [];
  for (const line of text.replace(/^\s*\n/, '').split('\n')) {
    if (line.trim() === '') break;
    const field = /^([!-9;-~]{1,80}):(.*)$/.exec(line);
    const last = found.at(-1);
    if (/^[ \t]/.test(line) && last) last.value = `${last.value} ${line.trim()}`.trim();
    else if (field) found.push({ name: field[1]!.toLowerCase(), value: field[2]!.trim() });
  }
  return found;
}

/** What an attached mail (message/rfc822, text/rfc822-headers) says of itself. */
type NestedMail = {
  headers: MailHeader[];
  messageId: string | null;
  from: MailAddress | null;
  to: MailAddress[];
};

/** Reads the headers of an attached mail. Never throws; what is not there is null or empty. */
export function nestedMail(attachment: MailAttachment): NestedMail {
  return nestedFrom(textOf(attachment.content, HEADER_BYTES));
}

/** The same from text that begins with headers. */
export function nestedFrom(text: string): NestedMail {
  const headers = headerLines(text.slice(0, HEADER_BYTES));
  const first = (name: string): string => headers.find((each) => each.name === name)?.value ?? '';
  return {
    headers,
    messageId: /<[^<>\s]{1,500}>/.exec(first('message-id'))?.[0] ?? null,
    from: addresses(first('from'))[0] ?? null,
    to: addresses(first('to')),
  };
}

/** Addresses of an address header, names decoded, those without an `@` left out. */
export function addresses(value: string): MailAddress[] {
  return addressParser(value.slice(0, 20_000), { flatten: true }).flatMap(({ address, name }) =>
    address?.includes('@') ? [{ address: address.trim(), name: decodeWords(name ?? '').trim() }] : [],
  );
}

/** Attachments that are whole mails. */
export function attachedMails(mail: ParsedMail): MailAttachment[] {
  return mail.attachments.filter(({ type }) => type === 'message/rfc822' || type === 'message/global');
}

/** Attachments that hold the mail that failed, or its headers, as reports carry them. */
export function returnedParts(mail: ParsedMail): MailAttachment[] {
  return mail.attachments.filter(({ type }) =>
    /^(?:message\/(?:rfc822|global)|(?:text|message)\/rfc822-headers|message\/(?:rfc822|global)-headers)$/.test(
      type,
    ),
  );
}
