import type { Kysely } from 'kysely';

/** What is done to many goes on where it was cut off: from where it was begun, and, where it is taken back, since when. */
export async function batchOrigin(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('batch').addColumn('address', 'text').execute();
  await db.schema.alterTable('batch').addColumn('session_id', 'bigint').execute();
  await db.schema.alterTable('batch').addColumn('api_token_id', 'bigint').execute();
  await db.schema.alterTable('batch').addColumn('undoing_since', 'bigint').execute();
  const jobs = db as Kysely<{ job: { kind: string } }>;
  await jobs.updateTable('job').set({ kind: 'resume-batch' }).where('kind', '=', 'answer-incident').execute();
}
