import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/** Who follows which conversation, with what is new since they looked; and who was mentioned in which note. */
export async function following(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('following')
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('news_at', 'bigint', (c) => c.notNull())
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('following_key', ['teammate_id', 'conversation_id'])
    .execute();
  await sql`create index following_news on following (teammate_id, news_at, conversation_id)`.execute(db);
  await sql`create index following_of_conversation on following (conversation_id)`.execute(db);
  const mention = db.schema.createTable('mention');
  await (engine === 'sqlite'
    ? mention.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    : mention.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity())
  )
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('message_id', 'bigint', (c) => c.notNull().references('message.id'))
    .addColumn('by_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('seen_at', 'bigint')
    .addUniqueConstraint('mention_once', ['message_id', 'teammate_id'])
    .execute();
  await sql`create index mention_of_teammate on mention (teammate_id, id)`.execute(db);
  await sql`create index mention_in_conversation on mention (conversation_id, teammate_id, id)`.execute(db);
  await sql`create index mention_unseen on mention (teammate_id, id) where seen_at is null`.execute(db);
  await (engine === 'sqlite' ? tellInSqlite(db) : tellInPostgres(db));
}

/** What is written is news to all who follow but its writer: kept as it is written, so that showing it costs nothing. */
const TELL = `update following set news_at = new.created_at where conversation_id = new.conversation_id
  and news_at < new.created_at and teammate_id <> coalesce(new.teammate_id, 0)`;

async function tellInSqlite(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create trigger following_tells after insert on message when new.automatic is null begin ${TELL}; end`,
    )
    .execute(db);
}

async function tellInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create function following_tell() returns trigger language plpgsql as $$ begin ${TELL}; return null; end $$`,
    )
    .execute(db);
  await sql
    .raw(
      `create trigger following_tells after insert on message for each row when (new.automatic is null) execute function following_tell()`,
    )
    .execute(db);
}
