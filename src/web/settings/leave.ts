import { transaction } from '../../domain/database.ts';
import { cancelLeave, enterLeave } from '../../domain/schedule/leave.ts';
import { type Handler, numberIn } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';
import { hoursPage, renamed } from './hours-page.tsx';

/** POST /settings/leave */
export const create: Handler = async (c) => {
  const typed = await fieldsOf(c, 'from', 'to');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) =>
      enterLeave(tx, c.var.viewer, { from: typed.from, to: typed.to || typed.from }),
    ),
  );
  if (errors)
    return hoursPage(c, { away: typed, errors: renamed(errors, { from: 'leave-from', to: 'leave-to' }) });
  flash(c, 'You are away then. Days with customers that it meets are planned anew.');
  return c.redirect('/settings/hours', 303);
};

/** DELETE /settings/leave/:number */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => cancelLeave(tx, c.var.viewer, numberIn(c)));
  flash(c, 'You are here then.');
  return c.redirect('/settings/hours', 303);
};
