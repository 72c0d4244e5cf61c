import { reverse } from '../../domain/conversation/reversing.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { bodyOf } from './input.ts';
import { NewReversal } from './schemas.ts';

/** POST /conversations/:number/reversals */
export const create: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { event } = await bodyOf(c, NewReversal);
  await transaction(c.var.db, (tx) => reverse(tx, conversation, { event, by: c.var.viewer }));
  return c.body(null, 204);
};
