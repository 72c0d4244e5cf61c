import { excerpt } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { SUBJECT_LENGTH } from '../fields.ts';
import type { Conversation } from './conversation.ts';
import { moveMessages } from './moving.ts';
import { settle } from './settling.ts';

/** Makes a customer's letter and all after it a conversation of its own. Gives its number. Invalid for the first letter. */
export async function split(
  tx: Tx,
  conversation: Visible<Conversation>,
  { messageId, by }: { messageId: number; by: Viewer },
): Promise<number> {
  const message = await tx
    .selectFrom('message')
    .select(['id', 'customerId', 'subject', 'createdAt'])
    .where('id', '=', messageId)
    .where('conversationId', '=', conversation.id)
    .where('kind', '=', 'inbound')
    .executeTakeFirst();
  if (!message) throw new NotFound('There is no such letter here.');
  await refuseFirst(tx, conversation.id, messageId);
  const moving = await tx
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversation.id)
    .where('id', '>=', messageId)
    .execute();
  const id = await begin(tx, conversation, message);
  await moveMessages(tx, { from: conversation.id, to: id, messageIds: moving.map((one) => one.id) });
  await settle(tx, id);
  await settle(tx, conversation.id);
  const event = { kind: 'conversation.split' as const, by: by.id, mailboxId: conversation.mailboxId };
  await record(tx, { ...event, conversationId: conversation.id, data: { into: id } });
  await record(tx, { ...event, conversationId: id, data: { from: conversation.id } });
  return id;
}

async function refuseFirst(tx: Tx, conversationId: number, messageId: number): Promise<void> {
  const earlier = await tx
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('id', '<', messageId)
    .limit(1)
    .executeTakeFirst();
  if (!earlier)
    throw new Invalid({ message: 'This is the first letter: splitting here would leave nothing behind.' });
}

type First = { customerId: number | null; subject: string | null; createdAt: number };

async function begin(tx: Tx, conversation: Visible<Conversation>, message: First): Promise<number> {
  const { id } = await tx
    .insertInto('conversation')
    .values({
      mailboxId: conversation.mailboxId,
      customerId: message.customerId ?? conversation.customerId,
      subject: excerpt(message.subject ?? conversation.subject, SUBJECT_LENGTH),
      assigneeId: conversation.assigneeId,
      closedAt: null,
      waitingSince: null,
      latestAt: message.createdAt,
      latestBy: 'customer',
      preview: '',
      createdAt: message.createdAt,
      suggestedConversationId: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
