import { type Kysely, sql } from 'kysely';

/**
 * The list of all that somebody has, closed ones too, is asked for in a way of its own: as a plain index on the
 * assignee it would be taken for the list of what is open, which is far shorter.
 */
export async function assignedList(db: Kysely<unknown>): Promise<void> {
  await sql`drop index conversation_assigned`.execute(db);
  await sql`create index conversation_assigned on conversation ((assignee_id + 0), latest_at, id)`.execute(
    db,
  );
}
