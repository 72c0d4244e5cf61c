import { classify, forwardedFrom } from './classify.ts';
import { parse } from './parse.ts';
import type { Automatic, Bounce, MailAddress, ParsedMail } from './parsed-mail.ts';
import { separate } from './reply.ts';

type InspectedAttachment = {
  name: string;
  type: string;
  size: number;
  inline: boolean;
  contentId: string | null;
};

/** One line of `mail inspect`. Dates are ISO 8601 in UTC. */
type InspectedMail = {
  file: string;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  from: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  subject: string;
  date: string | null;
  text: string;
  html: string | null;
  reply: string;
  quoted: string;
  attachments: InspectedAttachment[];
  automatic: Automatic | null;
  bounce: Omit<Bounce, 'originalMessageId'> | null;
  list: string | null;
  forwardedFrom: MailAddress | null;
  error: null;
};

/** The List-Id's identifier (RFC 2919), else the address a list is written at; null where the mail is of no list. */
function listOf(mail: ParsedMail): string | null {
  const value = (name: string): string => mail.headers.find((one) => one.name === name)?.value ?? '';
  const id = value('list-id').trim();
  if (id !== '') return /<([^<>]+)>\s*$/.exec(id.slice(-500))?.[1]?.trim() ?? id;
  return /<mailto:([^<>?]+)/i.exec(value('list-post').slice(0, 1000))?.[1] ?? null;
}

function bounceOf(bounce: Bounce | null): InspectedMail['bounce'] {
  if (!bounce) return null;
  const { recipients, kind, code, diagnostic } = bounce;
  return { recipients, kind, code, diagnostic };
}

/** All that Porchlight reads in a mail, as `mail inspect` prints it; `file` is only repeated. */
export async function inspect(file: string, raw: Uint8Array): Promise<InspectedMail> {
  const mail = await parse(raw);
  const { automatic, bounce } = classify(mail);
  const { reply, quoted } = separate({ text: mail.text, html: mail.html });
  return {
    file,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    date: mail.date === null ? null : new Date(mail.date).toISOString(),
    text: mail.text,
    html: mail.html,
    reply,
    quoted,
    attachments: mail.attachments.map(({ name, type, size, inline, contentId }) => ({
      name,
      type,
      size,
      inline,
      contentId,
    })),
    automatic,
    bounce: bounceOf(bounce),
    list: listOf(mail),
    forwardedFrom: forwardedFrom(mail),
    error: null,
  };
}
