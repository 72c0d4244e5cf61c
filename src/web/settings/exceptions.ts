import { transaction } from '../../domain/database.ts';
import { cancelException, enterException } from '../../domain/schedule/excepting.ts';
import { type Handler, numberIn } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';
import { hoursPage, renamed } from './hours-page.tsx';

/** POST /settings/exceptions */
export const create: Handler = async (c) => {
  const typed = await fieldsOf(c, 'date', 'kind', 'begins', 'ends', 'chosen');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) =>
      enterException(tx, c.var.viewer, {
        date: typed.date,
        kind: typed.kind === 'off' ? 'off' : 'here',
        from: typed.begins,
        to: typed.ends,
        chosen: typed.chosen !== '',
      }),
    ),
  );
  if (errors) {
    const names = { from: 'begins', to: 'ends', form: 'begins', off: 'date', chosen: 'begins' };
    return hoursPage(c, { away: typed, errors: renamed(errors, names) });
  }
  flash(c, 'That day is different now.');
  return c.redirect('/settings/hours', 303);
};

/** DELETE /settings/exceptions/:number */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => cancelException(tx, c.var.viewer, numberIn(c)));
  flash(c, 'That day is as usual again.');
  return c.redirect('/settings/hours', 303);
};
