import type { Db } from '../database.ts';

/** Every mailbox whose people see a conversation: its own first, then those it was written to as well. */
export async function mailboxesOfConversation(db: Db, conversationId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('conversation')
    .leftJoin('alsoIn', 'alsoIn.conversationId', 'conversation.id')
    .select(['conversation.mailboxId as own', 'alsoIn.mailboxId as also'])
    .where('conversation.id', '=', conversationId)
    .execute();
  return [rows[0]!.own, ...rows.flatMap(({ also }) => (also === null ? [] : [also]))];
}
