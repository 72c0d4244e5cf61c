import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/** Searches that are kept under a name, a person's own or the team's; and how many conversations each shows. */
export async function savedView(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const view = db.schema.createTable('saved_view');
  await (engine === 'sqlite'
    ? view.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    : view.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity())
  )
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('q', 'text', (c) => c.notNull())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('shared_at', 'bigint')
    .addColumn('position', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('removed_at', 'bigint')
    .execute();
  await sql`create index saved_view_shared on saved_view (position, id)
    where shared_at is not null and removed_at is null`.execute(db);
  await sql`create index saved_view_own on saved_view (teammate_id, position, id)
    where shared_at is null and removed_at is null`.execute(db);
  await db.schema
    .createTable('view_count')
    .addColumn('view_id', 'bigint', (c) => c.notNull().references('saved_view.id'))
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addColumn('cut_short_at', 'bigint')
    .addColumn('as_of', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('view_count_key', ['view_id', 'scope'])
    .execute();
  await sql`create index view_count_changed on view_count (changed_at)`.execute(db);
}
