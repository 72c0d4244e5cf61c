import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { unindexMessage } from '../search/indexing.ts';
import { type Recipients, typedPeople } from './addressing.ts';
import type { Conversation } from './conversation.ts';
import { putBackDraft } from './drafting.ts';
import { newsSince } from './news.ts';
import { dropFromCopy, leave } from './participating.ts';
import { stopDelivery } from './sending.ts';

type Undoing = { messageId: number; by: Viewer };

/** Takes a reply of one's own back while it waits for its delivery: it is a draft again. Conflict once it is on its way. */
export async function undoReply(
  tx: Tx,
  conversation: Visible<Conversation>,
  { messageId, by }: Undoing,
): Promise<void> {
  const message = await tx
    .selectFrom('message')
    .select(['html', 'recipients'])
    .where('id', '=', messageId)
    .where('conversationId', '=', conversation.id)
    .where('kind', '=', 'reply')
    .where('teammateId', '=', by.id)
    .executeTakeFirst();
  if (!message) throw new NotFound('There is no such reply here.');
  await stopDelivery(tx, messageId);
  const recipients: Recipients = JSON.parse(message.recipients);
  await putBackDraft(tx, {
    conversationId: conversation.id,
    by,
    messageId,
    html: message.html ?? '',
    recipients: {
      to: typedPeople(recipients.to),
      cc: typedPeople(recipients.cc),
      bcc: typedPeople(recipients.bcc ?? []),
    },
  });
  await unindexMessage(tx, messageId);
  await tx.deleteFrom('message').where('id', '=', messageId).execute();
  await putBackState(tx, conversation, { messageId, by });
  await record(tx, {
    kind: 'conversation.reply-undone',
    by: by.id,
    conversationId: conversation.id,
    mailboxId: conversation.mailboxId,
    messageId,
  });
}

/** What was so before the reply is so again, unless the customer has written meanwhile. */
async function putBackState(
  tx: Tx,
  conversation: Visible<Conversation>,
  { messageId, by }: Undoing,
): Promise<void> {
  const event = await tx
    .selectFrom('event')
    .select(['id', 'data'])
    .where('conversationId', '=', conversation.id)
    .where('messageId', '=', messageId)
    .where('kind', '=', 'conversation.replied')
    .executeTakeFirstOrThrow();
  const { before, joined = [], dropped = [] } = JSON.parse(event.data);
  await leave(tx, joined, { conversationId: conversation.id });
  await dropFromCopy(tx, dropped, { conversationId: conversation.id, at: null });
  if ((await newsSince(tx, conversation, { id: event.id, by })).length) return;
  await tx.updateTable('conversation').set(before).where('id', '=', conversation.id).execute();
}
