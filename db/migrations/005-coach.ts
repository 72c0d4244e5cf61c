import { type Kysely, sql } from 'kysely';

/** What the team teaches the coach, what each person turns off for themselves, held drafts, and big deals. */
export async function coach(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const withId = (name: string) =>
    engine === 'sqlite'
      ? db.schema.createTable(name).addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : db.schema
          .createTable(name)
          .addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
  await withId('house_word')
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('product', 'phrase')`))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('house_word_once', ['text'])
    .execute();
  await withId('house_phrase')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('phrase', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('off', 'on', 'added')`))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('house_phrase_once', ['kind', 'phrase'])
    .execute();
  await db.schema
    .createTable('coach_choice')
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull().check(sql`choice in ('on', 'off')`))
    .addPrimaryKeyConstraint('coach_choice_key', ['teammate_id', 'kind'])
    .execute();
  await db.schema
    .createTable('big_deal')
    .addColumn('conversation_id', 'bigint', (c) => c.primaryKey().references('conversation.id'))
    .addColumn('taken_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('alikeness')
    .addColumn('week_at', 'bigint', (c) => c.primaryKey())
    .addColumn('per_mille', 'bigint', (c) => c.notNull())
    .addColumn('replies', 'bigint', (c) => c.notNull())
    .addColumn('people', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.alterTable('draft').addColumn('held_until', 'bigint').execute();
  await sql`create index message_replied on message (created_at) where kind = 'reply'`.execute(db);
  await sql`create index draft_held on draft (teammate_id, held_until) where held_until is not null`.execute(
    db,
  );
}
