import { rowId } from '../../lib/ids.ts';
import { asVisible, type Viewer, type Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { NotFound } from '../errors.ts';

export const MOST_POLICIES = 200; // a company with more rules has another problem, and the coach reads each of them

/** Why a rule cannot bend. */
export const HARD_KINDS = ['law', 'safety', 'security', 'fraud', 'tax'] as const;
export type HardKind = (typeof HARD_KINDS)[number];

/** What a policy says, to us and to a customer who asks. Row C2. */
export type PolicyWords = {
  title: string;
  /** Why it is there, in plain language. */
  purpose: string;
  /** What we can do, and examples we would grant. */
  canDo: string;
  /** Null where it can bend. */
  hard: { kind: HardKind; why: string } | null;
  /** The words by which it is recited. */
  phrases: string[];
};

export type Policy = PolicyWords & {
  id: number;
  owner: { id: number; name: string } | null;
  createdAt: number;
  changedAt: number;
  /** When it last came to say something else. */
  rewordedAt: number;
  /** Bugs up to then have been looked at; 0 where nobody has looked yet. */
  reviewedAt: number;
  /** Since when it asks its owner for a review; null where it does not. */
  reviewAskedAt: number | null;
  archivedAt: number | null;
};

/** Everybody's: those that stand, or those that are archived, by title. */
export async function policies(db: Db, { archived = false } = {}): Promise<Visible<Policy>[]> {
  const rows = await select(db)
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .orderBy('title')
    .orderBy('policy.id')
    .limit(MOST_POLICIES)
    .execute();
  return rows.map(shown);
}

/** One of them, archived or not; NotFound otherwise. */
export async function findPolicy(db: Db, id: number): Promise<Visible<Policy>> {
  const row = await select(db).where('policy.id', '=', rowId(id)).executeTakeFirst();
  if (!row) throw new NotFound('There is no such policy here.');
  return shown(row);
}

/** Those that stand and came to say something else after `since` (ms UTC). */
export async function policiesRewordedSince(db: Db, since: number): Promise<Visible<Policy>[]> {
  const rows = await select(db)
    .where('archivedAt', 'is', null)
    .where('rewordedAt', '>', since)
    .orderBy('rewordedAt', 'desc')
    .limit(MOST_POLICIES)
    .execute();
  return rows.map(shown);
}

const MOST_ASKED = 50;

/** Those that wait for the viewer's review: their own, and for an owner of the company those that nobody here looks after. */
export async function policiesToReview(db: Db, viewer: Viewer): Promise<Visible<Policy>[]> {
  const rows = await select(db)
    .where('reviewAskedAt', 'is not', null)
    .where('archivedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('teammate.id', '=', viewer.id),
        ...(viewer.role === 'owner' ? [eb('teammate.id', 'is', null)] : []),
      ]),
    )
    .orderBy('reviewAskedAt')
    .orderBy('policy.id')
    .limit(MOST_ASKED)
    .execute();
  return rows.map(shown);
}

function select(db: Db) {
  return db
    .selectFrom('policy')
    .leftJoin('teammate', (join) =>
      join.onRef('teammate.id', '=', 'policy.ownerId').on('teammate.removedAt', 'is', null),
    )
    .select(['policy.id', 'title', 'purpose', 'canDo', 'hardKind', 'hardWhy', 'phrases'])
    .select(['policy.createdAt', 'changedAt', 'rewordedAt', 'reviewedAt', 'reviewAskedAt', 'archivedAt'])
    .select(['teammate.id as ownerId', 'teammate.name as ownerName']);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function shown({ hardKind, hardWhy, phrases, ownerId, ownerName, ...row }: Row): Visible<Policy> {
  return asVisible({
    ...row,
    phrases: JSON.parse(phrases) as string[],
    hard: hardKind === null ? null : { kind: hardKind as HardKind, why: hardWhy },
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
  });
}
