import { transaction } from '../../domain/database.ts';
import { placeView } from '../../domain/saved-view/saving.ts';
import type { Handler } from '../context.ts';
import { viewIn } from '../finders.ts';
import { fieldsOf } from '../forms.ts';

/** PUT /views/:number/position: its place in its list, from 1. The page that follows has the focus where it was. */
export const update: Handler = async (c) => {
  const view = await viewIn(c);
  const { position, way } = await fieldsOf(c, 'position', 'way');
  await transaction(c.var.db, (tx) =>
    placeView(tx, view, { position: Number.parseInt(position, 10), by: c.var.viewer }),
  );
  return c.redirect(`/views?moved=${view.id}+${way === 'up' ? 'up' : 'down'}`, 303);
};
