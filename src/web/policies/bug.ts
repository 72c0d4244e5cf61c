import { transaction } from '../../domain/database.ts';
import { foundOrNull, Invalid } from '../../domain/errors.ts';
import { moveBug, withdrawBug } from '../../domain/policy/filing.ts';
import { findPolicy } from '../../domain/policy/policy.ts';
import type { Handler } from '../context.ts';
import { bugIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { fieldsOf } from '../forms.ts';
import { PLACE } from './words.ts';

/** PUT /policy-bugs/:number: it is about another policy. */
export const update: Handler = async (c) => {
  const { db, viewer: by } = c.var;
  const bug = await bugIn(c);
  const to = await foundOrNull(findPolicy(db, Number((await fieldsOf(c, 'policy')).policy)));
  if (!to) throw new Invalid({ policy: 'There is no such policy. Choose another one.' });
  await transaction(db, (tx) => moveBug(tx, bug, { to, by }));
  flash(c, `Moved to “${to.title}”.`);
  return c.redirect(bug.policyId === null ? PLACE : `${PLACE}/${bug.policyId}`, 303);
};

/** DELETE /policy-bugs/:number */
export const destroy: Handler = async (c) => {
  const { db, viewer: by } = c.var;
  const bug = await bugIn(c);
  await transaction(db, (tx) => withdrawBug(tx, bug, { by }));
  flash(c, 'Taken back. It counts no more.');
  return c.redirect(bug.policyId === null ? PLACE : `${PLACE}/${bug.policyId}`, 303);
};
