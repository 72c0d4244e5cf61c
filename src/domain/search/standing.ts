import type { Db } from '../database.ts';
import { isOneOf } from './among.ts';
import { isState, leavesOf, type Question, type StateLeaf } from './question.ts';

/** What of a conversation's row says whether it is meant. */
export type Standing = {
  id: number;
  mailboxIds: number[];
  assigneeId: number | null;
  waitingSince: number | null;
  closedAt: number | null;
  snoozedUntil: number | null;
  tagIds: number[];
};

/**
 * How these conversations stand, as far as the question asks: tags and second mailboxes are read only for it. Those that
 * were merged into another are left out.
 */
export async function standings(
  db: Db,
  ids: readonly number[],
  question: Question,
): Promise<Map<number, Standing>> {
  if (ids.length === 0) return new Map();
  const asked = new Set(leavesOf(question, { negated: true }).map((leaf) => leaf.kind));
  const [rows, also, tagged] = await Promise.all([
    db
      .selectFrom('conversation')
      .select(['id', 'mailboxId', 'assigneeId', 'waitingSince', 'closedAt', 'snoozedUntil'])
      .where(isOneOf(db, 'id', ids))
      .where('mergedIntoId', 'is', null)
      .execute(),
    asked.has('mailbox') ? alsoIn(db, ids) : [],
    asked.has('tag') ? taggings(db, ids) : [],
  ]);
  const others = Map.groupBy(also, (row) => row.conversationId);
  const tags = Map.groupBy(tagged, (row) => row.conversationId);
  return new Map(
    rows.map(({ mailboxId, ...row }) => {
      const mailboxIds = [mailboxId, ...(others.get(row.id) ?? []).map((one) => one.mailboxId)];
      const tagIds = (tags.get(row.id) ?? []).map((one) => one.tagId);
      return [row.id, { ...row, mailboxIds, tagIds }];
    }),
  );
}

function alsoIn(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('alsoIn')
    .select(['conversationId', 'mailboxId'])
    .where(isOneOf(db, 'conversationId', ids))
    .execute();
}

function taggings(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('tagging')
    .select(['conversationId', 'tagId'])
    .where(isOneOf(db, 'conversationId', ids))
    .execute();
}

/** Whether a conversation is as the leaf says. */
export function isSo(leaf: StateLeaf, standing: Standing): boolean {
  if (leaf.kind === 'assigned') return standing.assigneeId === leaf.to;
  if (leaf.kind === 'mailbox') return standing.mailboxIds.includes(leaf.id);
  if (leaf.kind === 'tag') return standing.tagIds.includes(leaf.id);
  if (leaf.is === 'closed') return standing.closedAt !== null;
  const isAsleep = standing.snoozedUntil !== null;
  if (leaf.is === 'snoozed') return isAsleep;
  // As the folders have it: what sleeps is not to do now.
  return !isAsleep && (leaf.is === 'waiting' ? standing.waitingSince !== null : standing.closedAt === null);
}

/** For a question of which `isState` is true. */
export function stands(question: Question, standing: Standing): boolean {
  if (!isState(question)) throw new Error(`A row does not know ${question.kind}.`);
  if (question.kind === 'not') return !stands(question.of, standing);
  if (question.kind === 'and') return question.of.every((part) => stands(part, standing));
  if (question.kind === 'or') return question.of.some((part) => stands(part, standing));
  return isSo(question as StateLeaf, standing);
}
