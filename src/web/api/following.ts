import { follow, unfollow } from '../../domain/conversation/following.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';

/** POST /conversations/:number/following */
export const create: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => follow(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/following */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => unfollow(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};
