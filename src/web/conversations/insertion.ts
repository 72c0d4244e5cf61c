import { saveDraft } from '../../domain/conversation/drafting.ts';
import { transaction } from '../../domain/database.ts';
import { textOfHtml } from '../../domain/message/body.ts';
import { insertSavedReply } from '../../domain/saved-reply/inserting.ts';
import { findSavedReply, isStale, savedReplies } from '../../domain/saved-reply/saved-reply.ts';
import { now } from '../../lib/clock.ts';
import { excerpt } from '../../lib/text.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { fieldsOf } from '../forms.ts';
import { recipientsIn, writtenIn } from './reply.tsx';

const PREVIEW = 200; // characters

/** GET /conversations/:number/saved-replies: what can be inserted here, as JSON, since only the composer asks. */
export const index: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const saved = await savedReplies(db, viewer, { mailboxId: conversation.mailboxId });
  return c.json({
    savedReplies: saved.map(({ id, title, html, checkedAt }) => ({
      id,
      title,
      text: excerpt(textOfHtml(html), PREVIEW),
      isStale: isStale({ checkedAt }, now()),
    })),
  });
};

/** POST /conversations/:number/insertions: a saved reply, filled in. The editor gets its words; the plain form has them below what was typed. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { savedReply, kind: asked } = await fieldsOf(c, 'savedReply', 'kind');
  const kind = asked === 'note' ? 'note' : 'reply';
  const saved = await findSavedReply(db, viewer, Number(savedReply));
  const forEditor = c.req.header('accept')?.includes('application/json') ?? false;
  const [typed, recipients] = await Promise.all([writtenIn(c), recipientsIn(c)]);
  const inserted = await transaction(db, async (tx) => {
    const taken = await insertSavedReply(tx, conversation, { saved, by: viewer, kind });
    if (!forEditor)
      await saveDraft(tx, conversation, { by: viewer, kind, html: typed + taken.html, recipients });
    return taken;
  });
  if (!forEditor) return c.redirect(`/conversations/${conversation.id}#composer`, 303);
  const files = inserted.attachments.filter((file) => file.disposition === 'attached');
  return c.json({
    html: inserted.html,
    files: files.map(({ id, name, type, size }) => ({ id, name, type, size, href: `/attachments/${id}` })),
  });
};
