import { excerpt } from '../../lib/text.ts';
import { customerWhoWrites } from '../customer/customer.ts';
import type { Tx } from '../database.ts';
import { record } from '../event.ts';
import { SUBJECT_LENGTH } from '../fields.ts';
import { attach, type File } from '../message/attaching.ts';
import type { Proof } from '../message/proof.ts';
import { indexMessage } from '../search/indexing.ts';
import { type Participant, takePart } from './participating.ts';
import { findThread } from './threading.ts';

export const PREVIEW_LENGTH = 200;
const TEXT_LENGTH = 2_000_000; // the whole mail stays stored; a page shows this much of it

/** A mail that was read, in the domain's terms. Addresses in lower case; times in ms UTC. */
export type ReceivedMail = {
  inboundMailId: number;
  mailboxId: number;
  receivedAt: number;
  saidAt: number | null;
  from: Participant;
  /** To and Cc without our own mailboxes and teammates. */
  others: Participant[];
  recipients: { to: Participant[]; cc: Participant[]; replyTo: Participant[] };
  /** Every address it was sent to, plus parts included: reply tokens live there. */
  deliveredTo: string[];
  subject: string;
  text: string;
  html: string | null;
  /** What they newly wrote, and the text in parts, as JSON. */
  reply: string;
  parts: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  automatic: string | null;
  /** True for an archive's mail: it starts no clock and opens nothing. */
  isHistory?: boolean;
  files: File[];
  /** Whether it is from whom it says; null or absent where nobody looked. */
  proof?: Proof | null;
};

/**
 * A customer's mail becomes a message: of the conversation it answers, or of a new one. Reopens what was closed and
 * starts the waiting clock, unless the mail is automatic (practice A3: such mail never starts or stops it).
 */
export async function receive(
  tx: Tx,
  mail: ReceivedMail,
  secret: string,
): Promise<{ conversationId: number; messageId: number }> {
  const thread = await findThread(tx, {
    ...mail,
    secret,
    from: mail.from.address,
    recipients: mail.deliveredTo,
    proven: mail.proof?.proven ?? 'unknown',
  });
  const joined = thread?.joins ? thread.conversationId : null;
  const outside = Boolean(thread?.outside);
  // Whom a forward asked speaks for themselves: they are no customer of ours.
  const customer = outside ? null : await customerWhoWrites(tx, { ...mail.from, at: mail.receivedAt });
  const conversationId =
    joined ??
    (await start(tx, mail, { customerId: customer!.id, suggested: thread?.conversationId ?? null }));
  const people = { conversationId, at: mail.receivedAt, outside };
  const added = await takePart(tx, [mail.from, ...mail.others], people);
  const messageId = await store(tx, mail, { conversationId, customerId: customer?.id ?? null });
  const conversation = await tx
    .selectFrom('conversation')
    .select(['mailboxId', 'closedAt', 'subject'])
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  await indexMessage(tx, {
    messageId,
    mailboxId: conversation.mailboxId,
    subject: mail.subject,
    body: mail.text,
    customer: `${customer?.name ?? mail.from.name} ${mail.from.address}`,
  });
  const event = { at: mail.receivedAt, conversationId, messageId, mailboxId: conversation.mailboxId };
  if (joined && conversation.closedAt !== null && !mail.automatic && !mail.isHistory)
    await record(tx, {
      ...event,
      messageId: undefined,
      kind: 'conversation.reopened',
      data: { why: 'answer' },
    });
  const data = { automatic: mail.automatic, ...(joined ? { added } : {}), ...(outside ? { outside } : {}) };
  await record(tx, { ...event, kind: 'conversation.received', data });
  if (!mail.automatic) await (outside ? look : touch)(tx, conversationId, mail);
  return { conversationId, messageId };
}

async function start(
  tx: Tx,
  mail: ReceivedMail,
  { customerId, suggested }: { customerId: number; suggested: number | null },
): Promise<number> {
  const { id } = await tx
    .insertInto('conversation')
    .values({
      mailboxId: mail.mailboxId,
      customerId,
      subject: excerpt(mail.subject, SUBJECT_LENGTH),
      assigneeId: null,
      // Automatic mail that starts a conversation asks nobody for an answer.
      closedAt: mail.automatic || mail.isHistory ? mail.receivedAt : null,
      waitingSince: null,
      latestAt: mail.receivedAt,
      latestBy: 'customer',
      preview: '',
      createdAt: mail.receivedAt,
      suggestedConversationId: suggested,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, {
    kind: 'conversation.started',
    at: mail.receivedAt,
    conversationId: id,
    mailboxId: mail.mailboxId,
  });
  return id;
}

async function store(
  tx: Tx,
  mail: ReceivedMail,
  { conversationId, customerId }: { conversationId: number; customerId: number | null },
) {
  const { id } = await tx
    .insertInto('message')
    .values({
      conversationId,
      kind: 'inbound',
      customerId,
      teammateId: null,
      automatic: mail.automatic,
      fromName: mail.from.name,
      fromAddress: mail.from.address,
      recipients: JSON.stringify(mail.recipients),
      text: mail.text.slice(0, TEXT_LENGTH).toWellFormed(),
      html: mail.html,
      parts: mail.parts,
      inboundMailId: mail.inboundMailId,
      messageIdHeader: mail.messageId,
      inReplyTo: mail.inReplyTo,
      createdAt: mail.receivedAt,
      saidAt: mail.saidAt,
      proof: mail.proof ? JSON.stringify(mail.proof) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const file of mail.files) await attach(tx, file, { messageId: id });
  return id;
}

/** Somebody outside has answered: the team should see it, and the customer's waiting is as it was. */
async function look(tx: Tx, conversationId: number, mail: ReceivedMail): Promise<void> {
  await tx
    .updateTable('conversation')
    .set({ latestAt: mail.receivedAt, ...(mail.isHistory ? {} : { closedAt: null }) })
    .where('id', '=', conversationId)
    .execute();
}

async function touch(tx: Tx, conversationId: number, mail: ReceivedMail): Promise<void> {
  const said = {
    latestAt: mail.receivedAt,
    latestBy: 'customer' as const,
    preview: excerpt(mail.reply || mail.text, PREVIEW_LENGTH),
  };
  await tx
    .updateTable('conversation')
    .set((eb) =>
      mail.isHistory
        ? said
        : { ...said, closedAt: null, waitingSince: eb.fn.coalesce('waitingSince', eb.val(mail.receivedAt)) },
    )
    .where('id', '=', conversationId)
    .execute();
}
