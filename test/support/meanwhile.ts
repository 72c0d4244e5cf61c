import { sql } from 'kysely';
import { type Db, engineOf } from '../../src/db/connection.ts';
import { type Tx, transaction } from '../../src/domain/database.ts';

const LOOK_MS = 5;

/** Begins the second while the first is done and not committed yet: it goes on once the second waits for it, or is through. */
export async function meanwhile(
  db: Db,
  first: (tx: Tx) => Promise<unknown>,
  second: (tx: Tx) => Promise<unknown>,
): Promise<[PromiseSettledResult<unknown>, PromiseSettledResult<unknown>]> {
  const isDone = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const one = transaction(db, async (tx) => {
    await first(tx);
    isDone.resolve();
    await mayEnd.promise;
  });
  const outcomeOfOne = Promise.allSettled([one]);
  await Promise.race([isDone.promise, outcomeOfOne]);
  let isThrough = false;
  const two = Promise.allSettled([transaction(db, second)]).finally(() => {
    isThrough = true;
  });
  if (engineOf(db) === 'postgres')
    while (!isThrough && !(await somebodyWaits(db))) await new Promise((done) => setTimeout(done, LOOK_MS));
  mayEnd.resolve();
  return [(await outcomeOfOne)[0]!, (await two)[0]!];
}

async function somebodyWaits(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' limit 1`.execute(db);
  return rows.length > 0;
}
