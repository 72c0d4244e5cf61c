import type { Db } from '../../src/db/connection.ts';
import { handleOf } from '../../src/db/connection.ts';

/** How SQLite would read each statement that `work` runs: EXPLAIN QUERY PLAN's lines, one text a statement. */
export async function plansOf(db: Db, work: (db: Db) => Promise<unknown>): Promise<string[]> {
  const raw = handleOf(db).sqlite!;
  const plans: string[] = [];
  const executor = db.getExecutor();
  const execute = executor.executeQuery;
  executor.executeQuery = async (query, ...rest) => {
    const rows = raw.prepare(`explain query plan ${query.sql}`).all(...(query.parameters as never[]));
    plans.push(rows.map((row) => row.detail).join('\n'));
    return execute.call(executor, query, ...rest) as never;
  };
  try {
    await work(db);
  } finally {
    executor.executeQuery = execute;
  }
  return plans;
}
