import { type Db, transaction } from '../domain/database.ts';
import { mailNotices } from '../domain/shift/notices.ts';
import type { Handler } from '../queue/worker.ts';

/** Mails a person what they have not read, at the start of their working window. */
export function mailNoticesJob(db: Db, { baseUrl }: { baseUrl: string }): Handler {
  return ({ teammateId }) =>
    transaction(db, (tx) => mailNotices(tx, { teammateId: Number(teammateId), baseUrl }));
}
