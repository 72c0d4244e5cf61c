import { type Kysely, sql } from 'kysely';

/** A draft can go at a time, or be held back from going; a customer has a zone; and what was asked for once is done once. */
export async function sendLater(db: Kysely<unknown>): Promise<void> {
  await add(db, 'draft', [
    ['send_at', 'bigint'],
    ['based_on_id', 'bigint'],
    ['closing_since', 'bigint'],
    ['held_at', 'bigint'],
    ['held_why', 'text'],
  ]);
  await sql`create index draft_to_send on draft (teammate_id, send_at) where send_at is not null`.execute(db);
  await sql`create index draft_of_conversation on draft (conversation_id)`.execute(db);
  await add(db, 'message', [['said_zone', 'text']]);
  await add(db, 'customer', [['zone', 'text']]);
  await db.schema
    .createTable('intention')
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('print', 'text', (c) => c.notNull())
    .addColumn('result', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('intention_key', ['teammate_id', 'key'])
    .execute();
  await sql`create index intention_by_age on intention (at)`.execute(db);
}

async function add(db: Kysely<unknown>, name: string, columns: [string, 'text' | 'bigint'][]): Promise<void> {
  for (const [column, type] of columns) await db.schema.alterTable(name).addColumn(column, type).execute();
}
