import { now } from '../../lib/clock.ts';
import { documentKind } from '../../lib/document-text/kinds.ts';
import { enqueue } from '../../queue/queue.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { reindexMessages } from './reindexing.ts';

type Named = { name: string; type: string; inline?: boolean };

/** Has the files of a message read in the background, where there is one that can be. */
export async function readFilesLater(tx: Tx, messageId: number, files: readonly Named[]): Promise<void> {
  if (files.some((file) => !file.inline && documentKind(file)))
    await enqueue(tx, 'read-files', { messageId });
}

/** Has the files of older messages read, too: those from `from` up to `before`, where nobody read them yet. */
export async function readOlderFilesLater(
  tx: Tx,
  { from, before }: { from: number; before: number },
): Promise<void> {
  const rows = await tx
    .selectFrom('attachment')
    .leftJoin('attachmentText', 'attachmentText.blobId', 'attachment.blobId')
    .select(['attachment.messageId', 'attachment.name', 'attachment.type'])
    .where('attachment.messageId', '>=', from)
    .where('attachment.messageId', '<', before)
    .where('attachment.disposition', '=', 'attached')
    .where('attachmentText.blobId', 'is', null)
    .orderBy('attachment.messageId', 'desc')
    .execute();
  for (const [messageId, files] of Map.groupBy(rows, (row) => row.messageId!))
    await readFilesLater(tx, messageId, files);
}

export type Unread = { blobId: number; name: string; type: string; size: number };

/** The files of a message that nobody read yet; the same bytes in two letters are read once. */
export async function unreadFiles(db: Db, messageId: number): Promise<Unread[]> {
  const rows = await db
    .selectFrom('attachment')
    .leftJoin('attachmentText', 'attachmentText.blobId', 'attachment.blobId')
    .select(['attachment.blobId', 'attachment.name', 'attachment.type', 'attachment.size'])
    .where('attachment.messageId', '=', messageId)
    .where('attachment.disposition', '=', 'attached')
    .where('attachmentText.blobId', 'is', null)
    .orderBy('attachment.id')
    .execute();
  return rows.filter((row) => documentKind(row));
}

/** Keeps what was read in a file, or why nothing was. */
export async function keepText(
  db: Db,
  { blobId, text, problem }: { blobId: number; text: string; problem: string | null },
): Promise<void> {
  await db
    .insertInto('attachmentText')
    .values({ blobId, text, problem, readAt: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes a message findable by what its files hold. */
export async function findByFiles(db: Db, messageId: number): Promise<void> {
  await transaction(db, (tx) => reindexMessages(tx, [messageId]));
}
