import type { Tx } from '../database.ts';
import { recordOf } from '../event.ts';
import { reindexMessages } from '../search/reindexing.ts';
import { holdStanding } from './conversation.ts';
import { mailboxesOfConversation } from './mailboxes.ts';

/**
 * A letter to two of our mailboxes is one conversation, seen in both. Only who wrote to its own mailbox as well shows
 * it to another's people. Gives whether any mailbox is new to it.
 */
export async function seeAlsoIn(tx: Tx, conversationId: number, mailboxIds: number[]): Promise<boolean> {
  return seeBeyond(
    tx,
    { conversationId, known: await mailboxesOfConversation(tx, conversationId) },
    mailboxIds,
  );
}

/** The same where it is known already who sees it. */
export async function seeBeyond(
  tx: Tx,
  { conversationId, known }: { conversationId: number; known: number[] },
  mailboxIds: number[],
): Promise<boolean> {
  if (!mailboxIds.includes(known[0]!)) return false;
  const fresh = mailboxIds.filter((id) => !known.includes(id));
  if (fresh.length === 0) return false;
  const state = await tx
    .selectFrom('conversation')
    .select(['waitingSince', 'latestAt', 'closedAt', 'snoozedUntil'])
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('alsoIn')
    .values(fresh.map((mailboxId) => ({ conversationId, mailboxId, ...state })))
    .execute();
  const messages = await tx
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversationId)
    .execute();
  await reindexMessages(
    tx,
    messages.map((message) => message.id),
  );
  return true;
}

/**
 * The same letter came once more, to another mailbox or from its archive: its conversation is seen there too. What counts is
 * every mailbox that it has reached by now, which the first copy keeps.
 */
export async function receiveAgain(tx: Tx, originalId: number, mailboxIds: number[]): Promise<void> {
  const original = await tx
    .selectFrom('inboundMail')
    .innerJoin('message', 'message.inboundMailId', 'inboundMail.id')
    .select(['inboundMail.mailboxIds', 'message.conversationId'])
    .where('inboundMail.id', '=', originalId)
    .executeTakeFirst();
  if (!original) return;
  const before: number[] = JSON.parse(original.mailboxIds);
  const reached = [...new Set([...before, ...mailboxIds])];
  if (reached.length === before.length) return;
  const conversation = await holdStanding(tx, original.conversationId);
  await tx
    .updateTable('inboundMail')
    .set({ mailboxIds: JSON.stringify(reached) })
    .where('id', '=', originalId)
    .execute();
  if (!(await seeAlsoIn(tx, conversation.id, reached))) return;
  await recordOf(tx, conversation, { kind: 'conversation.also-seen', mailboxId: null, data: { mailboxIds } });
}
