import { engineOf } from '../../db/connection.ts';
import { mailboxesOfConversation } from '../conversation/mailboxes.ts';
import type { Db, Tx } from '../database.ts';
import { transaction } from '../database.ts';
import { indexMessage, peopleText, unindexMessage } from './indexing.ts';

const A_BATCH = 500;

/** Makes every message findable anew, a batch at a time, the oldest first. For after a restore into the other engine. */
export async function reindex(db: Db): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('message')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(A_BATCH)
      .execute();
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    await transaction(db, (tx) => reindexMessages(tx, ids));
    after = ids.at(-1)!;
  }
}

/** Makes up to `most` messages below the id `before` findable anew, the newest first. Gives the last id, null at the end. */
export async function reindexBefore(
  tx: Tx,
  { before, most = A_BATCH }: { before: number; most?: number },
): Promise<number | null> {
  const rows = await tx
    .selectFrom('message')
    .select('id')
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const ids = rows.map((row) => row.id);
  await reindexMessages(tx, ids.toReversed());
  return ids.at(-1) ?? null;
}

/** Makes these messages findable anew: after they moved, got files, or their conversation is seen in other mailboxes. */
export async function reindexMessages(tx: Tx, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await oneAtATime(tx, ids);
  const rows = await tx
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .innerJoin('customer', 'customer.id', 'conversation.customerId')
    .select(['message.id', 'message.conversationId', 'message.text', 'message.fromAddress', 'message.kind'])
    .select(['message.fromName', 'message.recipients', 'message.createdAt'])
    .select(['message.subject as ownSubject', 'conversation.subject', 'customer.name'])
    .where('message.id', 'in', ids)
    .execute();
  const files = Map.groupBy(await filesOfMessages(tx, ids), (file) => file.messageId);
  for (const row of rows) {
    await unindexMessage(tx, row.id);
    await indexMessage(tx, {
      messageId: row.id,
      conversationId: row.conversationId,
      mailboxIds: await mailboxesOfConversation(tx, row.conversationId),
      at: row.createdAt,
      subject: row.ownSubject ?? row.subject,
      body: row.text,
      customer: row.kind === 'inbound' ? `${row.name} ${row.fromAddress}` : row.name,
      sender: `${row.fromName} ${row.fromAddress}`,
      recipients: recipientsText(row.recipients),
      files: (files.get(row.id) ?? []).flatMap(({ name, text }) => (text ? [name, text] : [name])),
    });
  }
}

/** Whoever makes the same messages findable meanwhile is waited for: two would each take away nothing and add the same. */
async function oneAtATime(tx: Tx, ids: number[]): Promise<void> {
  if (engineOf(tx) === 'sqlite') return; // it has one writer anyway
  await tx.selectFrom('message').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

/** What a message's `recipients` (JSON) says of whom it went to. */
export function recipientsText(json: string): string {
  const { to = [], cc = [], bcc = [] } = JSON.parse(json);
  return peopleText([...to, ...cc, ...bcc]);
}

/** The files of these messages: their names, and what was read in them. A picture within the text is no file. */
export async function filesOfMessages(
  db: Db,
  messageIds: number[],
): Promise<{ messageId: number; name: string; text: string }[]> {
  if (messageIds.length === 0) return [];
  const rows = await db
    .selectFrom('attachment')
    .leftJoin('attachmentText', 'attachmentText.blobId', 'attachment.blobId')
    .select(['attachment.messageId', 'attachment.name', 'attachmentText.text'])
    .where('attachment.messageId', 'in', messageIds)
    .where('attachment.disposition', '=', 'attached')
    .orderBy('attachment.id')
    .execute();
  return rows.map((row) => ({ messageId: row.messageId!, name: row.name, text: row.text ?? '' }));
}
