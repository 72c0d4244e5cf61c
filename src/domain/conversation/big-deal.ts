import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import { check, type SignalKind } from '../coach/index.ts';
import type { Db, Tx } from '../database.ts';
import { recordOf } from '../event.ts';
import type { Conversation } from './conversation.ts';
import { toldIn } from './told.ts';

/** What happened, with when the customer wrote of it (ms UTC): never how they feel. */
export type Happening = { kind: SignalKind; at: number };

// Capitals say how somebody wrote, not what happened to them.
const NOT_KEPT = new Set<SignalKind>(['shouting']);

/** Since when somebody here holds the token "it's a big deal" for this conversation, ms UTC; null where nobody does. */
export async function bigDealSince(db: Db, conversation: Visible<Conversation>): Promise<number | null> {
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
 */
export async function takeBigDeal(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<void> {
  const at = now();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bigDeal')
    .values({ conversationId: conversation.id, takenAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return;
  const why = await happenings(tx, conversation);
  await recordOf(tx, conversation, { kind: 'conversation.big-deal-taken', by, data: { why } });
}

/** The token is put back: it is dealt with, or it was none. */
export async function putBigDealBack(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('bigDeal')
    .where('conversationId', '=', conversation.id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await recordOf(tx, conversation, { kind: 'conversation.big-deal-put-back', by });
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
