import { type Kysely, sql } from 'kysely';

/** A draft can be the team's, with who began it; and a letter to somebody new has a draft of its own. */
export async function sharedDrafts(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema.alterTable('draft').addColumn('shared_at', 'bigint').execute();
  await db.schema.alterTable('draft').addColumn('author_id', 'bigint').execute();
  await sql`create index draft_shared on draft (updated_at) where shared_at is not null`.execute(db);
  await db.schema.alterTable('message').addColumn('drafted_by_id', 'bigint').execute();
  const table = db.schema.createTable('conversation_draft');
  const withId =
    engine === 'sqlite'
      ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : table.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
  await withId
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().unique().references('teammate.id'))
    .addColumn('mailbox_id', 'bigint', (c) => c.references('mailbox.id'))
    .addColumn('recipients', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('together_since', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('sent_at', 'bigint')
    .execute();
  await db.schema.alterTable('attachment').addColumn('conversation_draft_id', 'bigint').execute();
  await sql`create index attachment_of_conversation_draft on attachment (conversation_draft_id) where conversation_draft_id is not null`.execute(
    db,
  );
  // Completion: customers whose name begins with what is typed. PostgreSQL's default collations cannot do ranges of beginnings.
  const bytes = engine === 'postgres' ? sql` collate "C"` : sql``;
  await sql`create index customer_by_name on customer ((lower(name)${bytes}))`.execute(db);
  if (engine === 'postgres')
    await sql`create index customer_address_by_bytes on customer_address ((address collate "C"))`.execute(db);
}
