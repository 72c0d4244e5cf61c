import { signalChange } from './changes.ts';
import type { Db, Tx } from './connection.ts';

/** Runs `work` in one transaction and, once it is committed, tells whoever watches this database. */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await db.transaction().execute(work);
  await signalChange(db);
  return result;
}
