import { now } from '../../lib/clock.ts';
import { letOthersGoFirst } from '../../lib/taking-turns.ts';
import type { Viewer } from '../access.ts';
import { findConversation } from '../conversation/conversation.ts';
import { draftsOn, dropDraft } from '../conversation/drafting.ts';
import { reverse } from '../conversation/reversing.ts';
import { undoReply } from '../conversation/undoing.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { putBackAnswer } from '../incident/drafting.ts';
import { type Batch, type BatchItem, isDone, itemsOf } from './batch.ts';
import { refusalOf } from './doing.ts';
import { stopPending } from './pending.ts';

/** What could not be taken back, and why. */
export type Left = { conversationId: number; reason: string };

/**
 * Takes a whole batch back, each conversation in a transaction of its own and exactly as `reverse` and `undoReply` do
 * it: where something has happened since, that one is left and given with its reason. What the batch has not come to yet
 * it does not come to any more. Twice is once.
 */
export async function undoBatch(
  db: Db,
  batch: Batch,
  { by }: { by: Viewer },
): Promise<{ back: number; left: Left[] }> {
  const stop = { batchId: batch.id, reason: 'It was taken back before it came to this one.' };
  const stopped = await transaction(db, (tx) => stopPending(tx, stop));
  const items = (await itemsOf(db, batch)).filter((item) => isDone(item) && item.undoneAt === null);
  const left: Left[] = [];
  let back = stopped;
  for (const item of items) {
    const { conversationId } = item;
    const outcome = await transaction(db, (tx) => undoItem(tx, item, { by, batch })).catch(refusalOf);
    if (typeof outcome === 'string') left.push({ conversationId, reason: outcome });
    else if (outcome) back += 1;
    await letOthersGoFirst();
  }
  // What went out whole was not taken back.
  if (back > 0 || left.length === 0) await transaction(db, (tx) => end(tx, batch, { by }));
  return { back, left };
}

/** An answer's words, files and people are in front of its writer again. */
async function end(tx: Tx, { id: batchId, kind }: Batch, { by }: { by: Viewer }): Promise<void> {
  const ended = await tx
    .updateTable('batch')
    .set({ undoneAt: now() })
    .where('id', '=', batchId)
    .where('undoneAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (ended && kind === 'answering') await putBackAnswer(tx, { batchId, by });
}

/** False where it was taken back meanwhile: of two who press Undo at once, the second waits here for the first. */
async function undoItem(
  tx: Tx,
  { conversationId, eventId, messageId }: BatchItem,
  { by, batch }: { by: Viewer; batch: Batch },
): Promise<boolean> {
  const taken = await tx
    .updateTable('batchItem')
    .set({ undoneAt: now() })
    .where('batchId', '=', batch.id)
    .where('conversationId', '=', conversationId)
    .where('undoneAt', 'is', null)
    .returning('conversationId')
    .executeTakeFirst();
  if (!taken) return false;
  const conversation = await findConversation(tx, by, conversationId);
  if (messageId === null) {
    await reverse(tx, conversation, { event: eventId!, by });
    return true;
  }
  const begun = (await draftsOn(tx, conversation, by)).some((draft) => draft.kind === 'reply');
  await undoReply(tx, conversation, { messageId, by });
  // The words are the batch's and are kept there: fifty drafts of them would be in the way. What was begun since stays.
  if (!begun) await dropDraft(tx, { conversationId: conversation.id, by, kind: 'reply' });
  return true;
}
