import { tag, untag } from '../../domain/conversation/tagging.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { bodyOf } from './input.ts';
import { NewTagging } from './schemas.ts';

/** POST /conversations/:number/taggings */
export const create: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { tag: name } = await bodyOf(c, NewTagging);
  await transaction(c.var.db, (tx) => tag(tx, conversation, { name, by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/taggings/:tag */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const name = c.req.param('tag') ?? '';
  await transaction(c.var.db, (tx) => untag(tx, conversation, { name, by: c.var.viewer }));
  return c.body(null, 204);
};
