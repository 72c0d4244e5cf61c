import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { now } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
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

/** What a file lies beside. */
type Owner =
  | { messageId: number }
  | { draftId: number }
  | { savedReplyId: number }
  | { conversationDraftId: number }
  | { incidentDraftId: number }
  | { incidentAnswerId: number };

type Column<One = Owner> = One extends unknown ? keyof One : never;

const columnOf = (owner: Owner) => Object.entries(owner)[0] as [Column, number];
const beside = (owner: Owner) => ({ messageId: null, draftId: null, ...owner });

/** Stores a file beside a message, a draft or a saved reply. */
export async function attach(tx: Tx, file: File, to: Owner): Promise<Attachment> {
  const blobId = await storeBlob(tx, file.bytes);
  return tx
    .insertInto('attachment')
    .values({
      ...beside(to),
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

/** The files of one thing lie beside another too; their bytes are kept once. Gives the copies, in the files' order. */
export async function copyAttachments(
  tx: Tx,
  { from, to }: { from: Owner; to: Owner },
): Promise<Attachment[]> {
  const files = await attachmentsOf(tx, from);
  if (files.length === 0) return [];
  const copies = await tx
    .insertInto('attachment')
    .values(files.map(({ id: _, ...file }) => ({ ...file, ...beside(to), createdAt: now() })))
    .returning(COLUMNS)
    .execute();
  return copies.toSorted((a, b) => a.id - b.id);
}

/** Words that showed pictures among some files show the same among their copies, which lie in the same order. */
export function withCopies(
  html: string,
  { files, copies }: { files: readonly { id: number }[]; copies: readonly { id: number }[] },
): string {
  const copyOf = new Map(files.map(({ id }, at) => [String(id), copies[at]?.id]));
  return html.replace(/(src="\/attachments\/)(\d+)(?=")/g, (whole, path, id) =>
    copyOf.get(id) === undefined ? whole : `${path}${copyOf.get(id)}`,
  );
}

/** The files of a draft become a message's, or another draft's. */
export async function moveAttachments(tx: Tx, { from, to }: { from: Owner; to: Owner }): Promise<void> {
  const [column, id] = columnOf(from);
  await tx
    .updateTable('attachment')
    .set({ [column]: null, ...to })
    .where(column, '=', id)
    .execute();
}

/** The files that lie beside one thing, in the order they came. */
export async function attachmentsOf(db: Db, owner: Owner): Promise<Attachment[]> {
  const [column, id] = columnOf(owner);
  return db.selectFrom('attachment').select(COLUMNS).where(column, '=', id).orderBy('id').execute();
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
export async function mayAttach(db: Db, owner: Owner, size: number): Promise<void> {
  refuseTooHeavy(await attachmentsOf(db, owner), { more: size, which: 'this one' });
}

/** Throws Invalid where these files, and so many bytes more, are more than mail carries; `which` a link is sent to instead. */
export function refuseTooHeavy(
  files: readonly { size: number }[],
  { more = 0, which }: { more?: number; which: string },
): void {
  const bytes = files.reduce((sum, file) => sum + file.size, more);
  if (bytes > MOST_ATTACHED_BYTES)
    throw new Invalid({ file: `A mail carries at most 20 MB of files. Send a link to ${which} instead.` });
}

/** The files of many messages at once. */
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

/** The files of many saved replies at once. */
export async function attachmentsOfSavedReplies(
  db: Db,
  ids: number[],
): Promise<(Attachment & { savedReplyId: number | null })[]> {
  return db
    .selectFrom('attachment')
    .select([...COLUMNS, 'savedReplyId'])
    .where('savedReplyId', 'in', ids)
    .orderBy('id')
    .execute();
}

/** An attachment of a message or a shared draft in the viewer's mailboxes, of a draft of their own, or of a saved reply. */
export async function findAttachment(db: Db, viewer: Viewer, id: number): Promise<Visible<Attachment>> {
  const row = await db
    .selectFrom('attachment')
    .leftJoin('message', 'message.id', 'attachment.messageId')
    .leftJoin('draft', 'draft.id', 'attachment.draftId')
    // What the team may read of a draft: one that is shared, or goes by itself.
    .leftJoin('conversation', (join) =>
      join.on(sql<boolean>`conversation.id = coalesce(message.conversation_id,
        case when draft.shared_at is not null or draft.send_at is not null then draft.conversation_id end)`),
    )
    .leftJoin('conversationDraft', 'conversationDraft.id', 'attachment.conversationDraftId')
    .leftJoin('incidentDraft', 'incidentDraft.id', 'attachment.incidentDraftId')
    .select(COLUMNS.map((column) => `attachment.${column}` as const))
    .where('attachment.id', '=', rowId(id))
    .where((eb) =>
      eb.or([
        inSight(viewer)(eb),
        eb('draft.teammateId', '=', viewer.id),
        eb('conversationDraft.teammateId', '=', viewer.id),
        eb('incidentDraft.teammateId', '=', viewer.id),
        isSavedFor(viewer)(eb),
      ]),
    )
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such file here.');
  return asVisible(row);
}

/** A saved reply for all, or for one of the viewer's mailboxes. */
export function isSavedFor(viewer: Viewer) {
  return (builder: unknown): ExpressionWrapper<Schema, never, SqlBool> => {
    const eb = builder as ExpressionBuilder<Schema, 'attachment'>;
    const chosen = eb
      .selectFrom('savedReplyMailbox')
      .select('savedReplyMailbox.mailboxId')
      .whereRef('savedReplyMailbox.savedReplyId', '=', 'attachment.savedReplyId');
    const mine = chosen.where('savedReplyMailbox.mailboxId', 'in', [0, ...viewer.mailboxIds]);
    return eb.and([
      eb('attachment.savedReplyId', 'is not', null),
      eb.or([eb.not(eb.exists(chosen)), eb.exists(mine)]),
    ]) as never;
  };
}
