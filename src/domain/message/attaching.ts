import { now } from '../../lib/clock.ts';
import { storable } from '../../lib/text.ts';
import { asVisible, inSight, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { storeBlob } from './storing.ts';

/** What a mail server along the way will still carry, base64 included. */
export const MOST_ATTACHED_BYTES = 20 * 1024 * 1024;
const NAME_LENGTH = 200;

export type File = {
  name: string;
  type: string;
  bytes: Uint8Array;
  contentId?: string | null;
  inline?: boolean;
};

export type Attachment = {
  id: number;
  blobId: number;
  name: string;
  type: string;
  size: number;
  contentId: string | null;
  disposition: 'attached' | 'inline';
};

const COLUMNS = ['id', 'blobId', 'name', 'type', 'size', 'contentId', 'disposition'] as const;

/** Stores a file beside a message or a draft. */
export async function attach(
  tx: Tx,
  file: File,
  to: { messageId: number } | { draftId: number },
): Promise<Attachment> {
  const blobId = await storeBlob(tx, file.bytes);
  return tx
    .insertInto('attachment')
    .values({
      messageId: 'messageId' in to ? to.messageId : null,
      draftId: 'draftId' in to ? to.draftId : null,
      blobId,
      name: safeName(file.name),
      type: safeType(file.type),
      size: file.bytes.byteLength,
      contentId: file.contentId ? storable(file.contentId).slice(0, NAME_LENGTH) : null,
      disposition: file.inline ? 'inline' : 'attached',
      createdAt: now(),
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

/** A message's files lie beside another too; their bytes are kept once. */
export async function copyAttachments(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  const files = await tx
    .selectFrom('attachment')
    .select(COLUMNS)
    .where('messageId', '=', from)
    .orderBy('id')
    .execute();
  if (files.length === 0) return;
  await tx
    .insertInto('attachment')
    .values(files.map(({ id: _, ...file }) => ({ ...file, messageId: to, draftId: null, createdAt: now() })))
    .execute();
}

/** A file name is a stranger's: no paths, no control or direction characters, never empty. */
export function safeName(name: string): string {
  const plain = storable(name)
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[/\\]/g, '_')
    .trim();
  if (plain.length <= NAME_LENGTH) return plain || 'file';
  const extension = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? '';
  return plain.slice(0, NAME_LENGTH - extension.length).toWellFormed() + extension;
}

function safeType(type: string): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(type) ? type.toLowerCase() : 'application/octet-stream';
}

/** Throws Invalid where a draft would outgrow what mail carries. */
export async function mayAttach(db: Db, draftId: number, size: number): Promise<void> {
  const rows = await db.selectFrom('attachment').select('size').where('draftId', '=', draftId).execute();
  const total = rows.reduce((sum, row) => sum + row.size, size);
  if (total > MOST_ATTACHED_BYTES) {
    throw new Invalid({ file: 'A mail carries at most 20 MB of files. Send a link to this one instead.' });
  }
}

export async function attachmentsOfMessages(
  db: Db,
  messageIds: number[],
): Promise<(Attachment & { messageId: number | null })[]> {
  if (messageIds.length === 0) return [];
  return db
    .selectFrom('attachment')
    .select([...COLUMNS, 'messageId'])
    .where('messageId', 'in', messageIds)
    .orderBy('id')
    .execute();
}

export async function attachmentsOfDraft(db: Db, draftId: number): Promise<Attachment[]> {
  return db.selectFrom('attachment').select(COLUMNS).where('draftId', '=', draftId).orderBy('id').execute();
}

/** An attachment of a message in the viewer's mailboxes, or of a draft of their own. */
export async function findAttachment(db: Db, viewer: Viewer, id: number): Promise<Visible<Attachment>> {
  const row = await db
    .selectFrom('attachment')
    .leftJoin('message', 'message.id', 'attachment.messageId')
    .leftJoin('conversation', 'conversation.id', 'message.conversationId')
    .leftJoin('draft', 'draft.id', 'attachment.draftId')
    .select(COLUMNS.map((column) => `attachment.${column}` as const))
    .where('attachment.id', '=', Number.isSafeInteger(id) ? id : 0)
    .where((eb) => eb.or([inSight(viewer)(eb), eb('draft.teammateId', '=', viewer.id)]))
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such file here.');
  return asVisible(row);
}
