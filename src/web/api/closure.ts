import { close, reopen } from '../../domain/conversation/closing.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';

/** POST /conversations/:number/closure */
export const create: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => close(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/closure */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => reopen(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};
