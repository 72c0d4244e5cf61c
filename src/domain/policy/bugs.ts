import { sql } from 'kysely';
import { rowId } from '../../lib/ids.ts';
import { decodeCursor, type PageOf, page } from '../../lib/paging.ts';
import { asVisible, inSight, type Viewer, type Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { NotFound } from '../errors.ts';

const PAGE_SIZE = 20;

/** `recited`: somebody had to cite it. `exception`: somebody bent it. */
export const BUG_KINDS = ['recited', 'exception'] as const;
export type BugKind = (typeof BUG_KINDS)[number];

/** One time that a rule was recited or bent. Whose letter it was is known to those who may see the conversation, and who wrote it is not kept. */
export type PolicyBug = {
  id: number;
  /** Null where the rule is not written down. */
  policyId: number | null;
  kind: BugKind;
  /** Redacted; '' where nothing was written. */
  text: string;
  /** ms UTC. */
  at: number;
  /** The conversation's number, null where the viewer may not see it. */
  conversation: number | null;
};

/** The bugs of a policy, of one that is not written down for null, the newest first. */
export async function bugsOf(
  db: Db,
  viewer: Viewer,
  { policy, cursor, limit = PAGE_SIZE }: { policy: { id: number } | null; cursor?: string; limit?: number },
): Promise<PageOf<PolicyBug>> {
  const after = decodeCursor(cursor);
  let query = select(db, viewer)
    .where('policyId', policy ? '=' : 'is', policy ? policy.id : null)
    .orderBy('at', 'desc')
    .orderBy('policyBug.id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(at, policy_bug.id) < (${after.at}, ${after.id})`);
  return page(await query.execute(), limit, ({ at, id }) => ({ at, id }));
}

/** A bug whose conversation the viewer may see; NotFound otherwise. */
export async function findBug(
  db: Db,
  viewer: Viewer,
  id: number,
): Promise<Visible<PolicyBug & { conversation: number }>> {
  const bug = await select(db, viewer).where('policyBug.id', '=', rowId(id)).executeTakeFirst();
  if (!bug || bug.conversation === null) throw new NotFound('There is no such policy bug here.');
  return asVisible({ ...bug, conversation: bug.conversation });
}

function select(db: Db, viewer: Viewer) {
  return db
    .selectFrom('policyBug')
    .leftJoin('conversation', (join) =>
      join.onRef('conversation.id', '=', 'policyBug.conversationId').on(inSight(viewer)),
    )
    .select(['policyBug.id', 'policyId', 'kind', 'text', 'at', 'conversation.id as conversation']);
}
