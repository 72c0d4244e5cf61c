import type { Viewer, Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { type Delivery, stateOf } from './delivering.ts';

/** The newest outgoing mail of the viewer's mailboxes, replies and automatic mail alike. */
export async function outgoingMail(
  db: Db,
  viewer: Viewer,
  { before, limit }: { before?: number; limit: number },
) {
  const ids = await newestIds(db, viewer, { before: before ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 });
  if (ids.length === 0) return [];
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
    .where('delivery.id', 'in', ids)
    .orderBy('delivery.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    recipients: JSON.parse(row.recipients) as string[],
    subject: row.subject ?? (row.content ? (JSON.parse(row.content).subject as string) : ''),
    state: stateOf(row),
  }));
}

/** Each mailbox gives its newest from the index: a small mailbox does not read through the others' mail. */
async function newestIds(
  db: Db,
  viewer: Viewer,
  { before, limit }: { before: number; limit: number },
): Promise<number[]> {
  const pages = await Promise.all(
    viewer.mailboxIds.map((mailboxId) =>
      db
        .selectFrom('delivery')
        .select('id')
        .where('mailboxId', '=', mailboxId)
        .where('id', '<', before)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    ),
  );
  return pages
    .flat()
    .map(({ id }) => id)
    .sort((a, b) => b - a)
    .slice(0, limit);
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
