import { now } from '../../lib/clock.ts';
import { letOthersGoFirst } from '../../lib/taking-turns.ts';
import type { Viewer } from '../access.ts';
import { findConversation, holdConversation } from '../conversation/conversation.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { refusalOf, type Work } from './doing.ts';

/** Writes down what a batch is to do before any of it is done, so that what is cut off goes on from here. */
export async function setPending(
  tx: Tx,
  { batchId, numbers }: { batchId: number; numbers: readonly number[] },
): Promise<void> {
  const pendingSince = now();
  const nothing = { eventId: null, messageId: null, refusal: null };
  await tx
    .insertInto('batchItem')
    .values(numbers.map((conversationId) => ({ batchId, conversationId, ...nothing, pendingSince })))
    .execute();
}

/** The numbers that a batch has not come to yet. */
export async function pendingIn(db: Db, batchId: number): Promise<number[]> {
  const rows = await stillPending(db, batchId).select('conversationId').orderBy('conversationId').execute();
  return rows.map((row) => row.conversationId);
}

function stillPending(db: Db, batchId: number) {
  return db.selectFrom('batchItem').where('batchId', '=', batchId).where('pendingSince', 'is not', null);
}

type Doing = { batchId: number; by: Viewer; work: Work };

/**
 * Does what is pending, each in a transaction of its own that takes it first: whoever else is at the same batch, in this
 * process or another one, does none of it twice. A bug in one stops no other; it is thrown when all were tried, and what
 * it kept from being done stays pending.
 */
export async function doPending(db: Db, { batchId, by, work }: Doing): Promise<void> {
  const bugs: unknown[] = [];
  for (const number of await pendingIn(db, batchId)) {
    await doOne(db, { batchId, number, by, work }).catch((error: unknown) => bugs.push(error));
    await letOthersGoFirst();
  }
  if (bugs.length > 0) throw bugs[0];
}

async function doOne(db: Db, { batchId, number, by, work }: Doing & { number: number }): Promise<void> {
  const refusal = await transaction(db, async (tx) => {
    if (!(await settle(tx, { batchId, number }, {}))) return null; // somebody else did it, or it was stopped
    const conversation = await holdConversation(tx, by, await findConversation(tx, by, number));
    const change = await work(tx, conversation);
    await ofItem(tx, { batchId, number }).set(change).execute();
    return null;
  }).catch(refusalOf);
  if (refusal !== null) await transaction(db, (tx) => settle(tx, { batchId, number }, { refusal }));
}

type Item = { batchId: number; number: number };

function ofItem(tx: Tx, { batchId, number }: Item) {
  return tx.updateTable('batchItem').where('batchId', '=', batchId).where('conversationId', '=', number);
}

/** Takes what is pending; false where nobody may any more. Of two who take it, the second waits for the first. */
async function settle(tx: Tx, item: Item, outcome: { refusal?: string }): Promise<boolean> {
  const taken = await ofItem(tx, item)
    .set({ pendingSince: null, ...outcome })
    .where('pendingSince', 'is not', null)
    .returning('conversationId')
    .executeTakeFirst();
  return taken !== undefined;
}

/** What a batch has not come to yet is left, for this reason. Gives how many that were. */
export async function stopPending(
  tx: Tx,
  { batchId, reason }: { batchId: number; reason: string },
): Promise<number> {
  const stopped = await tx
    .updateTable('batchItem')
    .set({ pendingSince: null, refusal: reason })
    .where('batchId', '=', batchId)
    .where('pendingSince', 'is not', null)
    .returning('conversationId')
    .execute();
  return stopped.length;
}
