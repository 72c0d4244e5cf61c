import { assign, unassign } from '../../domain/conversation/assigning.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { bodyOf } from './input.ts';
import { NewAssignment } from './schemas.ts';

/** PUT /conversations/:number/assignment */
export const update: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { teammate } = await bodyOf(c, NewAssignment);
  await transaction(c.var.db, (tx) => assign(tx, conversation, { to: teammate, by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/assignment */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => unassign(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};
