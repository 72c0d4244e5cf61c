import { decodeCursor, type PageOf, page } from '../../lib/paging.ts';
import type { Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import type { Actor } from '../event.ts';
import type { Policy, PolicyWords } from './policy.ts';

const PAGE_SIZE = 20;

/** A step in the life of a policy: `written`, `changed`, or `kept` as it was after a review. */
export type PolicyVersion = {
  id: number;
  at: number;
  kind: 'written' | 'changed' | 'kept';
  by: string;
  /** Why, '' where they did not say. */
  reason: string;
  /** What it said from then on. */
  words: PolicyWords;
};

type NewVersion = Pick<PolicyVersion, 'at' | 'kind' | 'reason' | 'words'> & { policyId: number; by: Actor };

/** Keeps what a policy says from now on, who said so and why. */
export async function addVersion(tx: Tx, { by, words, ...version }: NewVersion): Promise<void> {
  const values = { ...version, teammateId: by.id, words: JSON.stringify(words) };
  await tx.insertInto('policyVersion').values(values).execute();
}

/** How it came to say what it says, the newest first. */
export async function versionsOf(
  db: Db,
  policy: Visible<Policy>,
  { cursor, limit = PAGE_SIZE }: { cursor?: string; limit?: number } = {},
): Promise<PageOf<PolicyVersion>> {
  const after = decodeCursor(cursor);
  let query = db
    .selectFrom('policyVersion')
    .innerJoin('teammate', 'teammate.id', 'policyVersion.teammateId')
    .select(['policyVersion.id', 'at', 'kind', 'reason', 'words', 'teammate.name as by'])
    .where('policyId', '=', policy.id)
    .orderBy('policyVersion.id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where('policyVersion.id', '<', after.id);
  const rows = (await query.execute()).map((row) => ({
    ...row,
    words: JSON.parse(row.words) as PolicyWords,
  }));
  return page(rows, limit, ({ at, id }) => ({ at, id }));
}

/** What a policy says, by itself. */
export function wordsOf({ title, purpose, canDo, hard, phrases }: PolicyWords): PolicyWords {
  return { title, purpose, canDo, hard, phrases };
}
