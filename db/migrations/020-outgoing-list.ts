import { type Kysely, sql } from 'kysely';

/** The list of outgoing mail reads each mailbox's newest from an index. */
export async function outgoingList(db: Kysely<unknown>): Promise<void> {
  await sql`create index delivery_of_mailbox on delivery (mailbox_id, id)`.execute(db);
}
