import type { Db } from '../database.ts';

/** Every mailbox whose people see a conversation: its own first, then those it was written to as well. */
export async function mailboxesOfConversation(db: Db, conversationId: number): Promise<number[]> {
  const own = await db
    .selectFrom('conversation')
    .select('mailboxId')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  const also = await db
    .selectFrom('alsoIn')
    .select('mailboxId')
    .where('conversationId', '=', conversationId)
    .execute();
  return [own.mailboxId, ...also.map((row) => row.mailboxId)];
}
