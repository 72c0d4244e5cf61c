import { type Db, transaction } from '../domain/database.ts';
import { readOlderFilesLater } from '../domain/search/attachment-text.ts';
import { reindexBefore } from '../domain/search/reindexing.ts';
import { enqueue } from '../queue/queue.ts';
import type { Handler } from '../queue/worker.ts';

/** Makes a batch of messages findable anew, the newest first, and leaves the older ones to a job of its own, with the files that nobody read yet: mail goes on meanwhile. */
export function reindexJob(db: Db): Handler {
  return async ({ before }) => {
    await transaction(db, async (tx) => {
      const below = Number(before ?? Number.MAX_SAFE_INTEGER);
      const last = await reindexBefore(tx, { before: below });
      if (last === null) return;
      await readOlderFilesLater(tx, { from: last, before: below });
      await enqueue(tx, 'reindex', { before: last });
    });
  };
}
