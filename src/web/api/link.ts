import { findConversation } from '../../domain/conversation/conversation.ts';
import { link, unlink } from '../../domain/conversation/linking.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { bodyOf, named } from './input.ts';
import { NewLink } from './schemas.ts';

/** POST /conversations/:number/links */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const to = await named('to', findConversation(db, viewer, (await bodyOf(c, NewLink)).to));
  await transaction(db, (tx) => link(tx, conversation, { to, by: viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/links/:other */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const to = await findConversation(db, viewer, numberIn(c, 'other'));
  await transaction(db, (tx) => unlink(tx, conversation, { to, by: viewer }));
  return c.body(null, 204);
};
