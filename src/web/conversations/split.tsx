import { findConversation } from '../../domain/conversation/conversation.ts';
import { split } from '../../domain/conversation/splitting.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';
import { flashUndo } from '../flash.ts';
import { fieldsOf } from '../forms.ts';

/** POST /conversations/:number/splits: a letter and all after it become a conversation of their own. */
export const create: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  const { message } = await fieldsOf(c, 'message');
  const messageId = Number(message) || 0;
  const { number, event } = await transaction(c.var.db, (tx) =>
    split(tx, conversation, { messageId, by: c.var.viewer }),
  );
  flashUndo(c, 'It is a conversation of its own now.', { number: conversation.id, event });
  return c.redirect(`/conversations/${number}`, 303);
};
