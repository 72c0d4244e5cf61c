import type { Db } from '../domain/database.ts';
import { resumeAnswer } from '../domain/incident/continuing.ts';
import type { Handler } from '../queue/worker.ts';

const MOST_ATTEMPTS = 4; // two minutes: what nobody got by then a person writes, knowing what is so by then

/** Goes on with an answer to an incident that was cut off; there is nothing left to do where it was not. */
export function answerIncidentJob(db: Db, { secret, undoMs }: { secret: string; undoMs: number }): Handler {
  return ({ batchId }, { attempts }) =>
    resumeAnswer(db, Number(batchId), { secret, undoMs, isLast: attempts >= MOST_ATTEMPTS });
}
