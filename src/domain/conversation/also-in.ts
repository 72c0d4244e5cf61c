import type { Tx } from '../database.ts';
import { record } from '../event.ts';
import { reindexMessages } from '../search/reindexing.ts';
import { mailboxesOfConversation } from './mailboxes.ts';

/** A letter to two of our mailboxes is one conversation, seen in both. Gives whether any mailbox is new to it. */
export async function seeAlsoIn(tx: Tx, conversationId: number, mailboxIds: number[]): Promise<boolean> {
  const known = await mailboxesOfConversation(tx, conversationId);
  const fresh = mailboxIds.filter((id) => !known.includes(id));
  if (fresh.length === 0) return false;
  const { waitingSince, latestAt, closedAt } = await tx
    .selectFrom('conversation')
    .select(['waitingSince', 'latestAt', 'closedAt'])
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('alsoIn')
    .values(fresh.map((mailboxId) => ({ conversationId, mailboxId, waitingSince, latestAt, closedAt })))
    .execute();
  return true;
}

/** The same letter came once more, to another mailbox: its conversation is seen there too. */
export async function receiveAgain(tx: Tx, inboundMailId: number, mailboxIds: number[]): Promise<void> {
  const message = await tx
    .selectFrom('inboundMail')
    .innerJoin('message', 'message.inboundMailId', 'inboundMail.duplicateOf')
    .select(['message.id', 'message.conversationId'])
    .where('inboundMail.id', '=', inboundMailId)
    .executeTakeFirst();
  if (!message || !(await seeAlsoIn(tx, message.conversationId, mailboxIds))) return;
  await reindexMessages(tx, [message.id]);
  await record(tx, {
    kind: 'conversation.also-seen',
    conversationId: message.conversationId,
    data: { mailboxIds },
  });
}
