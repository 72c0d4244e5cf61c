import { type Kysely, sql } from 'kysely';

/** From where a person did something, and the audit read by kind and by date: each through its own index. */
export async function eventSource(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('event').addColumn('address', 'text').execute();
  await db.schema.alterTable('event').addColumn('session_id', 'bigint').execute();
  await db.schema.alterTable('event').addColumn('api_token_id', 'bigint').execute();
  await sql`create index event_when on event (at, id)`.execute(db);
  await sql`create index event_kind on event (kind, at, id)`.execute(db);
}
