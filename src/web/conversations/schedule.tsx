import { attachToDraft } from '../../domain/conversation/drafting.ts';
import { schedule, unschedule } from '../../domain/conversation/scheduling.ts';
import { newestItem } from '../../domain/conversation/timeline.ts';
import { timeTyped } from '../../domain/customer/local-time.ts';
import { transaction } from '../../domain/database.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { fieldsOf, filesOf } from '../forms.ts';
import { soonWords } from '../ui/moments.ts';
import { conversationPage } from './conversation.tsx';
import { contentOf, recipientsIn, refused, writtenIn } from './reply.tsx';

/** POST /conversations/:number/schedule: the reply goes at a time; the composer's form brings it. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const number = numberIn(c);
  const conversation = await conversationIn(c);
  const { basedOn, sendAtTyped } = await fieldsOf(c, 'basedOn', 'sendAtTyped');
  const [html, recipients, sendAt] = await Promise.all([writtenIn(c), recipientsIn(c), timeIn(c)]);
  const outcome = await transaction(db, async (tx) => {
    for (const file of await filesOf(c, 'files'))
      await attachToDraft(tx, conversation, { by: viewer, kind: 'reply', file: await contentOf(file) });
    const seen = Number(basedOn) || (await newestItem(tx, conversation));
    return schedule(tx, conversation, { by: viewer, html, recipients, sendAt, basedOn: seen });
  }).catch(refused);
  if (typeof outcome !== 'number')
    return conversationPage(c, number, { ...outcome, mode: 'reply', html, recipients, sendAtTyped });
  flash(c, `It goes ${soonWords(sendAt, viewer.zone)}, your time.`);
  return c.redirect(`/conversations/${number}#composer`, 303);
};

/** DELETE /conversations/:number/schedule: it is a draft again. */
export const destroy: Handler = async (c) => {
  const number = numberIn(c);
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => unschedule(tx, conversation, { by: c.var.viewer }));
  return c.redirect(`/conversations/${number}#composer`, 303);
};

/** A button's moment, or the day and time that were typed, in the person's own zone. NaN where neither is one. */
async function timeIn(c: Ctx): Promise<number> {
  const { sendAt, sendAtTyped } = await fieldsOf(c, 'sendAt', 'sendAtTyped');
  if (sendAt !== 'typed') return sendAt === '' ? Number.NaN : Number(sendAt);
  return timeTyped(sendAtTyped, c.var.viewer.zone) ?? Number.NaN;
}
