import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/** What a company holds itself to, how it came to say so, and where it had to be recited or bent. Row C2. */
export async function policies(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await withId(db, 'policy', engine)
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('can_do', 'text', (c) => c.notNull())
    .addColumn('hard_kind', 'text')
    .addColumn('hard_why', 'text', (c) => c.notNull())
    .addColumn('phrases', 'text', (c) => c.notNull())
    .addColumn('owner_id', 'bigint', (c) => c.references('teammate.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('reworded_at', 'bigint', (c) => c.notNull())
    .addColumn('reviewed_at', 'bigint', (c) => c.notNull())
    .addColumn('review_asked_at', 'bigint')
    .addColumn('archived_at', 'bigint')
    .execute();
  await withId(db, 'policy_version', engine)
    .addColumn('policy_id', 'bigint', (c) => c.notNull().references('policy.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .execute();
  // Nobody's name: it is about the rule, and counts no person.
  await withId(db, 'policy_bug', engine)
    .addColumn('policy_id', 'bigint', (c) => c.references('policy.id'))
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create index policy_standing on policy (title, id) where archived_at is null`.execute(db);
  await sql`create index policy_archived on policy (title, id) where archived_at is not null`.execute(db);
  await sql`create index policy_reworded on policy (reworded_at) where archived_at is null`.execute(db);
  await sql`create index policy_to_review on policy (review_asked_at, id) where review_asked_at is not null`.execute(
    db,
  );
  await sql`create index policy_history on policy_version (policy_id, id)`.execute(db);
  await sql`create index policy_bugs on policy_bug (policy_id, at, id)`.execute(db);
}

function withId(db: Kysely<unknown>, name: string, engine: Engine) {
  const table = db.schema.createTable(name);
  return engine === 'sqlite'
    ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    : table.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
}
