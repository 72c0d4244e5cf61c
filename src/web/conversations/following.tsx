import { follow, unfollow } from '../../domain/conversation/following.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';

/** POST /conversations/:number/following */
export const create: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const event = await transaction(c.var.db, (tx) => follow(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'You follow it now. News of it is under Following.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/following */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const event = await transaction(c.var.db, (tx) => unfollow(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'You do not follow it any more.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
