import { transaction } from '../../domain/database.ts';
import { countsOf } from '../../domain/saved-view/counting.ts';
import { savedViews } from '../../domain/saved-view/saved-view.ts';
import { changeView, placeView, removeView, restoreView, saveView } from '../../domain/saved-view/saving.ts';
import { search } from '../../domain/search/searching.ts';
import type { Handler } from '../context.ts';
import { viewEvenRemovedIn, viewIn } from '../finders.ts';
import { bodyOf, queryOf } from './input.ts';
import type { Route } from './openapi.ts';
import { summary } from './present.ts';
import { ConversationPage } from './schemas.ts';
import { NewView, ViewCreated, ViewPosition, ViewQuery, Views } from './schemas-views.ts';

/** GET /views */
export const index: Handler = async (c) => {
  const { db, viewer } = c.var;
  const views = await savedViews(db, viewer);
  const counts = await countsOf(db, viewer, views);
  const ownFrom = views.findIndex((view) => view.sharedAt === null);
  return c.json({
    views: views.map(({ id, name, q, sharedAt }, index) => {
      const count = counts.get(id);
      return {
        number: id,
        name,
        q,
        shared: sharedAt !== null,
        position: sharedAt === null ? index - ownFrom + 1 : index + 1,
        found: count?.count ?? null,
        foundMore: count?.isMore ?? false,
      };
    }),
  });
};

/** POST /views */
export const create: Handler = async (c) => {
  const { shared, ...fields } = await bodyOf(c, NewView);
  const { id } = await transaction(c.var.db, (tx) =>
    saveView(tx, { ...fields, isShared: shared, by: c.var.viewer }),
  );
  return c.json({ number: id }, 201);
};

/** GET /views/:number/conversations */
export const conversations: Handler = async (c) => {
  const view = await viewIn(c);
  const found = await search(c.var.db, c.var.viewer, { q: view.q, ...queryOf(c, ViewQuery) });
  return c.json({ conversations: found.rows.map(summary), next: found.next, remarks: found.remarks });
};

/** PUT /views/:number */
export const update: Handler = async (c) => {
  const view = await viewIn(c);
  const { shared, ...fields } = await bodyOf(c, NewView);
  await transaction(c.var.db, (tx) =>
    changeView(tx, view, { ...fields, isShared: shared, by: c.var.viewer }),
  );
  return c.body(null, 204);
};

/** PUT /views/:number/position */
const updatePosition: Handler = async (c) => {
  const view = await viewIn(c);
  const { position } = await bodyOf(c, ViewPosition);
  await transaction(c.var.db, (tx) => placeView(tx, view, { position, by: c.var.viewer }));
  return c.body(null, 204);
};

/** POST /views/:number/removal */
export const createRemoval: Handler = async (c) => {
  const view = await viewEvenRemovedIn(c);
  await transaction(c.var.db, (tx) => removeView(tx, view, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /views/:number/removal */
export const destroyRemoval: Handler = async (c) => {
  const view = await viewEvenRemovedIn(c);
  await transaction(c.var.db, (tx) => restoreView(tx, view, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** Saved views, a line each. */
export const VIEW_OPERATIONS: Route[] = [
  {
    method: 'get',
    path: '/views',
    summary: 'Saved views: the team’s, then yours',
    gives: Views,
    handler: index,
  },
  {
    method: 'post',
    path: '/views',
    summary: 'Keep a search under a name',
    body: NewView,
    gives: ViewCreated,
    status: 201,
    handler: create,
  },
  {
    method: 'get',
    path: '/views/:number/conversations',
    summary: 'What a view shows now',
    query: ViewQuery,
    gives: ConversationPage,
    handler: conversations,
  },
  {
    method: 'put',
    path: '/views/:number',
    summary: 'Another name or search, shared or not',
    body: NewView,
    gives: null,
    handler: update,
  },
  {
    method: 'put',
    path: '/views/:number/position',
    summary: 'Put it in another place of its list',
    body: ViewPosition,
    gives: null,
    handler: updatePosition,
  },
  {
    method: 'post',
    path: '/views/:number/removal',
    summary: 'Remove it',
    gives: null,
    handler: createRemoval,
  },
  {
    method: 'delete',
    path: '/views/:number/removal',
    summary: 'Put it back where it was',
    gives: null,
    handler: destroyRemoval,
  },
];
