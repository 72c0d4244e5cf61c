import { type Kysely, sql } from 'kysely';
import { create } from './015-hours.ts';

type Engine = 'sqlite' | 'postgres';

/** Who spends which day with customers, what was agreed about it, and who was told. */
export async function rota(db: Kysely<unknown>, engine: Engine): Promise<void> {
  // One row. What people are owed is one text of the whole programme: no query can rank anybody by it.
  await create(db, engine, 'rota')
    .addColumn('started_at', 'bigint')
    .addColumn('starts_on', 'text', (c) => c.notNull())
    .addColumn('cadence_days', 'integer', (c) => c.notNull())
    .addColumn('guests_on_day', 'integer', (c) => c.notNull())
    .addColumn('least_gap_days', 'integer')
    .addColumn('seed', 'integer', (c) => c.notNull())
    .addColumn('settled_through', 'text')
    .addColumn('owing', 'text')
    .addColumn('credits', 'text', (c) => c.notNull())
    .addColumn('empty_places', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute();
  await create(db, engine, 'shift')
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('guest_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('buddy_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('called_off_at', 'bigint')
    .execute();
  // Never two guests for one buddy (G3), whatever the program does.
  await sql`create unique index shift_of_guest on shift (guest_id, date) where called_off_at is null`.execute(
    db,
  );
  await sql`create unique index shift_of_buddy on shift (buddy_id, date) where called_off_at is null`.execute(
    db,
  );
  await sql`create index shift_on on shift (date, id) where called_off_at is null`.execute(db);
  await create(db, engine, 'swap')
    .addColumn('shift_id', 'bigint', (c) => c.notNull().references('shift.id'))
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('for_shift_id', 'bigint', (c) => c.references('shift.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('accepted_at', 'bigint')
    .addColumn('accepted_by_id', 'bigint', (c) => c.references('teammate.id'))
    .addColumn('refused_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .execute();
  await sql`create index swap_open on swap (shift_id) where ended_at is null`.execute(db);
  await create(db, engine, 'pause')
    .addColumn('from_date', 'text', (c) => c.notNull())
    .addColumn('review_on', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('until_date', 'text')
    .addColumn('ended_at', 'bigint')
    .execute();
  await telling(db, engine);
}

async function telling(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await create(db, engine, 'calendar_feed')
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
  await sql`create unique index calendar_feed_of on calendar_feed (teammate_id) where ended_at is null`.execute(
    db,
  );
  await create(db, engine, 'notice')
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('href', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('read_at', 'bigint')
    .addColumn('mailed_at', 'bigint')
    .execute();
  await sql`create index notice_unread on notice (teammate_id, id) where read_at is null`.execute(db);
  await sql`create index notice_unmailed on notice (teammate_id, due_at) where mailed_at is null and read_at is null`.execute(
    db,
  );
  await create(db, engine, 'coverage_warning')
    .addColumn('starts_at', 'bigint', (c) => c.notNull())
    .addColumn('ends_at', 'bigint', (c) => c.notNull())
    .addColumn('warned_at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create index coverage_warning_on on coverage_warning (starts_at)`.execute(db);
  await (engine === 'sqlite' ? allowInSqlite(db) : allowInPostgres(db));
}

const KIND = 'shift-notice';

/** One more named kind of automatic mail, to teammates. SQLite changes no check in place: the table is made anew as it stands. */
async function allowInSqlite(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string | null }>`
    select type, sql from sqlite_master where tbl_name = 'delivery'`.execute(db);
  const table = rows.find((row) => row.type === 'table')!.sql!;
  const made = table
    .replace(/automatic in \(([^)]*)\)/, (_, kinds: string) => `automatic in (${kinds}, '${KIND}')`)
    .replace(/create table "?delivery"?/i, 'create table "delivery_anew"');
  await sql.raw(made).execute(db);
  await sql`insert into delivery_anew select * from delivery`.execute(db);
  await sql`drop table delivery`.execute(db);
  await sql`alter table delivery_anew rename to delivery`.execute(db);
  for (const row of rows) if (row.type !== 'table' && row.sql) await sql.raw(row.sql).execute(db);
}

async function allowInPostgres(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ conname: string; def: string }>`
    select conname, pg_get_constraintdef(oid) as def from pg_constraint
    where conrelid = 'delivery'::regclass and contype = 'c'`.execute(db);
  const { conname, def } = rows.find((row) => row.def.includes("'sign-in-link'"))!;
  const kinds = [...def.matchAll(/'([a-z-]+)'/g)].map((match) => `'${match[1]}'`);
  await sql
    .raw(
      `alter table delivery drop constraint "${conname}", add constraint "${conname}" check (automatic in (${[...kinds, `'${KIND}'`].join(', ')}))`,
    )
    .execute(db);
}
