import { transaction } from '../../domain/database.ts';
import { pauseRota, resumeRota } from '../../domain/shift/pausing.ts';
import type { Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';
import { programmePage } from './programme.tsx';

/** POST /shifts/pause: the programme rests, with a reason and a date to look at it again. For owners. */
export const create: Handler = async (c) => {
  const pause = await fieldsOf(c, 'from', 'reviewOn', 'reason');
  const { errors } = await attempt(() => transaction(c.var.db, (tx) => pauseRota(tx, c.var.viewer, pause)));
  if (errors) {
    const { reason, ...others } = errors; // a person's part has a reason too, elsewhere on the page
    return programmePage(c, { pause, errors: { ...others, ...(reason ? { pauseReason: reason } : {}) } });
  }
  flash(c, 'The programme rests. Guests and buddies are told.');
  return c.redirect('/shifts/programme', 303);
};

/** DELETE /shifts/pause: it goes on. */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => resumeRota(tx, c.var.viewer));
  flash(c, 'The programme goes on, and the coming days are planned.');
  return c.redirect('/shifts/programme', 303);
};
