import { sql } from 'kysely';
import { z } from 'zod';
import type { DraftWriting } from '../../db/schema-writing.ts';
import { now } from '../../lib/clock.ts';
import { storable } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { check, field } from '../fields.ts';
import {
  type Attachment,
  attach,
  attachmentsOf,
  type File,
  mayAttach,
  moveAttachments,
} from '../message/attaching.ts';
import { cleanWritten, isBlank } from '../message/body.ts';
import { readFilesLater } from '../search/attachment-text.ts';
import { reindexMessages } from '../search/reindexing.ts';
import type { Conversation } from './conversation.ts';
import { holdDraft } from './holding-back.ts';

export type Kind = 'reply' | 'note';
/** Who gets it, as typed so far. */
export type DraftRecipients = { to: string; cc: string; bcc: string };
export type Draft = DraftWriting & {
  id: number;
  kind: Kind;
  /** Who has it. */
  teammateId: number;
  html: string;
  /** Null where nobody changed who gets it. */
  recipients: DraftRecipients | null;
  updatedAt: number;
  /** Parked until then (ms UTC), to be read again; null while it is written. */
  heldUntil: number | null;
  attachments: Attachment[];
};

const Body = z.object({ body: field.body('The draft') });

export const DRAFT_COLUMNS = [
  'id',
  'kind',
  'teammateId',
  'html',
  'recipients',
  'updatedAt',
  'heldUntil',
  'sendAt',
  'basedOnId',
  'closingSince',
  'heldAt',
  'heldWhy',
  'sharedAt',
  'authorId',
] as const;

/** What a person has begun to write here, of each kind at most one. */
export async function draftsOn(
  db: Db,
  conversation: Visible<Conversation>,
  viewer: Viewer,
): Promise<Draft[]> {
  const rows = await db
    .selectFrom('draft')
    .select(DRAFT_COLUMNS)
    .where('conversationId', '=', conversation.id)
    .where('teammateId', '=', viewer.id)
    .execute();
  return withFiles(db, rows);
}

/** How one's drafts on these conversations stand; a reply's state goes before a note's. */
export async function draftStates(db: Db, viewer: Viewer, conversationIds: number[]) {
  if (conversationIds.length === 0) return new Map<number, DraftState>();
  const rows = await db
    .selectFrom('draft')
    .select(['conversationId', 'sendAt', 'heldAt', 'sharedAt'])
    .where('teammateId', '=', viewer.id)
    .where('conversationId', 'in', conversationIds)
    .orderBy('kind') // a note before a reply, whose state then stands
    .execute();
  return new Map<number, DraftState>(rows.map((row) => [row.conversationId, row]));
}

type DraftState = { sendAt: number | null; heldAt: number | null; sharedAt: number | null };

/** Drafts as their rows say, with their files. */
export async function withFiles(
  db: Db,
  rows: (Omit<Draft, 'recipients' | 'attachments'> & { recipients: string | null })[],
): Promise<Draft[]> {
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      recipients: row.recipients === null ? null : JSON.parse(row.recipients),
      attachments: await attachmentsOf(db, { draftId: row.id }),
    })),
  );
}

type Saving = { by: Viewer; kind: Kind; html: string; recipients?: DraftRecipients | null };

/**
 * Keeps what is typed, and who gets it where that was changed. An empty draft without files is removed. Gives when it was
 * kept (ms UTC), null where removed. Conflict where it waits to go by itself: it goes as it was when that was chosen.
 * No event: nobody else sees it, or the page hears of it by itself (`draftsSharedSince`).
 */
export async function saveDraft(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by, kind, html, recipients = null }: Saving,
): Promise<number | null> {
  const clean = cleanWritten(check(Body, { body: html }).body);
  const at = now();
  await refuseGoing(tx, { conversationId: conversation.id, by, kind });
  const draft = { conversationId: conversation.id, by, kind, html: clean, at };
  const id = await upsert(tx, { ...draft, recipients: checkedRecipients(recipients) });
  if (recipients) return at;
  if (!isBlank(clean) || (await attachmentsOf(tx, { draftId: id })).length) return at;
  await tx.deleteFrom('draft').where('id', '=', id).execute();
  return null;
}

