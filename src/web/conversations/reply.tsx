import { attachToDraft, type DraftRecipients } from '../../domain/conversation/drafting.ts';
import type { News } from '../../domain/conversation/news.ts';
import { reply } from '../../domain/conversation/replying.ts';
import { undoReply } from '../../domain/conversation/undoing.ts';
import { transaction } from '../../domain/database.ts';
import { Conflict, Invalid } from '../../domain/errors.ts';
import { htmlOfText } from '../../domain/message/body.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { fieldsOf, filesOf, formIn } from '../forms.ts';
import { conversationPage } from './conversation.tsx';
import { writeOnce } from './intention.ts';

/** POST /conversations/:number/replies */
export const create: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const number = numberIn(c);
  const conversation = await conversationIn(c);
  const { basedOn, then, intention } = await fieldsOf(c, 'basedOn', 'then', 'intention');
  const html = await writtenIn(c);
  const recipients = await recipientsIn(c);
  const options = {
    by: viewer,
    html,
    closing: then === 'close',
    basedOn: Number(basedOn) || undefined,
    recipients,
    secret: web.config.secret,
    undoMs: web.config.undoMs,
  };
  const asked = { reply: number, html, recipients, then };
  const outcome = await transaction(db, (tx) =>
    writeOnce(tx, { by: viewer, key: intention, asked }, async () => {
      for (const file of await filesOf(c, 'files'))
        await attachToDraft(tx, conversation, { by: viewer, kind: 'reply', file: await contentOf(file) });
      return reply(tx, conversation, options);
    }),
  ).catch(refused);
  if (typeof outcome !== 'number') {
    return conversationPage(c, number, { ...outcome, mode: 'reply', html, recipients });
  }
  if (options.closing) flash(c, 'Sent, and closed.');
  return c.redirect(`/conversations/${number}#message-${outcome}`, 303);
};

/** DELETE /conversations/:number/replies/:message: takes it back while it waits. */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const number = await transaction(db, (tx) =>
    undoReply(tx, conversation, { messageId: numberIn(c, 'message'), by: viewer }),
  );
  return c.redirect(`/conversations/${number}#composer`, 303);
};

/** The one place where a handler catches: what was typed must come back with the page. */
export function refused(error: unknown) {
  if (error instanceof Invalid) return { status: 422 as const, errors: error.fields };
  if (error instanceof Conflict && Array.isArray(error.news))
    return { status: 409 as const, news: error.news as News[] };
  throw error;
}

/** Who gets it, as typed; undefined where the form does not ask. */
export async function recipientsIn(c: Ctx): Promise<DraftRecipients | undefined> {
  const body = await formIn(c);
  return typeof body.to === 'string' ? fieldsOf(c, 'to', 'cc', 'bcc') : undefined;
}

/** The editor's HTML where there was one, else the textarea's text. */
export async function writtenIn(c: Ctx): Promise<string> {
  const { html, text } = await fieldsOf(c, 'html', 'text');
  return html || htmlOfText(text);
}

export async function contentOf(file: File) {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
