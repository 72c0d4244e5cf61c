import type { Participant } from '../conversation/participating.ts';
import { replyToken } from '../conversation/threading.ts';
import type { Db } from '../database.ts';
import { attachmentsOfMessages } from './attaching.ts';
import type { ClaimedDelivery } from './delivering.ts';
import { readBlob } from './storing.ts';

const MOST_REFERENCES = 20; // RFC 5322 sets no limit, but some servers cut long headers

/** Everything a mail is composed of, in the domain's terms. */
export type OutgoingMail = {
  from: Participant;
  replyTo: string | null;
  to: Participant[];
  cc: Participant[];
  /** For whom it is, on the wire. */
  recipients: string[];
  subject: string;
  text: string;
  html: string | null;
  signature: string;
  /** The letter that it hands on, with the head it had. */
  forwarded: Forwarded | null;
  /** What it answers, to quote below. */
  quoted: { from: Participant; at: number; text: string } | null;
  messageId: string;
  inReplyTo: string | null;
  references: string[];
  at: number;
  automatic: boolean;
  files: { id: number; name: string; type: string; contentId: string | null; bytes: Uint8Array }[];
};

export type Forwarded = {
  from: Participant;
  to: Participant[];
  cc: Participant[];
  at: number;
  subject: string;
  text: string;
};

/** Gathers what a claimed delivery sends. The same delivery gathers the same mail each time. */
export async function outgoingOf(db: Db, delivery: ClaimedDelivery, secret: string): Promise<OutgoingMail> {
  const mailbox = await db
    .selectFrom('mailbox')
    .selectAll()
    .where('id', '=', delivery.mailboxId)
    .executeTakeFirstOrThrow();
  if (delivery.messageId === null) return automaticMail(db, delivery, mailbox);
  const message = await db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', delivery.messageId)
    .executeTakeFirstOrThrow();
  const conversation = await db
    .selectFrom('conversation')
    .select(['id', 'subject'])
    .where('id', '=', message.conversationId)
    .executeTakeFirstOrThrow();
  const { to, cc }: { to: Participant[]; cc: Participant[] } = JSON.parse(message.recipients);
  const plus = `+${replyToken(secret, conversation.id)}@`;
  return {
    from: { address: mailbox.address, name: message.fromName },
    replyTo: mailbox.plusAddressingSince === null ? null : mailbox.address.replace('@', plus),
    to,
    cc,
    recipients: delivery.recipients,
    subject: message.subject ?? conversation.subject,
    text: message.text,
    html: message.html,
    signature: mailbox.signature,
    messageId: delivery.messageIdHeader,
    ...(message.forwardOfId === null
      ? {
          forwarded: null,
          ...(await threadOf(db, message)),
          subject: await subjectOf(db, message, conversation.subject),
        }
      : { ...UNTHREADED, forwarded: await forwardedOf(db, message.forwardOfId, conversation.subject) }),
    at: message.createdAt,
    automatic: false,
    files: await filesOf(db, message.id),
  };
}

// The outside world gets no Message-IDs of the customer's.
const UNTHREADED = { quoted: null, inReplyTo: null, references: [] };

/** What begins a conversation answers nothing. */
async function subjectOf(
  db: Db,
  message: { id: number; conversationId: number; subject: string | null },
  subject: string,
): Promise<string> {
  if (message.subject !== null) return message.subject;
  const begins = (await earlierMessages(db, message)).length === 0;
  return begins || /^re:/i.test(subject) ? subject : `Re: ${subject}`;
}

async function forwardedOf(db: Db, id: number, subject: string): Promise<Forwarded> {
  const row = await db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { to = [], cc = [] } = JSON.parse(row.recipients);
  const from = { name: row.fromName, address: row.fromAddress };
  return { from, to, cc, at: row.saidAt ?? row.createdAt, subject, text: row.text };
}

async function threadOf(db: Db, message: { id: number; conversationId: number }) {
  const earlier = await earlierMessages(db, message);
  const answered = earlier.find((other) => other.kind === 'inbound');
  const references = earlier.flatMap((other) => other.messageIdHeader ?? []).reverse();
  const quoted = answered && {
    from: { name: answered.fromName, address: answered.fromAddress },
    at: answered.createdAt,
    text: answered.text,
  };
  return {
    quoted: quoted ?? null,
    inReplyTo: answered?.messageIdHeader ?? references.at(-1) ?? null,
    references,
  };
}

async function earlierMessages(db: Db, { id, conversationId }: { id: number; conversationId: number }) {
  return db
    .selectFrom('message')
    .select(['kind', 'fromName', 'fromAddress', 'text', 'messageIdHeader', 'createdAt'])
    .where('conversationId', '=', conversationId)
    .where('kind', 'in', ['inbound', 'reply'])
    .where('automatic', 'is', null)
    .where((eb) => eb.or([eb('kind', '=', 'reply'), eb('customerId', 'is not', null)]))
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .limit(MOST_REFERENCES)
    .execute();
}

async function filesOf(db: Db, messageId: number): Promise<OutgoingMail['files']> {
  const attachments = await attachmentsOfMessages(db, [messageId]);
  return Promise.all(attachments.map(async (file) => ({ ...file, bytes: await readBlob(db, file.blobId) })));
}

async function automaticMail(
  db: Db,
  delivery: ClaimedDelivery,
  mailbox: { name: string; address: string },
): Promise<OutgoingMail> {
  const { name } = await db.selectFrom('company').select('name').executeTakeFirstOrThrow();
  return {
    from: { address: mailbox.address, name },
    replyTo: null,
    to: delivery.recipients.map((address) => ({ address, name: '' })),
    cc: [],
    recipients: delivery.recipients,
    subject: delivery.content!.subject,
    text: delivery.content!.text,
    html: null,
    signature: '',
    forwarded: null,
    quoted: null,
    messageId: delivery.messageIdHeader,
    inReplyTo: null,
    references: [],
    at: delivery.createdAt,
    automatic: true,
    files: [],
  };
}
