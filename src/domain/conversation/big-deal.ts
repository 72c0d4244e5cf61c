import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import { check, type SignalKind } from '../coach/index.ts';
import type { Db, Tx } from '../database.ts';
import { recordOf } from '../event.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { toldIn } from './told.ts';

/** What happened, with when the customer wrote of it (ms UTC): never how they feel. */
export type Happening = { kind: SignalKind; at: number };

// Capitals say how somebody wrote, not what happened to them.
const NOT_KEPT = new Set<SignalKind>(['shouting']);

/** Since when somebody here holds the token "it's a big deal" for this conversation, ms UTC; null where nobody does. */
export async function bigDealSince(db: Db, conversation: Pick<Conversation, 'id'>): Promise<number | null> {
  const row = await db
    .selectFrom('bigDeal')
    .select('takenAt')
    .where('conversationId', '=', conversation.id)
    .executeTakeFirst();
  return row?.takenAt ?? null;
}

/**
 * A person takes the token: for us, too, it is a big deal. The event says what happened ("asked for a person on
 * 3 May"), read from the letters now; nothing about anybody's mood is kept (row C1, section 4.5). Taken twice it is one.
 * Closing leaves it: whoever writes again is as hurt as before, and only a person says that it is dealt with. Gives its
 * event's id; null where somebody has it already.
 */
export async function takeBigDeal(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const at = now();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bigDeal')
    .values({ conversationId: conversation.id, takenAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return null;
  const why = await happenings(tx, conversation);
  return recordOf(tx, conversation, { kind: 'conversation.big-deal-taken', by, data: { why } });
}

/** The token is put back: it is dealt with, or it was none. Gives its event's id; null where nobody had it. */
export async function putBigDealBack(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const [before] = await tx
    .deleteFrom('bigDeal')
    .where('conversationId', '=', conversation.id)
    .returning('takenAt')
    .execute();
  if (!before) return null;
  return recordOf(tx, conversation, { kind: 'conversation.big-deal-put-back', by, data: { before } });
}

/** For merging: the other one is a big deal too from now on, since the earlier of the two times. */
export async function moveBigDeal(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  const times = await tx
    .deleteFrom('bigDeal')
    .where('conversationId', 'in', [from, into])
    .returning('takenAt')
    .execute();
  if (times.length > 0) await putBigDeal(tx, into, Math.min(...times.map(({ takenAt }) => takenAt)));
}

/** Puts the token back as it was, without a word: for undo. */
export async function putBigDeal(tx: Tx, conversationId: number, takenAt: number | null): Promise<void> {
  await tx.deleteFrom('bigDeal').where('conversationId', '=', conversationId).execute();
  if (takenAt !== null) await tx.insertInto('bigDeal').values({ conversationId, takenAt }).execute();
}

async function happenings(db: Db, conversation: Visible<Conversation>): Promise<Happening[]> {
  const { history } = await toldIn(db, conversation);
  const theirs = history.findLast((one) => one.from === 'customer');
  if (!theirs) return [];
  const { signals } = check({ draft: '', history: history.slice(0, history.lastIndexOf(theirs) + 1) });
  return signals
    .filter(({ kind }) => !NOT_KEPT.has(kind))
    .map(({ kind }) => ({ kind, at: Number(theirs.at) }));
}
