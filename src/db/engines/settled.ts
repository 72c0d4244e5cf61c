import { sql } from 'kysely';
import { type Db, engineOf } from '../connection.ts';

const LOOKED_AT = 64; // events: more are never on their way at once

/**
 * The newest event that has none before it still to come. PostgreSQL numbers events as they are written and shows them
 * as they are committed: one with a lower number may come after. Where a number is missing and somebody is writing, what
 * lies before the gap is all that is sure.
 */
export async function settledEventId(db: Db): Promise<number> {
  const isOrdered = engineOf(db) === 'sqlite'; // one writer at a time
  const rows = await db
    .selectFrom('event')
    .select('id')
    .orderBy('id', 'desc')
    .limit(isOrdered ? 1 : LOOKED_AT)
    .execute();
  const ids = rows.map((row) => row.id).reverse();
  const newest = ids.at(-1) ?? 0;
  const sure = beforeGap(ids);
  return sure === newest || !(await isBeingWritten(db)) ? newest : sure;
}

/** The last of these rising numbers before the first one that is missing. */
export function beforeGap(ids: readonly number[]): number {
  const gap = ids.findIndex((id, at) => at > 0 && id !== ids[at - 1]! + 1);
  return (gap === -1 ? ids.at(-1) : ids[gap - 1]) ?? 0;
}

async function isBeingWritten(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_locks where locktype = 'relation'
    and database = (select oid from pg_database where datname = current_database())
    and relation = 'event'::regclass and mode = 'RowExclusiveLock' limit 1`.execute(db);
  return rows.length > 0;
}
