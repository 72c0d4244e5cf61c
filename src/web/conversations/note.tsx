import { attachToDraft } from '../../domain/conversation/drafting.ts';
import { note } from '../../domain/conversation/noting.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { fieldsOf, filesOf } from '../forms.ts';
import { conversationPage } from './conversation.tsx';
import { writeOnce } from './intention.ts';
import { contentOf, refused, writtenIn } from './reply.tsx';

/** POST /conversations/:number/notes */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const number = numberIn(c);
  const conversation = await conversationIn(c);
  const html = await writtenIn(c);
  const { intention } = await fieldsOf(c, 'intention');
  const outcome = await transaction(db, (tx) =>
    writeOnce(tx, { by: viewer, key: intention, asked: { note: number, html } }, async () => {
      for (const file of await filesOf(c, 'files'))
        await attachToDraft(tx, conversation, { by: viewer, kind: 'note', file: await contentOf(file) });
      return note(tx, conversation, { by: viewer, html });
    }),
  ).catch(refused);
  if (typeof outcome !== 'number') return conversationPage(c, number, { ...outcome, mode: 'note', html });
  return c.redirect(`/conversations/${number}#message-${outcome}`, 303);
};
