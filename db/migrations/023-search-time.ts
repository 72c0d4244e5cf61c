import { type Kysely, sql } from 'kysely';

/**
 * When a message was, beside its words: PostgreSQL finds what is old by an index of it. It was told by words as well,
 * which are read from the newest on. SQLite finds them in their order and keeps them. The rows are written anew in the
 * order in which they are read; changed where they stand, each would be there twice.
 */
export async function searchTime(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`alter table search_entry rename to search_entry_before`.execute(db);
  await sql`create table search_entry (id bigint not null, created_at bigint not null, scope bigint[] not null,
    words tsvector not null, people tsvector not null)`.execute(db);
  await sql`insert into search_entry (id, created_at, scope, words, people)
    select message.id, message.created_at, scope, words, people
    from search_entry_before join message on message.id = search_entry_before.id order by message.id`.execute(
    db,
  );
  await sql`drop table search_entry_before`.execute(db);
  await sql`alter table search_entry add primary key (id) include (created_at)`.execute(db);
  await sql`create index search_entry_created on search_entry (created_at)`.execute(db);
  await sql`create index search_entry_words on search_entry using gin (words)`.execute(db);
  await sql`create index search_entry_people on search_entry using gin (people)`.execute(db);
}
