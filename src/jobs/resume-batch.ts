import { resumeBatch } from '../domain/batch/resuming.ts';
import type { Db } from '../domain/database.ts';
import type { Handler } from '../queue/worker.ts';

const MOST_ATTEMPTS = 4; // two minutes: what nobody got by then a person does, knowing what is so by then

/** Goes on with what was done to many, or taken back from many, and was cut off; there is nothing left to do where it was not. */
export function resumeBatchJob(db: Db, { secret, undoMs }: { secret: string; undoMs: number }): Handler {
  return ({ batchId }, { attempts }) =>
    resumeBatch(db, Number(batchId), { secret, undoMs, isLast: attempts >= MOST_ATTEMPTS });
}
