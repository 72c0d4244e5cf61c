import { transaction } from '../../domain/database.ts';
import { removeView, restoreView } from '../../domain/saved-view/saving.ts';
import type { Handler } from '../context.ts';
import { viewEvenRemovedIn } from '../finders.ts';
import { flash, flashRemoval } from '../flash.ts';

/** POST /views/:number/removal */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const view = await viewEvenRemovedIn(c); // twice is once
  await transaction(db, (tx) => removeView(tx, view, { by: viewer }));
  flashRemoval(c, `“${view.name}” is removed.`, `/views/${view.id}/removal`);
  return c.redirect('/inbox', 303);
};

/** DELETE /views/:number/removal: there again, where it was. */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const view = await viewEvenRemovedIn(c);
  await transaction(db, (tx) => restoreView(tx, view, { by: viewer }));
  flash(c, 'Taken back.');
  return c.redirect(`/views/${view.id}`, 303);
};
