import { transaction } from '../../domain/database.ts';
import { acceptSwap, refuseSwap, withdrawSwap } from '../../domain/shift/swapping.ts';
import type { Handler } from '../context.ts';
import { swapIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt } from '../forms.ts';
import { shiftPage } from './shift.tsx';

/** POST /swaps/:number/acceptance */
export const createAcceptance: Handler = async (c) => {
  const swap = await swapIn(c);
  const { errors } = await attempt(() => transaction(c.var.db, (tx) => acceptSwap(tx, swap, c.var.viewer)));
  if (errors) return shiftPage(c, swap.shift.id, errors);
  flash(c, swap.inExchange ? 'You have changed days.' : 'The day is yours.');
  return c.redirect(`/shifts/${swap.inExchange?.id ?? swap.shift.id}`, 303);
};

/** POST /swaps/:number/refusal */
export const createRefusal: Handler = async (c) => {
  const swap = await swapIn(c);
  await transaction(c.var.db, (tx) => refuseSwap(tx, swap, c.var.viewer));
  flash(c, 'You keep your day. They are told, without a reason.');
  return c.redirect('/shifts', 303);
};

/** DELETE /swaps/:number */
export const destroy: Handler = async (c) => {
  const swap = await swapIn(c);
  await transaction(c.var.db, (tx) => withdrawSwap(tx, swap, c.var.viewer));
  flash(c, 'The offer is taken back: the day stays yours.');
  return c.redirect(`/shifts/${swap.shift.id}`, 303);
};
