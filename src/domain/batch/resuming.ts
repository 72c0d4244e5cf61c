import { originIn, type Viewer, viewerFor } from '../access.ts';
import { type Db, transaction } from '../database.ts';
import { foundOrNull } from '../errors.ts';
import { continueAnswer, type Sending } from '../incident/continuing.ts';
import { stopPending } from './pending.ts';
import { continueUndo, endUndo } from './undoing.ts';

/**
 * Goes on with a batch that was cut off, for whoever was at it and from where they were: with an undo, where it was being
 * taken back, else with what it does; there is nothing left to do where it was not. Where they have left since, and with
 * `isLast`, what cannot be done is left and says so: a person does those by hand.
 */
export async function resumeBatch(
  db: Db,
  batchId: number,
  { isLast, ...sending }: Sending & { isLast: boolean },
): Promise<void> {
  const batch = await db
    .selectFrom('batch')
    .select(['kind', 'teammateId', 'undoingSince', 'address', 'sessionId', 'apiTokenId'])
    .where('id', '=', batchId)
    .executeTakeFirst();
  if (!batch) return; // forgotten
  if (batch.undoingSince === null && batch.kind !== 'answering') return; // taken back already
  const way = batch.undoingSince === null ? answering(db, batchId, sending) : undoing(db, batchId);
  const by = await foundOrNull(viewerFor(db, batch.teammateId));
  if (!by) return way.stop(null);
  const actor = { ...by, origin: originIn(batch) };
  try {
    await way.goOn(actor);
  } catch (error) {
    if (isLast) await way.stop(actor);
    throw error;
  }
}

type Way = {
  goOn: (by: Viewer) => Promise<unknown>;
  /** Null for whoever is not here any more. */
  stop: (by: Viewer | null) => Promise<void>;
};

function answering(db: Db, batchId: number, sending: Sending): Way {
  return {
    goOn: (by) => continueAnswer(db, batchId, { by, ...sending }),
    stop: async (by) => {
      const refusal = by
        ? 'Something went wrong here. Answer this one by hand.'
        : 'Its writer is not here any more.';
      await transaction(db, (tx) => stopPending(tx, { batchId, refusal }));
    },
  };
}

function undoing(db: Db, batchId: number): Way {
  return {
    goOn: (by) => continueUndo(db, batchId, { by }),
    stop: (by) =>
      transaction(db, async (tx) => {
        await stopPending(tx, { batchId });
        await endUndo(tx, batchId, { by });
      }),
  };
}
