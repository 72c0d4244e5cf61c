import { admit, keepApart } from '../../domain/conversation/admitting.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flash } from '../flash.ts';

/** POST /conversations/:number/admission: lets somebody new into the conversation they answered. */
export const create: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const into = await transaction(c.var.db, (tx) => admit(tx, conversation, { by: c.var.viewer }));
  flash(c, 'They take part now, and their letter is here.');
  return c.redirect(`/conversations/${into}`, 303);
};

/** DELETE /conversations/:number/admission: keeps them apart. */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => keepApart(tx, conversation, { by: c.var.viewer }));
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
