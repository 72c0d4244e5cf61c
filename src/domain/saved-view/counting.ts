import { DAY, HOUR, now } from '../../lib/clock.ts';
import { type Viewer, viewerFor } from '../access.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { countFound } from '../search/searching.ts';
import { type SavedView, savedViews } from './saved-view.ts';

/** Beyond this a count says no more than that there are more. */
export const MOST_COUNTED = 99;
const HERE_MS = 30 * 60_000; // whose counts are kept fresh: who has looked since
const FORGOTTEN_MS = 30 * DAY;
const RECENT = 200; // events; with PostgreSQL a lower id can be committed after a higher one

/** `isMore`: at least so many. */
export type Count = { count: number; isMore: boolean };

/** What was counted last for each of these views, one read of the kept counts; a view that was not counted yet is left out. */
export async function countsOf(
  db: Db,
  viewer: Viewer,
  views: readonly SavedView[],
): Promise<Map<number, Count>> {
  if (views.length === 0) return new Map();
  const rows = await db
    .selectFrom('viewCount')
    .select(['viewId', 'scope', 'count', 'cutShortAt'])
    .where(
      'viewId',
      'in',
      views.map((view) => view.id),
    )
    .where('scope', 'in', [scopeOf(viewer, false), scopeOf(viewer, true)])
    .orderBy('scope') // one's own, being longer, comes last and wins
    .execute();
  return new Map(
    rows.map(({ viewId, count, cutShortAt }) => [
      viewId,
      { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED || cutShortAt !== null },
    ]),
  );
}

/** Who sees the same mailboxes sees as many, but for `assigned:me` and for days, which begin by a person's zone. */
const scopeOf = ({ mailboxIds, id }: Viewer, isOwn: boolean): string =>
  mailboxIds.join() + (isOwn ? ` of ${id}` : '');

/** When a count last became another (ms UTC): open pages show the new ones. One read of an index. */
export async function countsChangedAt(db: Db): Promise<number> {
  const row = await db
    .selectFrom('viewCount')
    .select('changedAt')
    .orderBy('changedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.changedAt ?? 0;
}

/**
 * Counts the views of everybody who is here, where anything has happened since: each view once for all who see the
 * same mailboxes. No page waits for it. Gives how many counts it made.
 */
export async function countViews(db: Db): Promise<number> {
  const asOf = await momentOf(db);
  const done = new Set<string>();
  let counted = 0;
  for (const viewer of await viewersHere(db))
    for (const view of await savedViews(db, viewer))
      if (await isStale(db, { viewer, view, asOf, done })) {
        await count(db, viewer, { view, asOf, done });
        counted++;
      }
  await db
    .deleteFrom('viewCount')
    .where('changedAt', '<', now() - FORGOTTEN_MS)
    .where('asOf', '<>', asOf)
    .execute();
  return counted;
}

/** A view whose search became another has no count until it is counted. */
export async function forgetCounts(tx: Tx, viewId: number): Promise<void> {
  await tx.deleteFrom('viewCount').where('viewId', '=', viewId).execute();
}

/** What has happened so far, as a word that becomes another with it; and with the hour, for days that are counted from now. */
async function momentOf(db: Db): Promise<string> {
  const rows = await db.selectFrom('event').select('id').orderBy('id', 'desc').limit(RECENT).execute();
  return `${rows[0]?.id ?? 0}.${rows.reduce((sum, row) => sum + row.id, 0)}.${Math.floor(now() / HOUR)}`;
}

async function viewersHere(db: Db): Promise<Viewer[]> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('teammate', 'teammate.id', 'session.teammateId')
    .select('session.teammateId')
    .distinct()
    .where('session.seenAt', '>', now() - HERE_MS)
    .where('teammate.removedAt', 'is', null)
    .execute();
  return Promise.all(rows.map((row) => viewerFor(db, row.teammateId)));
}

type Counting = { view: SavedView; asOf: string; done: Set<string> };

const key = (viewId: number, scope: string) => `${viewId} ${scope}`;

async function isStale(
  db: Db,
  { viewer, view, asOf, done }: Counting & { viewer: Viewer },
): Promise<boolean> {
  const scopes = [scopeOf(viewer, false), scopeOf(viewer, true)];
  if (scopes.some((scope) => done.has(key(view.id, scope)))) return false;
  const fresh = await db
    .selectFrom('viewCount')
    .select('viewId')
    .where('viewId', '=', view.id)
    .where('scope', 'in', scopes)
    .where('asOf', '=', asOf)
    .executeTakeFirst();
  return !fresh;
}

async function count(db: Db, viewer: Viewer, { view, asOf, done }: Counting): Promise<void> {
  const found = await countFound(db, viewer, { q: view.q, most: MOST_COUNTED + 1 });
  const scope = scopeOf(viewer, found.isOwn);
  done.add(key(view.id, scope));
  const at = now();
  const cutShortAt = found.isCutShort ? at : null;
  const kept = await db
    .selectFrom('viewCount')
    .select(['count', 'cutShortAt'])
    .where('viewId', '=', view.id)
    .where('scope', '=', scope)
    .executeTakeFirst();
  const isSame = kept?.count === found.count && (kept.cutShortAt !== null) === found.isCutShort;
  if (isSame) {
    const same = db.updateTable('viewCount').set({ asOf });
    await same.where('viewId', '=', view.id).where('scope', '=', scope).execute();
    return;
  }
  await transaction(db, async (tx) => {
    const row = { count: found.count, cutShortAt, asOf, changedAt: at };
    await tx
      .insertInto('viewCount')
      .values({ viewId: view.id, scope, ...row })
      .onConflict((conflict) => conflict.columns(['viewId', 'scope']).doUpdateSet(row))
      .execute();
  });
}
