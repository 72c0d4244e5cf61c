import { transaction } from '../../domain/database.ts';
import { askForHours } from '../../domain/shift/asking.ts';
import type { Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';

/** POST /shifts/questions: asks somebody to begin earlier or stay longer once. */
export const create: Handler = async (c) => {
  const { teammate, gap } = await fieldsOf(c, 'teammate', 'gap');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) =>
      askForHours(tx, c.var.viewer, { teammateId: Number(teammate), gapAt: Number(gap) }),
    ),
  );
  if (errors) flash(c, errors.teammate ?? 'That could not be asked.', 'problem');
  else flash(c, 'They are asked, at the start of their next working day. It is theirs to say.');
  return c.redirect('/shifts', 303);
};
