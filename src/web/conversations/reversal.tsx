import { reverse } from '../../domain/conversation/reversing.ts';
import { transaction } from '../../domain/database.ts';
import { Conflict } from '../../domain/errors.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { fieldsOf } from '../forms.ts';

/** POST /conversations/:number/reversals: takes back what one just did, where nothing has happened since. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { event } = await fieldsOf(c, 'event');
  const refused = await transaction(db, (tx) =>
    reverse(tx, conversation, { event: Number(event) || 0, by: viewer }),
  ).catch((error: unknown) => {
    if (error instanceof Conflict) return error.message;
    throw error;
  });
  flash(c, refused ?? 'Taken back.', refused ? 'problem' : 'done');
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
