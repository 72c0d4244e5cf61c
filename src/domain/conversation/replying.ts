import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { newMailId } from '../../lib/ids.ts';
import { excerpt } from '../../lib/text.ts';
import { enqueue } from '../../queue/queue.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { cleanWritten, textOfHtml } from '../message/body.ts';
import { close } from './closing.ts';
import type { Conversation } from './conversation.ts';
import { dropDraft, moveDraftFiles } from './drafting.ts';
import { newsSince } from './news.ts';
import { type Participant, participantsOf, takePart } from './participating.ts';
import { PREVIEW_LENGTH } from './receiving.ts';
import { replyToken } from './threading.ts';
import { write } from './writing.ts';

const Body = z.object({ body: field.body('The reply') });

export type ReplyOptions = {
  by: Viewer;
  /** HTML as the composer or `htmlOfText` made it; cleaned here. */
  html: string;
  /** Close the conversation with it. */
  closing?: boolean;
  /** The newest timeline item its writer saw: Conflict where a customer or teammate has written since. */
  basedOn?: number;
  secret: string;
  undoMs: number;
};

/** Whom a reply goes to: who wrote last, and those who take part, in copy. */
export async function recipientsOfReply(
  db: Db,
  conversation: Conversation,
): Promise<{ to: Participant[]; cc: Participant[] }> {
  const latest = await db
    .selectFrom('message')
    .select(['fromName', 'fromAddress', 'recipients'])
    .where('conversationId', '=', conversation.id)
    .where('kind', '=', 'inbound')
    .where('automatic', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const participants = await participantsOf(db, conversation.id);
  const replyTo: Participant[] = latest ? (JSON.parse(latest.recipients).replyTo ?? []) : [];
  const sender = latest ? [{ address: latest.fromAddress, name: latest.fromName }] : participants.slice(0, 1);
  const to = (replyTo.length ? replyTo : sender).filter((person) => person.address);
  const taken = new Set([...to, ...sender].map((person) => person.address.toLowerCase()));
  return { to, cc: participants.filter((person) => !taken.has(person.address)) };
}

/** Message, event, delivery due after the undo window, draft removed: one transaction. Gives the message's id. */
export async function reply(
  tx: Tx,
  conversation: Visible<Conversation>,
  options: ReplyOptions,
): Promise<number> {
  const { by } = options;
  const html = cleanWritten(check(Body, { body: options.html }).body);
  const text = textOfHtml(html);
  if (!text && !html.includes('<img')) throw new Invalid({ body: 'The reply is empty. Write a line first.' });
  await refuseStale(tx, conversation, options);
  const recipients = await recipientsOfReply(tx, conversation);
  if (recipients.to.length === 0) {
    throw new Invalid({ body: 'This customer left no address, so a reply cannot reach them.' });
  }
  const at = now();
  const sender = await senderOf(tx, conversation, options.secret);
  const messageId = await write(tx, conversation, {
    by,
    kind: 'reply',
    html,
    text,
    at,
    recipients,
    ...sender,
  });
  await moveDraftFiles(tx, { conversationId: conversation.id, by, kind: 'reply', messageId });
  await dropDraft(tx, { conversationId: conversation.id, by, kind: 'reply' });
  const { messageIdHeader } = sender;
  await queueDelivery(tx, {
    messageId,
    mailboxId: conversation.mailboxId,
    recipients,
    messageIdHeader,
    dueAt: at + options.undoMs,
  });
  await takePart(tx, [...recipients.to, ...recipients.cc], { conversationId: conversation.id, at });
  await record(tx, {
    kind: 'conversation.replied',
    by: by.id,
    at,
    conversationId: conversation.id,
    messageId,
    mailboxId: conversation.mailboxId,
    data: { before: stateOf(conversation) },
  });
  await answered(tx, conversation, { by, at, text });
  if (options.closing) await close(tx, conversation, { by });
  return messageId;
}

async function refuseStale(
  tx: Tx,
  conversation: Visible<Conversation>,
  { basedOn, by }: ReplyOptions,
): Promise<void> {
  if (basedOn === undefined) return;
  const news = await newsSince(tx, conversation, { id: basedOn, by });
  if (news.length) throw new Conflict('Somebody has written since. Look at it, then send or revise.', news);
}

/** The Message-ID is fixed here, so that a delivery that is tried again is the same mail. */
async function senderOf(tx: Tx, conversation: Conversation, secret: string) {
  const { address } = await tx
    .selectFrom('mailbox')
    .select('address')
    .where('id', '=', conversation.mailboxId)
    .executeTakeFirstOrThrow();
  const id = `${newMailId()}.${replyToken(secret, conversation.id)}@${address.split('@')[1]}`;
  return { fromAddress: address, messageIdHeader: `<${id}>` };
}

/** Nobody waits any more, and a conversation that nobody had is the replier's. */
async function answered(
  tx: Tx,
  conversation: Conversation,
  { by, at, text }: { by: Viewer; at: number; text: string },
) {
  await tx
    .updateTable('conversation')
    .set({
      waitingSince: null,
      latestAt: at,
      latestBy: 'teammate',
      preview: excerpt(text, PREVIEW_LENGTH),
      assigneeId: conversation.assigneeId ?? by.id,
    })
    .where('id', '=', conversation.id)
    .execute();
}

function stateOf({ waitingSince, closedAt, assigneeId, latestAt, latestBy, preview }: Conversation) {
  return { waitingSince, closedAt, assigneeId, latestAt, latestBy, preview };
}

type NewDelivery = {
  messageId: number;
  mailboxId: number;
  recipients: { to: Participant[]; cc: Participant[] };
  messageIdHeader: string;
  dueAt: number;
};

async function queueDelivery(tx: Tx, { dueAt, recipients, ...delivery }: NewDelivery): Promise<void> {
  const { id } = await tx
    .insertInto('delivery')
    .values({
      ...delivery,
      automatic: null,
      recipients: JSON.stringify([...recipients.to, ...recipients.cc].map((person) => person.address)),
      content: null,
      createdAt: now(),
      dueAt,
      sendingAt: null,
      sentAt: null,
      keptAt: null,
      failedAt: null,
      error: null,
      blobId: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await enqueue(tx, 'deliver', { deliveryId: id, at: dueAt });
}
