import type { Kysely } from 'kysely';

/** Of a week's closed conversations the one in the middle: how many letters each side wrote, in tenths. Of the team alone. */
export async function resolution(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('resolution')
    .addColumn('week_at', 'bigint', (c) => c.primaryKey())
    .addColumn('ours', 'bigint', (c) => c.notNull())
    .addColumn('theirs', 'bigint', (c) => c.notNull())
    .addColumn('conversations', 'bigint', (c) => c.notNull())
    .execute();
}
