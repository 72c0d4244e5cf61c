import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { storable } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { check, field } from '../fields.ts';
import { type Attachment, attach, attachmentsOfDraft, type File, mayAttach } from '../message/attaching.ts';
import { cleanWritten } from '../message/body.ts';
import { readFilesLater } from '../search/attachment-text.ts';
import { reindexMessages } from '../search/reindexing.ts';
import type { Conversation } from './conversation.ts';

type Kind = 'reply' | 'note';
/** Who gets it, as typed so far. */
export type DraftRecipients = { to: string; cc: string; bcc: string };
export type Draft = {
  id: number;
  kind: Kind;
  html: string;
  /** Null where nobody changed who gets it. */
  recipients: DraftRecipients | null;
  updatedAt: number;
  /** Parked until then (ms UTC), to be read again; null while it is written. */
  heldUntil: number | null;
  attachments: Attachment[];
};

const Body = z.object({ body: field.body('The draft') });

/** What a person has begun to write here, of each kind at most one. */
export async function draftsOn(
  db: Db,
  conversation: Visible<Conversation>,
  viewer: Viewer,
): Promise<Draft[]> {
  const rows = await db
    .selectFrom('draft')
    .select(['id', 'kind', 'html', 'recipients', 'updatedAt', 'heldUntil'])
    .where('conversationId', '=', conversation.id)
    .where('teammateId', '=', viewer.id)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      recipients: row.recipients === null ? null : JSON.parse(row.recipients),
      attachments: await attachmentsOfDraft(db, row.id),
    })),
  );
}

type Saving = { by: Viewer; kind: Kind; html: string; recipients?: DraftRecipients | null };

/** Keeps what is typed, and who gets it where that was changed. An empty draft without files is removed. Gives when it was kept (ms UTC), null where removed. No event: nobody else sees it. */
export async function saveDraft(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by, kind, html, recipients = null }: Saving,
): Promise<number | null> {
  const clean = cleanWritten(check(Body, { body: html }).body);
  const at = now();
  const draft = { conversationId: conversation.id, by, kind, html: clean, at };
  const id = await upsert(tx, { ...draft, recipients: checkedRecipients(recipients) });
  if (recipients) return at;
  if (clean.replace(/<(?!img)[^>]*>/g, '').trim() || (await attachmentsOfDraft(tx, id)).length) return at;
  await tx.deleteFrom('draft').where('id', '=', id).execute();
  return null;
}

const RECIPIENTS_LENGTH = 20_000;

function checkedRecipients(recipients: DraftRecipients | null): string | null {
  if (recipients === null) return null;
  const text = storable(JSON.stringify(recipients));
  if (text.length > RECIPIENTS_LENGTH) throw new Invalid({ to: 'These are too many people for a letter.' });
  return text;
}

/** `recipients` as JSON; left out, they stay as they are. */
type Upsert = {
  conversationId: number;
  by: Viewer;
  kind: Kind;
  html: string;
  at: number;
  recipients?: string | null;
};

async function upsert(tx: Tx, { conversationId, by, kind, html, at, recipients }: Upsert): Promise<number> {
  const typed = recipients === undefined ? {} : { recipients };
  const { id } = await tx
    .insertInto('draft')
    .values({ conversationId, teammateId: by.id, kind, html, createdAt: at, updatedAt: at, ...typed })
    .onConflict((conflict) =>
      conflict
        .columns(['teammateId', 'conversationId', 'kind'])
        .doUpdateSet({ html, updatedAt: at, ...typed }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts a file beside a draft, making the draft where there is none. Invalid where it grows past what mail carries. */
export async function attachToDraft(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by, kind, file }: { by: Viewer; kind: Kind; file: File },
): Promise<Attachment> {
  const present = await tx
    .selectFrom('draft')
    .select('id')
    .where('conversationId', '=', conversation.id)
    .where('teammateId', '=', by.id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  const draftId =
    present?.id ?? (await upsert(tx, { conversationId: conversation.id, by, kind, html: '', at: now() }));
  await mayAttach(tx, draftId, file.bytes.byteLength);
  return attach(tx, file, { draftId });
}

/** Takes a file off a draft of one's own. */
export async function detachFromDraft(tx: Tx, viewer: Viewer, attachmentId: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('attachment')
    .where('id', '=', attachmentId)
    .where('draftId', 'in', (eb) => eb.selectFrom('draft').select('id').where('teammateId', '=', viewer.id))
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new NotFound('This file is not in a draft of yours.');
}

type Which = { conversationId: number; by: Viewer; kind: Kind };

function ofWhich(tx: Tx, { conversationId, by, kind }: Which) {
  return tx
    .selectFrom('draft')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('teammateId', '=', by.id)
    .where('kind', '=', kind);
}

/** The files of a draft become the message's. */
export async function moveDraftFiles(
  tx: Tx,
  { messageId, ...which }: Which & { messageId: number },
): Promise<void> {
  const files = await tx
    .updateTable('attachment')
    .set({ messageId, draftId: null })
    .where('draftId', 'in', ofWhich(tx, which))
    .returning(['name', 'type'])
    .execute();
  if (files.length === 0) return;
  await reindexMessages(tx, [messageId]);
  await readFilesLater(tx, messageId, files);
}

export async function dropDraft(tx: Tx, which: Which): Promise<void> {
  await tx.deleteFrom('attachment').where('draftId', 'in', ofWhich(tx, which)).execute();
  await tx.deleteFrom('draft').where('id', 'in', ofWhich(tx, which)).execute();
}

/** A reply that was taken back is a draft again, in front of anything begun meanwhile. */
export async function putBackDraft(
  tx: Tx,
  {
    conversationId,
    by,
    messageId,
    html,
    recipients,
  }: { conversationId: number; by: Viewer; messageId: number; html: string; recipients: DraftRecipients },
): Promise<void> {
  const begun = await tx
    .selectFrom('draft')
    .select('html')
    .where('conversationId', '=', conversationId)
    .where('teammateId', '=', by.id)
    .where('kind', '=', 'reply')
    .executeTakeFirst();
  const draftId = await upsert(tx, {
    conversationId,
    by,
    kind: 'reply',
    html: html + (begun?.html ?? ''),
    recipients: JSON.stringify(recipients),
    at: now(),
  });
  await tx
    .updateTable('attachment')
    .set({ draftId, messageId: null })
    .where('messageId', '=', messageId)
    .execute();
}