/** Whether one's draft waits to go by itself. */
export async function isGoing(tx: Tx, which: Which): Promise<boolean> {
  const going = await ofWhich(tx, which).where('sendAt', 'is not', null).executeTakeFirst();
  return going !== undefined;
}

/** Whether these are the words of one's draft. */
export async function isBegunAs(tx: Tx, which: Which, html: string): Promise<boolean> {
  const same = await ofWhich(tx, which).where('html', '=', html).executeTakeFirst();
  return same !== undefined;
}

async function refuseGoing(tx: Tx, which: Which): Promise<void> {
  if (await isGoing(tx, which))
    throw new Conflict('This letter waits to go by itself. Take it back first, then change it.');
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
  /** The words go in front of what is there by then, in one statement: an autosave may come in between. */
  isInFront?: boolean;
};

async function upsert(tx: Tx, { by, html, at, recipients, isInFront, ...which }: Upsert): Promise<number> {
  const typed = recipients === undefined ? {} : { recipients };
  const { id } = await tx
    .insertInto('draft')
    .values({ ...which, teammateId: by.id, html, createdAt: at, updatedAt: at, ...typed })
    .onConflict((conflict) =>
      conflict.columns(['teammateId', 'conversationId', 'kind']).doUpdateSet({
        html: isInFront ? sql<string>`excluded.html || draft.html` : html,
        updatedAt: at,
        ...typed,
      }),
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
  const draftId = await draftFor(tx, conversation, { by, kind });
  await mayAttach(tx, { draftId }, file.bytes.byteLength);
  return attach(tx, file, { draftId });
}

/** The id of one's draft here, made where there is none. Conflict where it waits to go by itself. */
export async function draftFor(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by, kind }: { by: Viewer; kind: Kind },
): Promise<number> {
  const which = { conversationId: conversation.id, by, kind };
  await refuseGoing(tx, which);
  const present = await ofWhich(tx, which).executeTakeFirst();
  return present?.id ?? (await upsert(tx, { ...which, html: '', at: now() }));
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

/** Who began a draft that somebody else has now, null where they are the same. */
export async function authorOfDraft(tx: Tx, which: Which): Promise<number | null> {
  const row = await ofWhich(tx, which).select('authorId').executeTakeFirst();
  return row?.authorId === which.by.id ? null : (row?.authorId ?? null);
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

/** Throws a draft away, with its files. No event: nobody else saw it. */
export async function dropDraft(tx: Tx, which: Which): Promise<void> {
  await tx.deleteFrom('attachment').where('draftId', 'in', ofWhich(tx, which)).execute();
  await tx.deleteFrom('draft').where('id', 'in', ofWhich(tx, which)).execute();
}

type PuttingBack = {
  conversationId: number;
  by: Viewer;
  html: string;
  recipients: DraftRecipients | null;
  /** The message whose files come along. */
  messageId?: number;
};

/** A reply that was taken back or held is a draft again, in front of anything begun meanwhile. Gives its id. */
export async function putBackDraft(
  tx: Tx,
  { conversationId, by, messageId, html, recipients }: PuttingBack,
): Promise<number> {
  const begun = await ofWhich(tx, { conversationId, by, kind: 'reply' }).select('sendAt').executeTakeFirst();
  if (begun?.sendAt) await holdDraft(tx, begun.id, { why: 'Another reply of yours came back here.' });
  const draftId = await upsert(tx, {
    conversationId,
    by,
    kind: 'reply',
    html,
    isInFront: true,
    ...(recipients ? { recipients: JSON.stringify(recipients) } : {}),
    at: now(),
  });
  if (messageId !== undefined) await moveAttachments(tx, { from: { messageId }, to: { draftId } });
  return draftId;
}
