import { now } from '../../lib/clock.ts';
import { originRow, type Viewer, type Visible } from '../access.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { draftsOn, dropDraft } from '../conversation/drafting.ts';
import { reverse } from '../conversation/reversing.ts';
import { undoReply } from '../conversation/undoing.ts';
import { type Db, holdRow, type Tx, transaction } from '../database.ts';
import { putBackAnswer } from '../incident/drafting.ts';
import { type Batch, type BatchItem, isDone, itemsOf } from './batch.ts';
import { doPending, setPending, stopPending } from './pending.ts';

/** What could not be taken back, and why. */
export type Left = { conversationId: number; reason: string };

/**
 * Takes a whole batch back, each conversation in a transaction of its own and exactly as `reverse` and `undoReply` do
 * it: where something has happened since, that one is left and given with its reason. What the batch has not come to yet
 * it does not come to any more. Twice is once. What is to be taken back is written down first, so that it is taken back
 * whole wherever this is cut off.
 */
export async function undoBatch(
  db: Db,
  batch: Batch,
  { by }: { by: Viewer },
): Promise<{ back: number; left: Left[] }> {
  const stopped = await transaction(db, (tx) => beginUndo(tx, batch, { by }));
  const { done, left } = await continueUndo(db, batch.id, { by });
  return { back: stopped + done, left };
}

/**
 * Writes down all that is to be taken back: from here on it is, whatever happens. Gives how many the batch had not come
 * to yet, and does not come to any more.
 */
export async function beginUndo(tx: Tx, { id: batchId }: Batch, { by }: { by: Viewer }): Promise<number> {
  await holdRow(tx, 'batch', batchId);
  const undoingSince = now();
  const since = { undoingSince, ...originRow(by.origin) };
  const begun = await tx
    .updateTable('batch')
    .set(since)
    .where('id', '=', batchId)
    .where('undoingSince', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!begun) return 0; // it goes on
  const stop = { refusal: 'It was taken back before it came to this one.', undoneAt: undoingSince };
  const stopped = await stopPending(tx, { batchId, ...stop });
  const numbers = (await itemsOf(tx, { id: batchId })).filter(isStanding).map((item) => item.conversationId);
  await setPending(tx, { batchId, numbers });
  return stopped;
}

const isStanding = (item: BatchItem) => isDone(item) && item.undoneAt === null;

/** Takes back what is still to be taken back of a batch, and ends that. */
export async function continueUndo(
  db: Db,
  batchId: number,
  { by }: { by: Viewer },
): Promise<{ done: number; left: Left[] }> {
  const items = new Map((await itemsOf(db, { id: batchId })).map((item) => [item.conversationId, item]));
  const run = await doPending(db, {
    batchId,
    by,
    work: async (tx, conversation, number) => {
      await undoItem(tx, conversation, { ...items.get(number)!, by });
      return { undoneAt: now() };
    },
    ofRefusal: () => ({}), // it stands as it was done, and Undo can be pressed again
  });
  await transaction(db, (tx) => endUndo(tx, batchId, { by }));
  return run;
}

/** An answer's words, files and people are in front of its writer again. What went out whole was not taken back. */
export async function endUndo(tx: Tx, batchId: number, { by }: { by: Viewer | null }): Promise<void> {
  const items = await itemsOf(tx, { id: batchId });
  const isBack = items.some((item) => item.undoneAt !== null) || !items.some(isStanding);
  const batch = tx.updateTable('batch').where('id', '=', batchId);
  await batch.set({ undoingSince: null }).execute();
  if (!isBack) return;
  const ended = await batch
    .set({ undoneAt: now() })
    .where('undoneAt', 'is', null)
    .returning('kind')
    .executeTakeFirst();
  if (by && ended?.kind === 'answering') await putBackAnswer(tx, { batchId, by });
}

async function undoItem(
  tx: Tx,
  conversation: Visible<Conversation>,
  { eventId, messageId, by }: BatchItem & { by: Viewer },
): Promise<void> {
  if (messageId === null) return reverse(tx, conversation, { event: eventId!, by });
  const begun = (await draftsOn(tx, conversation, by)).some((draft) => draft.kind === 'reply');
  await undoReply(tx, conversation, { messageId, by });
  // The words are the batch's and are kept there: fifty drafts of them would be in the way. What was begun since stays.
  if (!begun) await dropDraft(tx, { conversationId: conversation.id, by, kind: 'reply' });
}
