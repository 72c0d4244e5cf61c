import { type Kysely, sql } from 'kysely';

/** Words that a team keeps for what it is asked again and again. Without a row in `saved_reply_mailbox` they are for all. */
export async function savedReplies(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const table = db.schema.createTable('saved_reply');
  const withId =
    engine === 'sqlite'
      ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : table.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
  await withId
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('owner_id', 'bigint', (c) => c.references('teammate.id'))
    .addColumn('checked_at', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('removed_at', 'bigint')
    .execute();
  await db.schema
    .createTable('saved_reply_mailbox')
    .addColumn('saved_reply_id', 'bigint', (c) => c.notNull().references('saved_reply.id'))
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull().references('mailbox.id'))
    .addPrimaryKeyConstraint('saved_reply_mailbox_key', ['saved_reply_id', 'mailbox_id'])
    .execute();
  // When a person last took one: their own come first to their hand. Never how often.
  await db.schema
    .createTable('saved_reply_use')
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('saved_reply_id', 'bigint', (c) => c.notNull().references('saved_reply.id'))
    .addColumn('used_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('saved_reply_use_key', ['teammate_id', 'saved_reply_id'])
    .execute();
  await db.schema.alterTable('attachment').addColumn('saved_reply_id', 'bigint').execute();
  await sql`create index attachment_of_saved_reply on attachment (saved_reply_id) where saved_reply_id is not null`.execute(
    db,
  );
}
