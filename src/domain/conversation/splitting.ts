import { now } from '../../lib/clock.ts';
import { excerpt } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { recordOf } from '../event.ts';
import { SUBJECT_LENGTH } from '../fields.ts';
import { asHeld } from '../held.ts';
import { seeAlsoIn } from './also-in.ts';
import { type Conversation, holdConversation, holdStanding } from './conversation.ts';
import { holdDraft } from './holding-back.ts';
import { mailboxesOfConversation } from './mailboxes.ts';
import { moveDrafts } from './merging.ts';
import { messagesOf, moveMessages, putMessages } from './moving.ts';
import { isPartOf } from './parts.ts';
import { settle } from './settling.ts';
import { firstSince } from './since.ts';

/**
 * Makes a letter, theirs or ours, and all after it a conversation of its own. Gives its number and, for undo, the event
 * of the one that stays. A person splits off another matter: what is made is part of no incident, what stays keeps its
 * place in one. What waits here to be sent by itself is its writer's draft again. NotFound for what is no letter here,
 * Conflict where somebody split it off meanwhile, Invalid for the first one.
 */
export async function split(
  tx: Tx,
  found: Visible<Conversation>,
  { messageId, by }: { messageId: number; by: Viewer },
): Promise<{ number: number; event: number }> {
  // Of two who split it at once the second finds the letter gone, and makes no empty conversation.
  const conversation = await holdConversation(tx, by, found);
  const message = await tx
    .selectFrom('message')
    .select(['id', 'customerId', 'subject', 'createdAt'])
    .where('id', '=', Number.isSafeInteger(messageId) ? messageId : 0)
    .where('conversationId', '=', conversation.id)
    .where('kind', 'in', ['inbound', 'reply'])
    .executeTakeFirst();
  if (!message) throw await absent(tx, conversation.id, messageId);
  await refuseFirst(tx, conversation.id, messageId);
  const messageIds = (await messagesOf(tx, conversation.id)).filter((id) => id >= messageId);
  await holdWaiting(tx, conversation.id);
  const number = await begin(tx, conversation, message);
  await seeAlsoIn(tx, number, await mailboxesOfConversation(tx, conversation.id));
  await moveMessages(tx, { from: conversation.id, to: number, messageIds });
  await settle(tx, number);
  await settle(tx, conversation.id);
  const kind = 'conversation.split';
  const made = asHeld({ id: number, mailboxId: conversation.mailboxId });
  const led = await recordOf(tx, made, { kind, by, data: { from: conversation.id } });
  const { closedAt, waitingSince, latestAt, latestBy, preview } = conversation;
  const before: Before = { closedAt, waitingSince, latestAt, latestBy, preview, event: led };
  const event = await recordOf(tx, conversation, { kind, by, data: { into: number, messageIds, before } });
  return { number, event };
}

type Before = Pick<Conversation, 'closedAt' | 'waitingSince' | 'latestAt' | 'latestBy' | 'preview'> & {
  event: number;
};

/** Makes one of the two again; the number that was made leads here. Conflict where anything has happened over there since. */
export async function unsplit(
  tx: Tx,
  conversation: Visible<Conversation>,
  { data, by }: { data: Record<string, unknown>; by: Viewer },
): Promise<void> {
  const { event, ...state } = data.before as Before;
  const [from, to] = [Number(data.into), conversation.id];
  const made = await holdStanding(tx, from);
  if (made.id !== from || (await firstSince(tx, from, event)))
    throw new Conflict('Something has happened in the new conversation since, so this was not taken back.');
  const leads = { mergedIntoId: to, closedAt: now(), waitingSince: null };
  await tx.updateTable('conversation').set(leads).where('id', '=', from).execute();
  await putMessages(tx, { from, to, messageIds: data.messageIds as number[] });
  await moveDrafts(tx, { from, to });
  await tx.updateTable('conversation').set(state).where('id', '=', to).execute();
  const undone = { event, kind: 'conversation.split' };
  await recordOf(tx, made, { kind: 'conversation.undone', by, data: undone });
}

/** Why a letter is not here: somebody has split it off meanwhile, or it never was. */
async function absent(tx: Tx, conversationId: number, messageId: number): Promise<Error> {
  const message = await tx
    .selectFrom('message')
    .select('conversationId')
    .where('id', '=', Number.isSafeInteger(messageId) ? messageId : 0)
    .executeTakeFirst();
  const isSplit = message && (await isPartOf(tx, { part: message.conversationId, whole: conversationId }));
  if (!isSplit) return new NotFound('There is no such letter here.');
  return new Conflict(
    `Somebody has split this letter off already. It is in conversation ${message.conversationId}.`,
  );
}

async function refuseFirst(tx: Tx, conversationId: number, messageId: number): Promise<void> {
  const earlier = await tx
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('id', '<', messageId)
    .limit(1)
    .executeTakeFirst();
  if (!earlier)
    throw new Invalid({ message: 'This is the first letter: splitting here would leave nothing behind.' });
}

const SPLIT = 'A part of the conversation was made one of its own.';

/** What was to go by itself answered the whole: its writer says to which part it belongs. */
async function holdWaiting(tx: Tx, conversationId: number): Promise<void> {
  const waiting = await tx
    .selectFrom('draft')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('sendAt', 'is not', null)
    .execute();
  for (const { id } of waiting) await holdDraft(tx, id, { why: SPLIT });
}

type First = { customerId: number | null; subject: string | null; createdAt: number };

async function begin(tx: Tx, conversation: Visible<Conversation>, message: First): Promise<number> {
  const { id } = await tx
    .insertInto('conversation')
    .values({
      mailboxId: conversation.mailboxId,
      customerId: message.customerId ?? conversation.customerId,
      subject: excerpt(message.subject ?? conversation.subject, SUBJECT_LENGTH),
      assigneeId: conversation.assigneeId,
      closedAt: null,
      waitingSince: null,
      latestAt: message.createdAt,
      latestBy: 'customer',
      preview: '',
      createdAt: message.createdAt,
      suggestedConversationId: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
