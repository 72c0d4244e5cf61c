import { forward } from '../../domain/conversation/forwarding.ts';
import { note } from '../../domain/conversation/noting.ts';
import { reply } from '../../domain/conversation/replying.ts';
import { newestItem } from '../../domain/conversation/timeline.ts';
import { transaction } from '../../domain/database.ts';
import type { Handler } from '../context.ts';
import { keyOf, writeOnce } from '../conversations/intention.ts';
import { conversationIn } from '../finders.ts';
import { bodyOf, writtenAs } from './input.ts';
import { NewForward, NewNote, NewReply } from './schemas.ts';

/** POST /conversations/:number/replies */
export const createReply: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const conversation = await conversationIn(c);
  const { close, basedOn, to, cc, bcc, ...body } = await bodyOf(c, NewReply);
  const options = {
    by: viewer,
    html: writtenAs(body),
    closing: close,
    basedOn,
    recipients: { to, cc, bcc },
    secret: web.config.secret,
    undoMs: web.config.undoMs,
    isApart: true,
  };
  const created = await transaction(db, async (tx) => ({
    id: await writeOnce(
      tx,
      {
        by: viewer,
        key: keyOf(c),
        asked: {
          reply: conversation.id,
          html: options.html,
          to: options.recipients,
          closing: options.closing,
        },
      },
      () => reply(tx, conversation, options),
    ),
    timelineItem: await newestItem(tx, conversation),
  }));
  return c.json(created, 201);
};

/** POST /conversations/:number/forwards */
export const createForward: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const conversation = await conversationIn(c);
  const { message, to, ...body } = await bodyOf(c, NewForward);
  const { secret, undoMs } = web.config;
  const options = { by: viewer, messageId: message, to, html: writtenAs(body), secret, undoMs };
  const created = await transaction(db, async (tx) => ({
    id: await writeOnce(
      tx,
      {
        by: viewer,
        key: keyOf(c),
        asked: { forward: conversation.id, html: options.html, to: options.to, message: options.messageId },
      },
      () => forward(tx, conversation, options),
    ),
    timelineItem: await newestItem(tx, conversation),
  }));
  return c.json(created, 201);
};

/** POST /conversations/:number/notes */
export const createNote: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const html = writtenAs(await bodyOf(c, NewNote));
  const created = await transaction(db, async (tx) => ({
    id: await writeOnce(tx, { by: viewer, key: keyOf(c), asked: { note: conversation.id, html } }, () =>
      note(tx, conversation, { by: viewer, html, isApart: true }),
    ),
    timelineItem: await newestItem(tx, conversation),
  }));
  return c.json(created, 201);
};
