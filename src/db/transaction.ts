import { signalChange } from './changes.ts';
import type { Db, Tx } from './connection.ts';
import { isDeadlock } from './engines/deadlock.ts';

const MOST_ATTEMPTS = 5; // whoever wins a deadlock goes on, so that a second one at once is rare

/**
 * Runs `work` in one transaction and, once it is committed, tells whoever watches this database. Where PostgreSQL ends it
 * because two waited for each other, nothing of it is left and it is run again: what `work` changes it changes through
 * `tx`.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await attempted(db, work, 1);
  await signalChange(db);
  return result;
}

async function attempted<T>(db: Db, work: (tx: Tx) => Promise<T>, attempt: number): Promise<T> {
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    if (!isDeadlock(error) || attempt === MOST_ATTEMPTS) throw error;
    return attempted(db, work, attempt + 1);
  }
}
