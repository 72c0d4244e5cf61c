import { transaction } from '../../domain/database.ts';
import { findNotice, markRead } from '../../domain/shift/notices.ts';
import { type Handler, numberIn } from '../context.ts';

/** POST /notices/:number/reading: I have read it. */
export const create: Handler = async (c) => {
  const notice = await findNotice(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => markRead(tx, notice));
  return c.redirect('/shifts', 303);
};
