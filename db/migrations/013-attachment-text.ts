import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/**
 * The search index keeps sender, recipients, files, time and conversation apart, so that operators are answered by it;
 * lists for who has what; and what was read in files. The index is filled anew by a job, the newest messages first.
 */
export async function attachmentText(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('attachment_text')
    .addColumn('blob_id', 'bigint', (c) => c.primaryKey().references('blob.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('read_at', 'bigint', (c) => c.notNull())
    .addColumn('problem', 'text')
    .execute();
  await sql`create index conversation_assigned on conversation (assignee_id, latest_at, id)
    where assignee_id is not null`.execute(db);
  await sql`create index conversation_unassigned on conversation (mailbox_id, latest_at, id)
    where assignee_id is null and closed_at is null`.execute(db);
  await sql`drop table search_entry`.execute(db);
  await (engine === 'sqlite' ? indexOfSqlite(db) : indexOfPostgres(db));
  await sql`insert into job (kind, payload, due_at, attempts, created_at)
    select 'reindex', '{}', 0, 0, 0 where exists (select 1 from message)`.execute(db);
}

/** FTS5 without a copy of the text. Row ids are message ids, which rise with time. */
async function indexOfSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table search_entry using fts5(
    scope, subject, body, customer, sender, recipients, files,
    content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 2")`.execute(db);
}

async function indexOfPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create table search_entry (
    id bigint primary key, scope bigint[] not null, words tsvector not null, people tsvector not null)`.execute(
    db,
  );
  await sql`create index search_entry_words on search_entry using gin (words)`.execute(db);
  await sql`create index search_entry_people on search_entry using gin (people)`.execute(db);
}
