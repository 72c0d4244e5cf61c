import { findConversation } from '../../domain/conversation/conversation.ts';
import { follow, unfollow } from '../../domain/conversation/following.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';

/** POST /conversations/:number/following */
export const create: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => follow(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/following */
export const destroy: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => unfollow(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};
