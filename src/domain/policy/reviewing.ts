import { z } from 'zod';
import { DAY, now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { addVersion, wordsOf } from './history.ts';
import type { Policy } from './policy.ts';

/** How far back bugs count, ms. Row C2, proposed. */
export const WINDOW = 90 * DAY;
/** So many recitals and exceptions within it ask for a review. Row C2, proposed. */
export const ENOUGH = 5;
const MOST_COUNTED = 100;
const REASON_LENGTH = 300;

const Reason = z.object({
  reason: field.optionalLine('The reason', REASON_LENGTH).refine((reason) => reason !== '', {
    error: 'Say why it stays as it is. Whoever had to recite it will read that.',
  }),
});

export type RecentBugs = { recited: number; exceptions: number };

/** How often it was recited and bent in the last 90 days, as far as a page shows it: no more than a hundred are counted. */
export async function recentBugs(db: Db, policy: Visible<Policy>): Promise<RecentBugs> {
  const since = now() - WINDOW;
  const rows = await bugsAfter(db, { policyId: policy.id, since, most: MOST_COUNTED });
  const exceptions = rows.filter(({ kind }) => kind === 'exception').length;
  return { recited: rows.length - exceptions, exceptions };
}

type Which = { policyId: number; since: number; most: number };

function bugsAfter(db: Db, { policyId, since, most }: Which): Promise<{ kind: string }[]> {
  return db
    .selectFrom('policyBug')
    .select('kind')
    .where('policyId', '=', policyId)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
}

/**
 * Asks for a review where enough bugs came since the last one, and takes that back where some of them were withdrawn.
 * Call it whenever the bugs of a policy change. It counts the rule, and nobody.
 */
export async function weigh(tx: Tx, policyId: number): Promise<void> {
  // Held until the end: of two who file at once the second counts the first's.
  const policy = await tx
    .updateTable('policy')
    .set((eb) => ({ changedAt: eb.ref('changedAt') }))
    .where('id', '=', policyId)
    .returning(['title', 'reviewedAt', 'reviewAskedAt'])
    .executeTakeFirstOrThrow();
  const at = now();
  const since = Math.max(at - WINDOW, policy.reviewedAt);
  const isDue = (await bugsAfter(tx, { policyId, since, most: ENOUGH })).length === ENOUGH;
  if (isDue === (policy.reviewAskedAt !== null)) return;
  const reviewAskedAt = isDue ? at : null;
  await tx.updateTable('policy').set({ reviewAskedAt }).where('id', '=', policyId).execute();
  const data = { policy: policyId, title: policy.title };
  if (isDue) await record(tx, { kind: 'policy.review-asked', at, data });
  else await record(tx, { kind: 'policy.review-dropped', at, data });
}

/** What came so far has been looked at. Gives whether a review was asked for. */
export async function endReview(tx: Tx, policyId: number, at: number): Promise<boolean> {
  const asked = await tx
    .selectFrom('policy')
    .select('reviewAskedAt')
    .where('id', '=', policyId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('policy')
    .set({ reviewedAt: at, reviewAskedAt: null })
    .where('id', '=', policyId)
    .execute();
  return asked.reviewAskedAt !== null;
}

/**
 * Ends a review that was asked for by keeping the policy as it is, with the reason in its history. Invalid without a
 * reason; Conflict where no review is asked for, or somebody ended it meanwhile.
 */
export async function keepPolicy(
  tx: Tx,
  policy: Visible<Policy>,
  { reason: typed, by }: { reason: string; by: Viewer },
): Promise<void> {
  const { reason } = check(Reason, { reason: typed });
  const at = now();
  if (!(await endReview(tx, policy.id, at)))
    throw new Conflict('It has been looked at already. Its history says what came of it.');
  await addVersion(tx, { policyId: policy.id, kind: 'kept', reason, words: wordsOf(policy), by, at });
  await record(tx, { kind: 'policy.kept', by, at, data: { policy: policy.id, title: policy.title } });
}
