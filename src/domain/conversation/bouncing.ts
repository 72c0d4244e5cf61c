import { now } from '../../lib/clock.ts';
import type { Tx } from '../database.ts';
import { record } from '../event.ts';

/** Who could not be reached (RFC 3464), for good or for now, and what the server said. */
export type BounceReport = {
  recipients: string[];
  kind: 'hard' | 'soft';
  code: string | null;
  diagnostic: string | null;
  originalMessageId: string | null;
};

export type BouncedReply = {
  conversationId: number;
  joins: true;
  messageId: number;
  deliveryId: number;
  recipients: string[];
};

/**
 * The reply of ours that a bounce is about. The report must name its Message-ID, which carries our signature and only
 * its recipients know; a report that names none of them is not believed.
 */
export async function bouncedReply(tx: Tx, report: BounceReport): Promise<BouncedReply | null> {
  if (!report.originalMessageId) return null;
  const delivery = await tx
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.messageId')
    .select(['delivery.id', 'delivery.recipients', 'message.id as messageId', 'message.conversationId'])
    .where('delivery.messageIdHeader', '=', report.originalMessageId)
    .executeTakeFirst();
  if (!delivery) return null;
  const sentTo: string[] = JSON.parse(delivery.recipients).map((address: string) => address.toLowerCase());
  const failed = report.recipients
    .map((address) => address.toLowerCase())
    .filter((address) => sentTo.includes(address));
  if (report.recipients.length > 0 && failed.length === 0) return null;
  const { conversationId, messageId } = delivery;
  return {
    conversationId,
    joins: true,
    messageId,
    deliveryId: delivery.id,
    recipients: failed.length ? failed : sentTo,
  };
}

/** Shows a bounce on the reply, and on the customer where it is for good. */
export async function markBounced(tx: Tx, bounced: BouncedReply, report: BounceReport): Promise<void> {
  const at = now();
  const data = {
    recipients: bounced.recipients,
    kind: report.kind,
    code: report.code,
    diagnostic: report.diagnostic,
  };
  await tx
    .updateTable('delivery')
    .set({ bouncedAt: at, bounce: JSON.stringify(data) })
    .where('id', '=', bounced.deliveryId)
    .execute();
  if (report.kind === 'hard') {
    await tx
      .updateTable('customerAddress')
      .set({ bouncedAt: at })
      .where('address', 'in', bounced.recipients)
      .execute();
  }
  const { mailboxId } = await tx
    .selectFrom('conversation')
    .select('mailboxId')
    .where('id', '=', bounced.conversationId)
    .executeTakeFirstOrThrow();
  await record(tx, {
    kind: 'delivery.bounced',
    conversationId: bounced.conversationId,
    messageId: bounced.messageId,
    mailboxId,
    data,
  });
}
