import type { OutgoingMail } from '../../domain/message/outgoing.ts';
import { escapeHtml } from '../../lib/text.ts';

/** Names the sending mailbox: a mail of ours that comes back to it is a loop, whoever sent it on. */
const LOOP_HEADER = 'X-Porchlight-Mailbox';

/** The bytes of a mail: text and HTML alike, threaded, from the person by name. The same mail gives the same words each time. */
export async function compose(mail: OutgoingMail): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  const inline = new Set(mail.files.filter((file) => mail.html?.includes(`/attachments/${file.id}"`)));
  const composer = new MailComposer({
    from: mail.from,
    replyTo: mail.replyTo ?? undefined,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo ?? undefined,
    references: mail.references,
    date: new Date(mail.at),
    headers: {
      [LOOP_HEADER]: mail.from.address,
      ...(mail.automatic ? { 'Auto-Submitted': 'auto-generated' } : {}),
    },
    text: textBody(mail),
    html: mail.html === null ? undefined : htmlBody(mail),
    attachments: mail.files.map((file) => ({
      filename: file.name,
      contentType: file.type,
      content: Buffer.from(file.bytes),
      ...(inline.has(file) ? { cid: cidOf(file.id, mail), contentDisposition: 'inline' as const } : {}),
    })),
    textEncoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function cidOf(id: number, mail: OutgoingMail): string {
  return `attachment-${id}${mail.messageId.replace(/^<[^@]*|>$/g, '')}`;
}

function textBody({ text, signature, quoted, forwarded }: OutgoingMail): string {
  const parts = text ? [text] : [];
  if (signature) parts.push(`-- \n${signature}`);
  if (quoted)
    parts.push(
      `${quoteLine(quoted)}\n${quoted.text.trim().replace(/^(>*)( ?)/gm, (_, marks: string) => `>${marks} `)}`,
    );
  if (forwarded) parts.push(`${headOf(forwarded).join('\n')}\n\n${forwarded.text.trim()}`);
  return `${parts.join('\n\n')}\n`;
}

function htmlBody(mail: OutgoingMail): string {
  const { html, signature, quoted, forwarded } = mail;
  const body = html!.replace(
    /src="\/attachments\/(\d+)"/g,
    (_, id: string) => `src="cid:${cidOf(Number(id), mail)}"`,
  );
  const parts = [`<div>${body}</div>`];
  if (signature) parts.push(`<div>-- <br>${lines(signature)}</div>`);
  if (quoted)
    parts.push(
      `<div>${escapeHtml(quoteLine(quoted))}</div><blockquote type="cite">${lines(quoted.text.trim())}</blockquote>`,
    );
  if (forwarded)
    parts.push(`<div>${lines(headOf(forwarded).join('\n'))}</div><div>${lines(forwarded.text.trim())}</div>`);
  return `<!doctype html><html><body>${parts.join('<br>')}</body></html>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** The head of a letter that is handed on, as mail programs write it, so that theirs know it for one. */
function headOf({ from, to, cc, at, subject }: NonNullable<OutgoingMail['forwarded']>): string[] {
  return [
    '---------- Forwarded message ---------',
    `From: ${named(from)}`,
    `Date: ${dayAndTime(at)}`,
    `Subject: ${subject}`,
    ...(to.length ? [`To: ${to.map(named).join(', ')}`] : []),
    ...(cc.length ? [`Cc: ${cc.map(named).join(', ')}`] : []),
  ];
}

function named({ name, address }: { name: string; address: string }): string {
  return name && name !== address ? `${name} <${address}>` : address;
}

/** In the form that mail programs know, so that theirs fold it and ours does. */
function quoteLine({ from, at }: NonNullable<OutgoingMail['quoted']>): string {
  return `On ${dayAndTime(at)}, ${named(from)} wrote:`;
}

function dayAndTime(at: number): string {
  const when = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC');
  const day = when.toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `${day} at ${when.toString().slice(11, 16)} UTC`;
}
