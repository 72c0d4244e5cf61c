import { putBigDealBack, takeBigDeal } from '../../domain/conversation/big-deal.ts';
import { findConversation } from '../../domain/conversation/conversation.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';

/** POST /conversations/:number/big-deal: somebody here takes the token. */
export const create: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => takeBigDeal(tx, conversation, { by: c.var.viewer }));
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/big-deal */
export const destroy: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => putBigDealBack(tx, conversation, { by: c.var.viewer }));
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
