import { tag, untag } from '../../domain/conversation/tagging.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';
import { conversationPage } from './conversation.tsx';

/** POST /conversations/:number/taggings */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { tag: name } = await fieldsOf(c, 'tag');
  const { value: event, errors } = await attempt(() =>
    transaction(db, (tx) => tag(tx, conversation, { name, by: viewer })),
  );
  if (errors) return conversationPage(c, conversation.id, { tag: { typed: name, error: errors.tag ?? '' } });
  flashUndo(c, event === null ? 'It has this tag already.' : 'Tagged.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/taggings/:tag, by the tag's name. */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const name = c.req.param('tag') ?? '';
  const event = await transaction(db, (tx) => untag(tx, conversation, { name, by: viewer }));
  flashUndo(c, 'The tag is off.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};
