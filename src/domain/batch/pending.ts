import { now } from '../../lib/clock.ts';
import { letOthersGoFirst } from '../../lib/taking-turns.ts';
import { enqueue } from '../../queue/queue.ts';
import type { Viewer, Visible } from '../access.ts';
import { type Conversation, findConversation, holdConversation } from '../conversation/conversation.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import type { Held } from '../held.ts';
import type { BatchItem } from './batch.ts';
import { refusalOf } from './doing.ts';

const RESUME_MS = 10_000; // by then it is done, or was cut off

/** What became of one of a batch, as its line keeps it. */
type Outcome = Partial<Pick<BatchItem, 'eventId' | 'messageId' | 'refusal' | 'undoneAt'>>;

/**
 * Writes down what a batch is to do before any of it is done, with a job that goes on where that is cut off
 * (`resumeBatch`).
 */
export async function setPending(
  tx: Tx,
  { batchId, numbers }: { batchId: number; numbers: readonly number[] },
): Promise<void> {
  const pendingSince = now();
  const nothing = { eventId: null, messageId: null, refusal: null };
  if (numbers.length > 0)
    await tx
      .insertInto('batchItem')
      .values(numbers.map((conversationId) => ({ batchId, conversationId, ...nothing, pendingSince })))
      .onConflict((conflict) => conflict.columns(['batchId', 'conversationId']).doUpdateSet({ pendingSince }))
      .execute();
  await enqueue(tx, 'resume-batch', { batchId, at: pendingSince + RESUME_MS });
}

/** The numbers that a batch has not come to yet. */
export async function pendingIn(db: Db, batchId: number): Promise<number[]> {
  const rows = await stillPending(db, batchId).select('conversationId').orderBy('conversationId').execute();
  return rows.map((row) => row.conversationId);
}

function stillPending(db: Db, batchId: number) {
  return db.selectFrom('batchItem').where('batchId', '=', batchId).where('pendingSince', 'is not', null);
}

type Doing = {
  batchId: number;
  by: Viewer;
  work: (tx: Tx, conversation: Held<Visible<Conversation>>, number: number) => Promise<Outcome>;
  /** What the line of one says that could not be done; its reason unless told otherwise. */
  ofRefusal?: (refusal: string) => Outcome;
};

/** What this run came to: how many it did, and what it could not do. What somebody else was at is neither. */
type Run = { done: number; left: { conversationId: number; reason: string }[] };

/**
 * Does what is pending, each in a transaction of its own that takes it first: whoever else is at the same batch, in this
 * process or another one, does none of it twice. A bug in one stops no other; it is thrown when all were tried, and what
 * it kept from being done stays pending.
 */
export async function doPending(db: Db, doing: Doing): Promise<Run> {
  const bugs: unknown[] = [];
  const run: Run = { done: 0, left: [] };
  for (const number of await pendingIn(db, doing.batchId)) {
    await doOne(db, { ...doing, number, run }).catch((error: unknown) => bugs.push(error));
    await letOthersGoFirst();
  }
  if (bugs.length > 0) throw bugs[0];
  return run;
}

type One = Doing & { number: number; run: Run };

async function doOne(db: Db, { by, work, run, ofRefusal = (refusal) => ({ refusal }), ...item }: One) {
  const outcome = await transaction(db, async (tx) => {
    if (!(await settle(tx, item, {}))) return false; // somebody else did it, or it was stopped
    const found = await findConversation(tx, by, item.number);
    const change = await work(tx, await holdConversation(tx, by, found), item.number);
    await ofItem(tx, item).set(change).execute();
    return true;
  }).catch(refusalOf);
  if (outcome === true) run.done += 1;
  if (typeof outcome !== 'string') return;
  run.left.push({ conversationId: item.number, reason: outcome });
  await transaction(db, (tx) => settle(tx, item, ofRefusal(outcome)));
}

type Item = { batchId: number; number: number };

function ofItem(tx: Tx, { batchId, number }: Item) {
  return tx.updateTable('batchItem').where('batchId', '=', batchId).where('conversationId', '=', number);
}

/** Takes what is pending; false where nobody may any more. Of two who take it, the second waits for the first. */
async function settle(tx: Tx, item: Item, outcome: Outcome): Promise<boolean> {
  const taken = await ofItem(tx, item)
    .set({ pendingSince: null, ...outcome })
    .where('pendingSince', 'is not', null)
    .returning('conversationId')
    .executeTakeFirst();
  return taken !== undefined;
}

/** What a batch has not come to yet is left as it is, with this outcome. Gives how many that were. */
export async function stopPending(
  tx: Tx,
  { batchId, ...outcome }: { batchId: number } & Outcome,
): Promise<number> {
  const stopped = await tx
    .updateTable('batchItem')
    .set({ pendingSince: null, ...outcome })
    .where('batchId', '=', batchId)
    .where('pendingSince', 'is not', null)
    .returning('conversationId')
    .execute();
  return stopped.length;
}
