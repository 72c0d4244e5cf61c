import type { Db } from '../../src/db/connection.ts';
import { conversationRows } from '../../src/domain/conversation/rows.ts';

/** Everything that an undo must put back: whose letter lies where, who takes part, who waits, sleeps and is found by what. */
export async function standing(db: Db): Promise<object> {
  const conversations = await db.selectFrom('conversation').select('id').orderBy('id').execute();
  const rows = await conversationRows(
    db,
    conversations.map((row) => row.id),
  );
  const letters = await db.selectFrom('message').select(['id', 'conversationId']).orderBy('id').execute();
  const told = await db
    .selectFrom('event')
    .select(['messageId', 'conversationId'])
    .where('messageId', 'is not', null)
    .orderBy('id')
    .execute();
  const people = await db
    .selectFrom('participant')
    .select(['conversationId', 'address', 'droppedAt', 'outsideSince'])
    .orderBy('conversationId')
    .orderBy('address')
    .execute();
  const tags = await db
    .selectFrom('tagging')
    .select(['conversationId', 'tagId', 'mailboxId'])
    .orderBy('conversationId')
    .orderBy('tagId')
    .execute();
  const asleep = await db
    .selectFrom('snooze')
    .select(['conversationId', 'localTime', 'zone'])
    .orderBy('conversationId')
    .execute();
  const drafts = await db
    .selectFrom('draft')
    .select(['id', 'conversationId', 'html'])
    .orderBy('id')
    .execute();
  const also = await db
    .selectFrom('alsoIn')
    .selectAll()
    .orderBy('conversationId')
    .orderBy('mailboxId')
    .execute();
  const followers = await db
    .selectFrom('following')
    .selectAll()
    .orderBy('conversationId')
    .orderBy('teammateId')
    .execute();
  const links = await db
    .selectFrom('link')
    .select(['firstId', 'secondId'])
    .orderBy('firstId')
    .orderBy('secondId')
    .execute();
  const bigDeals = await db.selectFrom('bigDeal').selectAll().orderBy('conversationId').execute();
  const gathered = await db
    .selectFrom('incidentConversation')
    .selectAll()
    .orderBy('conversationId')
    .execute();
  return { bigDeals, gathered, followers, links, rows, letters, told, people, tags, asleep, drafts, also };
}
