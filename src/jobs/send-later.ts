import { sendDue } from '../domain/conversation/scheduling.ts';
import type { Db } from '../domain/database.ts';
import type { Handler } from '../queue/worker.ts';

/** Sends one reply that waited for its time, or gives it back to its writer. */
export function sendLaterJob(db: Db, options: { secret: string }): Handler {
  return ({ draftId }) => sendDue(db, Number(draftId), options);
}
