import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { check, field } from '../fields.ts';
import { cleanWritten, isBlank, textOfHtml } from '../message/body.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { dropDraft, isBegunAs, moveDraftFiles } from './drafting.ts';
import { mention } from './mentioning.ts';
import { write } from './writing.ts';

const Body = z.object({ body: field.body('The note') });

/** A note that only the team sees; whom it mentions (`@Tomás`) finds it. It neither stops the waiting clock nor takes the conversation. Gives the message's id. */
export async function note(
  tx: Tx,
  found: Visible<Conversation>,
  { by, html, isApart }: { by: Viewer; html: string; isApart?: boolean },
): Promise<number> {
  const clean = cleanWritten(check(Body, { body: html }).body);
  const text = textOfHtml(clean);
  if (isBlank(clean)) throw new Invalid({ body: 'The note is empty. Write a line first.' });
  const conversation = await holdConversation(tx, by, found);
  const at = now();
  const messageId = await write(tx, conversation, { by, kind: 'note', html: clean, text, at });
  const draft = { conversationId: conversation.id, by, kind: 'note' as const };
  if (!isApart || (await isBegunAs(tx, draft, clean))) {
    await moveDraftFiles(tx, { ...draft, messageId });
    await dropDraft(tx, draft);
  }
  const mentioned = await mention(tx, conversation, { messageId, text, by });
  await recordOf(tx, conversation, {
    kind: 'conversation.noted',
    by,
    at,
    messageId,
    data: mentioned.length ? { mentioned } : {},
  });
  return messageId;
}
