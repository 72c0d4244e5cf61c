import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/** A conversation can be seen in several mailboxes, be merged into another, and know what bounced. */
export async function threads(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('conversation')
    .addColumn('merged_into_id', 'bigint', (c) => c.references('conversation.id'))
    .execute();
  await db.schema
    .createTable('also_in')
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull().references('mailbox.id'))
    .addColumn('waiting_since', 'bigint')
    .addColumn('latest_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addPrimaryKeyConstraint('also_in_key', ['conversation_id', 'mailbox_id'])
    .execute();
  const index = (name: string, on: string) =>
    sql`create index ${sql.id(name)} on also_in ${sql.raw(on)}`.execute(db);
  await index(
    'also_in_waiting',
    '(mailbox_id, waiting_since, conversation_id) where waiting_since is not null',
  );
  await index('also_in_all', '(mailbox_id, latest_at, conversation_id)');
  await index('also_in_open', '(mailbox_id, latest_at, conversation_id) where closed_at is null');
  await index('also_in_closed', '(mailbox_id, closed_at, conversation_id) where closed_at is not null');
  await (engine === 'sqlite' ? followInSqlite(db) : followInPostgres(db));
  await db.schema.alterTable('message').addColumn('subject', 'text').execute();
  await db.schema.alterTable('message').addColumn('forwarded_by_id', 'bigint').execute();
  await db.schema.alterTable('delivery').addColumn('bounced_at', 'bigint').execute();
  await db.schema.alterTable('delivery').addColumn('bounce', 'text').execute();
}

const CHANGES = 'update of waiting_since, latest_at, closed_at on conversation';
const FOLLOW = `update also_in set waiting_since = new.waiting_since, latest_at = new.latest_at, closed_at = new.closed_at
  where conversation_id = new.id`;

/** What a list is sorted by follows the conversation by itself: no verb can forget it. */
async function followInSqlite(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create trigger also_in_follows after ${CHANGES} begin ${FOLLOW}; end`).execute(db);
}

async function followInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create function also_in_follow() returns trigger language plpgsql as $$ begin ${FOLLOW}; return null; end $$`,
    )
    .execute(db);
  await sql
    .raw(`create trigger also_in_follows after ${CHANGES} for each row execute function also_in_follow()`)
    .execute(db);
}
