import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/** Words that conversations are found by. A tagging keeps what its list is sorted by, so that a tag's page reads only its rows. */
export async function tagging(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const tag = db.schema.createTable('tag');
  await (engine === 'sqlite'
    ? tag.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    : tag.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity())
  )
    .addColumn('name', 'text', (c) => c.notNull())
    // The name as it is compared: one tag however it is typed.
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('removed_at', 'bigint')
    .addColumn('merged_into_id', 'bigint', (c) => c.references('tag.id'))
    .execute();
  await db.schema
    .createTable('tagging')
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('tag_id', 'bigint', (c) => c.notNull().references('tag.id'))
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull())
    .addColumn('latest_at', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('tagging_key', ['conversation_id', 'tag_id'])
    .execute();
  await sql`create index tagging_of_tag on tagging (tag_id, mailbox_id, latest_at, conversation_id)`.execute(
    db,
  );
  await (engine === 'sqlite' ? followInSqlite(db) : followInPostgres(db));
}

const CHANGES = 'update of latest_at, mailbox_id on conversation';
const FOLLOW = `update tagging set latest_at = new.latest_at, mailbox_id = new.mailbox_id where conversation_id = new.id`;

async function followInSqlite(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create trigger tagging_follows after ${CHANGES} begin ${FOLLOW}; end`).execute(db);
}

async function followInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create function tagging_follow() returns trigger language plpgsql as $$ begin ${FOLLOW}; return null; end $$`,
    )
    .execute(db);
  await sql
    .raw(`create trigger tagging_follows after ${CHANGES} for each row execute function tagging_follow()`)
    .execute(db);
}
