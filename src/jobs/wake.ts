import { overdue, wakeWhenDue } from '../domain/conversation/snoozing.ts';
import { type Db, transaction } from '../domain/database.ts';
import { enqueue } from '../queue/queue.ts';
import type { Handler } from '../queue/worker.ts';

/** Wakes a conversation when its time has come. */
export function wakeJob(db: Db): Handler {
  return async ({ conversationId }) => wake(db, Number(conversationId));
}

/** Wakes whatever slept too long: a job may be lost, a customer's conversation must not be. */
export async function wakeOverdue(db: Db): Promise<void> {
  for (const conversationId of await overdue(db)) await wake(db, conversationId);
}

async function wake(db: Db, conversationId: number): Promise<void> {
  await transaction(db, async (tx) => {
    const again = await wakeWhenDue(tx, conversationId);
    if (again !== null) await enqueue(tx, 'wake', { at: again, conversationId });
  });
}
