import type { MailAddress, MailAttachment, ParsedMail } from '../../../../src/mail/inbound/parsed-mail.ts';

type Wish = Omit<Partial<ParsedMail>, 'headers' | 'from' | 'to' | 'attachments'> & {
  from?: string;
  to?: string;
  headers?: Record<string, string | string[]>;
  attachments?: [type: string, content: string | Uint8Array, name?: string][];
};

/** `Name <address>` or an address alone. */
export function address(written: string): MailAddress {
  const match = /^(.*?)\s*<([^>]*)>$/.exec(written);
  return match ? { name: match[1]!, address: match[2]! } : { name: '', address: written };
}

/** A parsed mail from a few wishes: by default a person's, to our mailbox. */
export function aMail({
  from = 'Maria Silva <maria@garden.example>',
  to = 'help@porch.example',
  headers = {},
  attachments = [],
  ...rest
}: Wish): ParsedMail {
  return {
    headers: Object.entries(headers).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name: name.toLowerCase(), value })),
    ),
    messageId: '<1@garden.example>',
    inReplyTo: null,
    references: [],
    from: from === '' ? null : address(from),
    sender: null,
    replyTo: [],
    to: [address(to)],
    cc: [],
    bcc: [],
    subject: 'A question',
    date: null,
    text: 'Hello, where is my parcel?',
    html: null,
    attachments: attachments.map(([type, content, name]) => attachment(type, content, name)),
    ...rest,
  };
}

function attachment(type: string, content: string | Uint8Array, name = 'part'): MailAttachment {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, type, size: bytes.length, inline: false, contentId: null, content: bytes };
}

export const REPORT = { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' };
