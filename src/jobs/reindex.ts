import { type Db, transaction } from '../domain/database.ts';
import { reindexBefore } from '../domain/search/reindexing.ts';
import { enqueue } from '../queue/queue.ts';
import type { Handler } from '../queue/worker.ts';

/** Makes a batch of messages findable anew, the newest first, and leaves the older ones to a job of its own: mail goes on meanwhile. */
export function reindexJob(db: Db): Handler {
  return async ({ before }) => {
    await transaction(db, async (tx) => {
      const last = await reindexBefore(tx, { before: Number(before ?? Number.MAX_SAFE_INTEGER) });
      if (last !== null) await enqueue(tx, 'reindex', { before: last });
    });
  };
}
