import { transaction } from '../../domain/database.ts';
import { findDelivery, retryDelivery } from '../../domain/message/delivering.ts';
import { type Handler, isPathHere, numberIn } from '../context.ts';

/** POST /deliveries/:number/retries: a person tries a failed delivery again. */
export const create: Handler = async (c) => {
  const delivery = await findDelivery(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => retryDelivery(tx, delivery, { by: c.var.viewer }));
  const back = URL.parse(c.req.header('referer') ?? '')?.pathname ?? '';
  return c.redirect(isPathHere(back) ? back : '/inbox', 303);
};
