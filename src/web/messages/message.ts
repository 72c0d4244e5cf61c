import { placeOf } from '../../domain/conversation/placing.ts';
import { type Handler, numberIn } from '../context.ts';

/** GET /messages/:number: the permanent link of a letter or note leads to where it stands now. */
export const show: Handler = async (c) => {
  const message = numberIn(c);
  const { conversationId, before } = await placeOf(c.var.db, c.var.viewer, message);
  const page = before === null ? '' : `?before=${before}`;
  return c.redirect(`/conversations/${conversationId}${page}#message-${message}`, 303);
};
