import { rowId } from '../../lib/ids.ts';
import { asVisible, type Viewer, type Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { NotFound } from '../errors.ts';

/** A search that is kept under a name: its maker's own, or everybody's. What it shows is always the viewer's to see. */
export type SavedView = {
  id: number;
  name: string;
  /** What the search box would hold. */
  q: string;
  teammateId: number;
  /** Since when it is everybody's (ms UTC); null: its maker's own. */
  sharedAt: number | null;
  position: number;
};

/** Shared ones, and as many of one's own: a list that is longer is no help. */
export const MOST_VIEWS = 50;

const COLUMNS = ['id', 'name', 'q', 'teammateId', 'sharedAt', 'position'] as const;

/** The views that somebody sees: the shared ones, then their own, each in their order. Two short reads of an index. */
export async function savedViews(db: Db, viewer: Viewer): Promise<Visible<SavedView>[]> {
  const [shared, own] = await Promise.all([viewsBeside(db, null), viewsBeside(db, viewer.id)]);
  return [...shared, ...own].map(asVisible);
}

/** The shared views, or those that are one person's own, in their order. */
export async function viewsBeside(db: Db, teammateId: number | null): Promise<SavedView[]> {
  const query = db
    .selectFrom('savedView')
    .select(COLUMNS)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .limit(MOST_VIEWS);
  return teammateId === null
    ? query.where('sharedAt', 'is not', null).execute()
    : query.where('sharedAt', 'is', null).where('teammateId', '=', teammateId).execute();
}

/** NotFound where there is none, it is another's own, or it was removed. */
export async function findView(db: Db, viewer: Viewer, id: number): Promise<Visible<SavedView>> {
  const { removedAt, ...view } = await findRow(db, viewer, id);
  if (removedAt !== null) throw new NotFound(NONE);
  return asVisible(view);
}

/** One that was removed, too: to put it back. */
export async function findEvenRemoved(db: Db, viewer: Viewer, id: number): Promise<Visible<SavedView>> {
  const { removedAt: _, ...view } = await findRow(db, viewer, id);
  return asVisible(view);
}

const NONE = 'There is no such view here.';

async function findRow(db: Db, viewer: Viewer, id: number) {
  const view = await db
    .selectFrom('savedView')
    .select([...COLUMNS, 'removedAt'])
    .where('id', '=', rowId(id))
    .executeTakeFirst();
  if (!view || (view.sharedAt === null && view.teammateId !== viewer.id)) throw new NotFound(NONE);
  return view;
}

/** Whose list a view stands in: null is everybody's. */
export const listOf = (view: Pick<SavedView, 'sharedAt' | 'teammateId'>): number | null =>
  view.sharedAt === null ? view.teammateId : null;
