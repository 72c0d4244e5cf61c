import { close, reopen } from '../../domain/conversation/closing.ts';
import { findConversation } from '../../domain/conversation/conversation.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';
import { flashUndo } from '../flash.ts';

/** POST /conversations/:number/closure */
export const create: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  const event = await transaction(c.var.db, (tx) => close(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'Closed.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/closure */
export const destroy: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  const event = await transaction(c.var.db, (tx) => reopen(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'Open again.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
