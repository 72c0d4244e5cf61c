import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/** A conversation can sleep until a time or an answer: out of the lists of what is to do, in a folder of its own. */
export async function snoozing(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable('conversation').addColumn('snoozed_until', 'bigint').execute();
  await db.schema.alterTable('also_in').addColumn('snoozed_until', 'bigint').execute();
  await db.schema
    .createTable('snooze')
    .addColumn('conversation_id', 'bigint', (c) => c.primaryKey().references('conversation.id'))
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    // Wall-clock time and zone as chosen: the moment is worked out from them, never an offset kept.
    .addColumn('local_time', 'text')
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await awakeAndAsleep(db);
  await (engine === 'sqlite' ? followInSqlite(db) : followInPostgres(db));
}

/** What sleeps leaves the indexes of what is to do, so that a thousand sleeping ones cost those lists nothing. */
async function awakeAndAsleep(db: Kysely<unknown>): Promise<void> {
  for (const name of [
    'conversation_waiting',
    'conversation_open',
    'conversation_mine',
    'also_in_waiting',
    'also_in_open',
  ])
    await sql`drop index ${sql.id(name)}`.execute(db);
  const index = (name: string, on: string) => sql`create index ${sql.id(name)} on ${sql.raw(on)}`.execute(db);
  const waits = 'where waiting_since is not null and snoozed_until is null';
  const open = 'where closed_at is null and snoozed_until is null';
  await index('conversation_waiting', `conversation (mailbox_id, waiting_since, id) ${waits}`);
  await index('conversation_open', `conversation (mailbox_id, latest_at, id) ${open}`);
  await index('conversation_mine', `conversation (assignee_id, latest_at, id) ${open}`);
  await index(
    'conversation_snoozed',
    'conversation (mailbox_id, snoozed_until, id) where snoozed_until is not null',
  );
  await index('conversation_due', 'conversation (snoozed_until) where snoozed_until is not null');
  await index('also_in_waiting', `also_in (mailbox_id, waiting_since, conversation_id) ${waits}`);
  await index('also_in_open', `also_in (mailbox_id, latest_at, conversation_id) ${open}`);
  await index(
    'also_in_snoozed',
    'also_in (mailbox_id, snoozed_until, conversation_id) where snoozed_until is not null',
  );
}

const CHANGES = 'update of waiting_since, latest_at, closed_at, snoozed_until on conversation';
const FOLLOW = `update also_in set waiting_since = new.waiting_since, latest_at = new.latest_at, closed_at = new.closed_at,
  snoozed_until = new.snoozed_until where conversation_id = new.id`;

async function followInSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger also_in_follows`.execute(db);
  await sql.raw(`create trigger also_in_follows after ${CHANGES} begin ${FOLLOW}; end`).execute(db);
}

async function followInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger also_in_follows on conversation`.execute(db);
  await sql
    .raw(
      `create or replace function also_in_follow() returns trigger language plpgsql as $$ begin ${FOLLOW}; return null; end $$`,
    )
    .execute(db);
  await sql
    .raw(`create trigger also_in_follows after ${CHANGES} for each row execute function also_in_follow()`)
    .execute(db);
}
