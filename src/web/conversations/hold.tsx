import { attachToDraft, saveDraft } from '../../domain/conversation/drafting.ts';
import { endHold, hold } from '../../domain/conversation/holding.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { fieldsOf, filesOf } from '../forms.ts';
import { conversationPage } from './conversation.tsx';
import { contentOf, recipientsIn, refused, writtenIn } from './reply.tsx';
import { unusualPeople } from './writing.tsx';

/** POST /conversations/:number/hold: keeps the reply as typed, and parks it for so many minutes. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const number = numberIn(c);
  const conversation = await conversationIn(c);
  const { minutes } = await fieldsOf(c, 'minutes');
  const html = await writtenIn(c);
  const typed = await recipientsIn(c);
  const recipients = await unusualPeople(db, conversation, typed);
  const outcome = await transaction(db, async (tx) => {
    for (const file of await filesOf(c, 'files'))
      await attachToDraft(tx, conversation, { by: viewer, kind: 'reply', file: await contentOf(file) });
    await saveDraft(tx, conversation, { by: viewer, kind: 'reply', html, recipients });
    return hold(tx, conversation, { by: viewer, minutes: Number(minutes) });
  }).catch(refused);
  if (typeof outcome !== 'number')
    return conversationPage(c, number, { ...outcome, mode: 'reply', html, recipients: typed });
  return c.redirect(`/conversations/${number}#composer`, 303);
};

/** DELETE /conversations/:number/hold: the writer goes on. */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => endHold(tx, conversation, { by: c.var.viewer }));
  return c.redirect(`/conversations/${conversation.id}#composer`, 303);
};
