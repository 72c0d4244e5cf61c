import { assign, unassign } from '../../domain/conversation/assigning.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';
import { fieldsOf } from '../forms.ts';

/** PUT /conversations/:number/assignment: gives it to somebody, or takes it. */
export const update: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { teammate } = await fieldsOf(c, 'teammate');
  const event = await transaction(c.var.db, (tx) =>
    assign(tx, conversation, { to: Number(teammate) || 0, by: c.var.viewer }),
  );
  flashUndo(c, Number(teammate) === c.var.viewer.id ? 'It is yours.' : 'Given.', {
    number: conversation.id,
    event,
  });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/assignment: puts it back for anybody. */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const event = await transaction(c.var.db, (tx) => unassign(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'Anybody can take it.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
