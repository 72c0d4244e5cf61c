import type { Viewer, Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { type Delivery, stateOf } from './delivering.ts';

/** The newest outgoing mail of the viewer's mailboxes, replies and automatic mail alike. */
export async function outgoingMail(
  db: Db,
  viewer: Viewer,
  { before, limit }: { before?: number; limit: number },
) {
  const rows = await db
    .selectFrom('delivery')
    .leftJoin('message', 'message.id', 'delivery.messageId')
    .leftJoin('conversation', 'conversation.id', 'message.conversationId')
    .select([
      'delivery.id',
      'delivery.automatic',
      'delivery.recipients',
      'delivery.content',
      'delivery.blobId',
      'message.conversationId',
      'conversation.subject',
    ])
    .select([
      'delivery.createdAt',
      'delivery.dueAt',
      'delivery.sendingAt',
      'delivery.sentAt',
      'delivery.keptAt',
      'delivery.failedAt',
      'delivery.attempts',
      'delivery.error',
    ])
    .where('delivery.mailboxId', 'in', [0, ...viewer.mailboxIds])
    .where('delivery.id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('delivery.id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({
    ...row,
    recipients: JSON.parse(row.recipients) as string[],
    subject: row.subject ?? (row.content ? (JSON.parse(row.content).subject as string) : ''),
    state: stateOf(row),
  }));
}

/** The composed bytes of a mail that was kept because no SMTP_URL is set. */
export async function keptMail(db: Db, delivery: Visible<Delivery>): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('delivery')
    .innerJoin('blob', 'blob.id', 'delivery.blobId')
    .select('blob.bytes')
    .where('delivery.id', '=', delivery.id)
    .executeTakeFirst();
  return row?.bytes ?? null;
}
