import { rowId } from '../../lib/ids.ts';
import { asVisible, inSight, type Viewer, type Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { NotFound } from '../errors.ts';

export type Message = {
  id: number;
  conversationId: number;
  kind: 'inbound' | 'reply' | 'note';
  html: string | null;
  inboundMailId: number | null;
};

/** A message of a conversation in one of the viewer's mailboxes; NotFound otherwise. */
export async function findMessage(db: Db, viewer: Viewer, id: number): Promise<Visible<Message>> {
  const row = await db
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .select(['message.id', 'message.conversationId', 'message.kind', 'message.html', 'message.inboundMailId'])
    .where('message.id', '=', rowId(id))
    .where(inSight(viewer))
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such message here.');
  return asVisible(row);
}

/** The bytes of the mail as they came, null for what was written here. */
export async function originalOf(db: Db, message: Visible<Message>): Promise<Uint8Array | null> {
  if (message.inboundMailId === null) return null;
  const row = await db
    .selectFrom('inboundMail')
    .innerJoin('blob', 'blob.id', 'inboundMail.blobId')
    .select('blob.bytes')
    .where('inboundMail.id', '=', message.inboundMailId)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** The Message-IDs of a conversation's letters, oldest first, as a mail program would put them into References. */
export async function messageIdsOf(db: Db, conversation: Visible<{ id: number }>): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('conversationId', '=', conversation.id)
    .where('messageIdHeader', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.messageIdHeader!);
}
