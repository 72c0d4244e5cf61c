import { type SelectQueryBuilder, sql } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import type { Cursor } from '../../lib/paging.ts';
import { inSight, type Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import { conjuncts, type Question, type StateLeaf } from './question.ts';

/** A list that an index keeps in order. What is asked beyond it is looked at row by row. */
export type List = {
  /** What it holds no other than. */
  is: 'waiting' | 'open' | 'snoozed' | 'closed' | 'all' | 'unassigned';
  /** Whose; then it is one list, over all mailboxes. */
  assigneeId?: number;
  /** Those with a tag. */
  tagId?: number;
};

export type Place = { id: number; at: number };
type Reading = { after: Cursor | null; most: number };

const SORTS = {
  waiting: 'waitingSince',
  closed: 'closedAt',
  snoozed: 'snoozedUntil',
  open: 'latestAt',
  all: 'latestAt',
  unassigned: 'latestAt',
} as const;

/** The lists that hold everything asked for, the likely shortest first; the last is all there is. */
export function listsFor(question: Question): List[] {
  const leaves = conjuncts(question).filter(
    (part): part is StateLeaf => 'is' in part || part.kind === 'assigned' || part.kind === 'tag',
  );
  const is = (state: string) => leaves.some((leaf) => leaf.kind === 'state' && leaf.is === state);
  const holders = leaves.flatMap((leaf) => (leaf.kind === 'assigned' ? [leaf.to] : []));
  const isOpen = is('open') || is('waiting');
  return [
    ...leaves.flatMap((leaf) => (leaf.kind === 'tag' ? [{ is: 'all', tagId: leaf.id } as const] : [])),
    ...(is('waiting') ? [{ is: 'waiting' } as const] : []),
    ...holders.flatMap((to) =>
      to === null ? [] : [{ is: isOpen ? 'open' : 'all', assigneeId: to } as const],
    ),
    ...(isOpen && holders.includes(null) ? [{ is: 'unassigned' } as const] : []),
    ...(isOpen ? [{ is: 'open' } as const] : []),
    ...(is('snoozed') ? [{ is: 'snoozed' } as const] : []),
    ...(is('closed') ? [{ is: 'closed' } as const] : []),
    { is: 'all' },
  ];
}

/** One page of a list, the newest first: each mailbox is read through its own index and the pages are merged. */
export async function readList(
  db: Db,
  viewer: Viewer,
  { list, mailboxIds, ...reading }: Reading & { list: List; mailboxIds: readonly number[] },
): Promise<Place[]> {
  if (list.assigneeId !== undefined) return ofAssignee(db, viewer, { list, ...reading });
  const pages = await Promise.all(
    mailboxIds.flatMap((mailboxId) => [
      ofMailbox(db, { list, mailboxId, ...reading }),
      alsoOfMailbox(db, { list, mailboxId, ...reading }),
    ]),
  );
  const once = [...new Map(pages.flat().map((place) => [place.id, place])).values()];
  return once.sort((a, b) => b.at - a.at || b.id - a.id).slice(0, reading.most);
}

type OfMailbox = Reading & { list: List; mailboxId: number };

async function ofMailbox(db: Db, { list, mailboxId, after, most }: OfMailbox): Promise<Place[]> {
  if (list.tagId !== undefined) return ofTag(db, { list, mailboxId, after, most });
  const sort = SORTS[list.is];
  let query = db
    .selectFrom('conversation')
    .select(['id', sql<number>`${sql.ref(sort)}`.as('at')])
    .where('mailboxId', '=', mailboxId)
    .orderBy(sort, 'desc')
    .orderBy('id', 'desc')
    .limit(most);
  query = within(query, list);
  if (list.is === 'unassigned') query = query.where('assigneeId', 'is', null);
  if (after) query = query.where(sql<boolean>`(${sql.ref(sort)}, id) < (${after.at}, ${after.id})`);
  return query.execute();
}

/** A tagging keeps its conversation's mailbox and time. */
async function ofTag(db: Db, { list, mailboxId, after, most }: OfMailbox): Promise<Place[]> {
  let query = db
    .selectFrom('tagging')
    .select(['conversationId as id', 'latestAt as at'])
    .where('tagId', '=', list.tagId!)
    .where('mailboxId', '=', mailboxId)
    .orderBy('latestAt', 'desc')
    .orderBy('conversationId', 'desc')
    .limit(most);
  if (after) query = query.where(sql<boolean>`(latest_at, conversation_id) < (${after.at}, ${after.id})`);
  return query.execute();
}

async function alsoOfMailbox(db: Db, { list, mailboxId, after, most }: OfMailbox): Promise<Place[]> {
  const sort = SORTS[list.is];
  let query = db
    .selectFrom('alsoIn')
    .select(['conversationId as id', sql<number>`${sql.ref(sort)}`.as('at')])
    .where('mailboxId', '=', mailboxId)
    .orderBy(sort, 'desc')
    .orderBy('conversationId', 'desc')
    .limit(most);
  query = within(query as never, list) as never;
  if (list.tagId !== undefined)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('tagging')
          .select('tagId')
          .whereRef('tagging.conversationId', '=', 'alsoIn.conversationId')
          .where('tagId', '=', list.tagId!),
      ),
    );
  if (after)
    query = query.where(sql<boolean>`(${sql.ref(sort)}, conversation_id) < (${after.at}, ${after.id})`);
  return query.execute();
}

function within<Row>(
  query: SelectQueryBuilder<Schema, 'conversation', Row>,
  { is }: List,
): SelectQueryBuilder<Schema, 'conversation', Row> {
  if (is === 'snoozed') return query.where('snoozedUntil', 'is not', null);
  if (is === 'waiting') return query.where('waitingSince', 'is not', null).where('snoozedUntil', 'is', null);
  if (is === 'closed') return query.where('closedAt', 'is not', null);
  return is === 'all' ? query : query.where('closedAt', 'is', null).where('snoozedUntil', 'is', null);
}

async function ofAssignee(
  db: Db,
  viewer: Viewer,
  { list, after, most }: Reading & { list: List },
): Promise<Place[]> {
  let query = db
    .selectFrom('conversation')
    .select(['conversation.id', 'conversation.latestAt as at'])
    .where(inSight(viewer))
    .orderBy('conversation.latestAt', 'desc')
    .orderBy('conversation.id', 'desc')
    .limit(most);
  // Two indexes, and each way of asking has but one that serves it.
  if (list.is === 'all')
    query = query.where(sql<boolean>`conversation.assignee_id + 0 = ${list.assigneeId!}`);
  else
    query = query
      .where('conversation.assigneeId', '=', list.assigneeId!)
      .where('conversation.closedAt', 'is', null)
      .where('conversation.snoozedUntil', 'is', null);
  if (after)
    query = query.where(sql<boolean>`(conversation.latest_at, conversation.id) < (${after.at}, ${after.id})`);
  return query.execute();
}
