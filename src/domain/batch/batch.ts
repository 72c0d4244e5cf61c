import { DAY, now } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
import { originRow, type Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';

/** More at once is nobody's single decision any more; it is said in words where it is refused. */
export const MOST_AT_ONCE = 200;

/** What can be done to many conversations at once, by the capability that does it to one. */
export const BATCH_KINDS = [
  'closing',
  'reopening',
  'assigning',
  'unassigning',
  'snoozing',
  'tagging',
  'following',
  'gathering',
  'answering',
] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/** One conversation of a batch: pending, changed where `eventId` or `messageId` says by what, refused with a reason, or so already. */
export type BatchItem = {
  conversationId: number;
  eventId: number | null;
  messageId: number | null;
  refusal: string | null;
  /** It has not been come to yet: to do it, or, where it is done, to take it back. */
  pendingSince: number | null;
  undoneAt: number | null;
};

/** What one person did to many conversations with one press. */
export type Batch = { id: number; kind: BatchKind; createdAt: number; undoneAt: number | null };

/** The numbers that were selected, each once. Invalid for none, for too many, and for what is no number. */
export function readSelection(selected: readonly (number | string)[]): number[] {
  const numbers = [...new Set(selected.map(Number))];
  if (numbers.length === 0) throw new Invalid({ conversations: 'Select a conversation first.' });
  if (numbers.length > MOST_AT_ONCE)
    throw new Invalid({
      conversations: `At most ${MOST_AT_ONCE} conversations at once; these are ${numbers.length}. Nothing was changed.`,
    });
  if (!numbers.every((number) => Number.isSafeInteger(number) && number > 0))
    throw new Invalid({ conversations: 'One of these is no number of a conversation. Nothing was changed.' });
  return numbers;
}

/** Begins a batch, of which whoever began it may take the whole back. Gives its id. */
export async function startBatch(tx: Tx, { kind, by }: { kind: BatchKind; by: Viewer }): Promise<number> {
  const { id } = await tx
    .insertInto('batch')
    .values({ teammateId: by.id, kind, createdAt: now(), ...originRow(by.origin) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** One's own batch; NotFound for another's. */
export async function findBatch(db: Db, viewer: Viewer, number: number): Promise<Batch> {
  const row = await db
    .selectFrom('batch')
    .select(['id', 'kind', 'createdAt', 'undoneAt'])
    .where('id', '=', rowId(number))
    .where('teammateId', '=', viewer.id)
    .executeTakeFirst();
  if (!row) throw new NotFound('There is nothing of yours here.');
  return { ...row, kind: row.kind as BatchKind };
}

/** What became of each conversation, by number; never more than MOST_AT_ONCE. */
export async function itemsOf(db: Db, { id }: Pick<Batch, 'id'>): Promise<BatchItem[]> {
  return db
    .selectFrom('batchItem')
    .select(['conversationId', 'eventId', 'messageId', 'refusal', 'pendingSince', 'undoneAt'])
    .where('batchId', '=', id)
    .orderBy('conversationId')
    .execute();
}

export const isDone = (item: BatchItem) => item.eventId !== null || item.messageId !== null;

/** What cut a batch off did not end it: it comes to this one yet. */
export const isPending = (item: BatchItem) => item.pendingSince !== null && !isDone(item);

const KEPT_MS = 7 * DAY; // an Undo is pressed within minutes; what was left and why is looked up for days
const FORGOTTEN_AT_ONCE = 200; // so that nobody waits for the one transaction

/**
 * Forgets what was done to many at once a week ago: the events stay, only the way to take the whole back goes. What
 * answered an incident stays, it says to how many. At most two hundred in one go; gives how many there were.
 */
export async function forgetOldBatches(tx: Tx): Promise<number> {
  const old = await tx
    .selectFrom('batch')
    .select('batch.id')
    .where('createdAt', '<', now() - KEPT_MS)
    .where('kind', '<>', 'answering' satisfies BatchKind)
    .orderBy('batch.id')
    .limit(FORGOTTEN_AT_ONCE)
    .execute();
  const ids = old.map((one) => one.id);
  if (ids.length === 0) return 0;
  await tx.deleteFrom('batchItem').where('batchId', 'in', ids).execute();
  await tx.deleteFrom('batch').where('id', 'in', ids).execute();
  return ids.length;
}
