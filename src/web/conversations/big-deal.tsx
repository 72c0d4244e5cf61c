import { putBigDealBack, takeBigDeal } from '../../domain/conversation/big-deal.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';

/** POST /conversations/:number/big-deal: somebody here takes the token. */
export const create: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const event = await transaction(c.var.db, (tx) => takeBigDeal(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'It is a big deal, to us too.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/big-deal */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const event = await transaction(c.var.db, (tx) => putBigDealBack(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'The big deal is put back.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
