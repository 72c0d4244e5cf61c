import type { Tx } from '../database.ts';
import { reindexMessages } from '../search/reindexing.ts';

type Which = { from: number; to: number; messageIds: number[] };

/** Moves messages with their events to another conversation, its waiting clock and latest words worked out anew on both sides. */
export async function moveMessages(tx: Tx, { from, to, messageIds }: Which): Promise<void> {
  if (messageIds.length === 0) return;
  await tx.updateTable('message').set({ conversationId: to }).where('id', 'in', messageIds).execute();
  await tx
    .updateTable('event')
    .set({ conversationId: to })
    .where('conversationId', '=', from)
    .where('messageId', 'in', messageIds)
    .execute();
  const people = await tx.selectFrom('participant').selectAll().where('conversationId', '=', from).execute();
  if (people.length) {
    await tx
      .insertInto('participant')
      .values(people.map((person) => ({ ...person, conversationId: to })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await reindexMessages(tx, messageIds);
}
