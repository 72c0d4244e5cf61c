import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { recordOf } from '../event.ts';
import { check, field } from '../fields.ts';
import { copyAttachments } from '../message/attaching.ts';
import { cleanWritten, textOfHtml } from '../message/body.ts';
import { refuseUnfinished } from '../saved-reply/finishing.ts';
import { unindexMessage } from '../search/indexing.ts';
import { reindexMessages } from '../search/reindexing.ts';
import { addressed } from './addressing.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { leave, takePart } from './participating.ts';
import { queueDelivery, senderOf, stopDelivery } from './sending.ts';
import { write } from './writing.ts';

const Body = z.object({ body: field.body('The line') });

type ForwardOptions = {
  by: Viewer;
  /** The letter that is handed on. */
  messageId: number;
  /** Who gets it, as typed; apart by commas. */
  to: string | string[];
  /** A line of one's own above it, as HTML; may be ''. */
  html: string;
  secret: string;
  undoMs: number;
};

/** A letter of a conversation, for handing on; NotFound for notes and for letters of other conversations. */
export async function findLetter(db: Db, conversation: Visible<Conversation>, messageId: number) {
  const letter = await db
    .selectFrom('message')
    .select(['id', 'fromName', 'fromAddress', 'text', 'createdAt'])
    .where('id', '=', rowId(messageId))
    .where('conversationId', '=', conversation.id)
    .where('kind', 'in', ['inbound', 'reply'])
    .executeTakeFirst();
  if (!letter) throw new NotFound('There is no such letter in this conversation.');
  return letter;
}

/**
 * Hands a letter with its files on to somebody outside. The customer neither gets nor sees it, and goes on waiting: what comes back
 * joins as that person's words, never as the customer's. Gives the message's id. Stored as what the team alone sees.
 */
export async function forward(
  tx: Tx,
  found: Visible<Conversation>,
  { by, messageId: of, to, secret, undoMs, ...options }: ForwardOptions,
): Promise<number> {
  const conversation = await holdConversation(tx, by, found);
  const letter = await findLetter(tx, conversation, of);
  const recipients = await addressed(tx, conversation, { to, cc: '', bcc: '' });
  const html = cleanWritten(check(Body, { body: options.html }).body);
  await refuseUnfinished(tx, html);
  const at = now();
  const sender = await senderOf(tx, conversation, secret);
  const writing = { by, kind: 'note' as const, html, text: textOfHtml(html), at, recipients, ...sender };
  const subject = `Fwd: ${conversation.subject.replace(/^(?:fwd?|re):\s*/i, '')}`;
  const messageId = await write(tx, conversation, { ...writing, forwardOfId: letter.id, subject });
  await copyAttachments(tx, { from: { messageId: letter.id }, to: { messageId } });
  await reindexMessages(tx, [messageId]); // with the files
  await queueDelivery(tx, {
    messageId,
    mailboxId: conversation.mailboxId,
    recipients,
    messageIdHeader: sender.messageIdHeader,
    dueAt: at + undoMs,
  });
  const joined = await takePart(tx, recipients.to, { conversationId: conversation.id, at, outside: true });
  await recordOf(tx, conversation, {
    kind: 'conversation.forwarded',
    by,
    at,
    messageId,
    data: { of: letter.id, to: recipients.to.map((person) => person.address), joined },
  });
  return messageId;
}

/** Takes a forward of one's own back while it waits for its delivery. Conflict once it is on its way. */
export async function undoForward(
  tx: Tx,
  found: Visible<Conversation>,
  { messageId, by }: { messageId: number; by: Viewer },
): Promise<void> {
  const conversation = await holdConversation(tx, by, found);
  const event = await tx
    .selectFrom('event')
    .innerJoin('message', 'message.id', 'event.messageId')
    .select('event.data')
    .where('event.kind', '=', 'conversation.forwarded')
    .where('event.conversationId', '=', conversation.id)
    .where('message.id', '=', messageId)
    .where('message.teammateId', '=', by.id)
    .executeTakeFirst();
  if (!event) throw new NotFound('There is no such forward here.');
  await stopDelivery(tx, messageId);
  await unindexMessage(tx, messageId);
  await tx.deleteFrom('attachment').where('messageId', '=', messageId).execute();
  await tx.deleteFrom('message').where('id', '=', messageId).execute();
  await leave(tx, JSON.parse(event.data).joined, { conversationId: conversation.id });
  await recordOf(tx, conversation, { kind: 'conversation.forward-undone', by, messageId });
}
