import { MINUTE, now } from '../../lib/clock.ts';
import { inSight, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import type { Conversation } from './conversation.ts';

const SHOWN = 5;
const LONGEST = 24 * 60; // minutes: a hold is a pause; for longer there is the draft itself

/**
 * Parks one's reply for so many minutes, the writer's choice, to be read again as the customer will see it. It lies on
 * the draft, so it survives a crash; sending or emptying the draft ends it. No event, and nothing is counted: who
 * holds how often is nobody's business (row C4). Gives until when, ms UTC. Invalid where there is nothing to hold.
 */
export async function hold(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by, minutes }: { by: Viewer; minutes: number },
): Promise<number> {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST)
    throw new Invalid({ minutes: 'A reply can be held for a minute up to a day.' });
  const heldUntil = now() + minutes * MINUTE;
  const { numUpdatedRows } = await ofWriter(tx, conversation, by).set({ heldUntil }).executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Invalid({ body: 'There is nothing to hold yet. Write a line first.' });
  return heldUntil;
}

/** The writer goes on, at any time. Ending what is not held changes nothing. */
export async function endHold(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<void> {
  await ofWriter(tx, conversation, by).set({ heldUntil: null }).execute();
}

function ofWriter(tx: Tx, conversation: Visible<Conversation>, by: Viewer) {
  return tx
    .updateTable('draft')
    .where('conversationId', '=', conversation.id)
    .where('teammateId', '=', by.id)
    .where('kind', '=', 'reply');
}

/** One's own held replies, those whose time has come first: what every page points back to. */
export async function heldSoon(
  db: Db,
  viewer: Viewer,
): Promise<{ conversationId: number; subject: string; heldUntil: number }[]> {
  const rows = await db
    .selectFrom('draft')
    .innerJoin('conversation', 'conversation.id', 'draft.conversationId')
    .select(['draft.conversationId', 'conversation.subject', 'draft.heldUntil'])
    .where('draft.teammateId', '=', viewer.id)
    .where('draft.heldUntil', 'is not', null)
    .where('conversation.mergedIntoId', 'is', null)
    .where(inSight(viewer))
    .orderBy('draft.heldUntil')
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({ ...row, heldUntil: row.heldUntil! }));
}
