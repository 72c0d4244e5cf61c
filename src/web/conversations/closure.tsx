import { getCookie } from 'hono/cookie';
import { close, reopen } from '../../domain/conversation/closing.ts';
import { transaction } from '../../domain/database.ts';
import { type Ctx, type Handler, isPathHere } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';
import { fieldsOf } from '../forms.ts';
import { AFTER_CLOSING_COOKIE } from '../page.tsx';

/** Another conversation, or the list that both are in. */
const isAList = (path: string) =>
  isPathHere(path) && /^\/(?:conversations\/\d{1,15}|inbox|search)(?:[?#]|$)/.test(path);

const goesOn = (c: Ctx) => getCookie(c, AFTER_CLOSING_COOKIE) !== 'stay';

/** POST /conversations/:number/closure: `next` is where the list goes on that one came from. */
export const create: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const event = await transaction(c.var.db, (tx) => close(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'Closed.', { number: conversation.id, event });
  const { next } = await fieldsOf(c, 'next');
  return c.redirect(goesOn(c) && isAList(next) ? next : `/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/closure */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const event = await transaction(c.var.db, (tx) => reopen(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'Open again.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
