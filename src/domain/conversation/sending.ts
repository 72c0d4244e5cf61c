import { now } from '../../lib/clock.ts';
import { newMailId } from '../../lib/ids.ts';
import { enqueue } from '../../queue/queue.ts';
import type { Tx } from '../database.ts';
import { Conflict } from '../errors.ts';
import { NOT_BEGUN } from '../message/delivering.ts';
import type { Recipients } from './addressing.ts';
import type { Conversation } from './conversation.ts';
import { replyToken } from './threading.ts';

/** The Message-ID is fixed here, so that a delivery that is tried again is the same mail. For replying and forwarding. */
export async function senderOf(tx: Tx, conversation: Conversation, secret: string) {
  const { address } = await tx
    .selectFrom('mailbox')
    .select('address')
    .where('id', '=', conversation.mailboxId)
    .executeTakeFirstOrThrow();
  const id = `${newMailId()}.${replyToken(secret, conversation.id)}@${address.split('@')[1]}`;
  return { fromAddress: address, messageIdHeader: `<${id}>` };
}

type NewDelivery = {
  messageId: number;
  mailboxId: number;
  recipients: Recipients;
  messageIdHeader: string;
  dueAt: number;
};

/** Queues a written message for all its recipients; those in Bcc stand in the envelope alone. */
export async function queueDelivery(tx: Tx, { dueAt, recipients, ...delivery }: NewDelivery): Promise<void> {
  const { to, cc, bcc } = recipients;
  const { id } = await tx
    .insertInto('delivery')
    .values({
      ...delivery,
      automatic: null,
      recipients: JSON.stringify([...to, ...cc, ...bcc].map((person) => person.address)),
      content: null,
      createdAt: now(),
      dueAt,
      ...NOT_BEGUN,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await enqueue(tx, 'deliver', { deliveryId: id, at: dueAt });
}

/** Takes a message's delivery back while nobody has begun it. Conflict once it is on its way. */
export async function stopDelivery(tx: Tx, messageId: number): Promise<void> {
  const stopped = await tx
    .deleteFrom('delivery')
    .where('messageId', '=', messageId)
    .where('sendingAt', 'is', null)
    .where('sentAt', 'is', null)
    .where('keptAt', 'is', null)
    .where('attempts', '=', 0)
    .returning('id')
    .executeTakeFirst();
  if (!stopped) throw new Conflict('This letter is on its way already.');
}
