import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { storable } from '../../lib/text.ts';
import type { Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { check, field } from '../fields.ts';
import { type Attachment, attach, attachmentsOf, type File, mayAttach } from '../message/attaching.ts';
import { cleanWritten } from '../message/body.ts';

const TYPED_LENGTH = 20_000;
const Body = z.object({ body: field.body('The letter') });

/** A letter to somebody new as it is typed so far; a person has at most one. */
type BeginningDraft = {
  id: number;
  mailboxId: number | null;
  to: string;
  cc: string;
  subject: string;
  html: string;
  together: boolean;
  updatedAt: number;
  attachments: Attachment[];
};

export type TypedBeginning = Omit<BeginningDraft, 'id' | 'updatedAt' | 'attachments'>;

/** What a person has begun to write to somebody new; null where nothing, or where it was sent. */
export async function draftOfBeginning(db: Db, viewer: Viewer): Promise<BeginningDraft | null> {
  const row = await db
    .selectFrom('conversationDraft')
    .selectAll()
    .where('teammateId', '=', viewer.id)
    .where('sentAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, mailboxId, subject, html, updatedAt } = row;
  const typed: { to: string; cc: string } = JSON.parse(row.recipients);
  const attachments = await attachmentsOf(db, { conversationDraftId: id });
  return {
    id,
    mailboxId,
    ...typed,
    subject,
    html,
    together: row.togetherSince !== null,
    updatedAt,
    attachments,
  };
}

/** Keeps what is typed as it is typed: a wrong address is no error yet. Gives when (ms UTC). No event: nobody else sees it. */
export async function saveBeginning(
  tx: Tx,
  { by, ...typed }: TypedBeginning & { by: Viewer },
): Promise<number> {
  const { id, updatedAt } = await keep(tx, by, typed);
  await clearSent(tx, id);
  return updatedAt;
}

async function keep(tx: Tx, by: Viewer, typed: TypedBeginning) {
  const { to, cc, subject, html, together, mailboxId } = typed;
  const recipients = storable(JSON.stringify({ to, cc }));
  if (recipients.length > TYPED_LENGTH) throw new Invalid({ to: 'These are too many people for a letter.' });
  const at = now();
  const values = {
    mailboxId: mailboxId !== null && by.mailboxIds.includes(mailboxId) ? mailboxId : null,
    recipients,
    subject: storable(subject).slice(0, TYPED_LENGTH),
    html: cleanWritten(check(Body, { body: html }).body),
    togetherSince: together ? at : null,
    updatedAt: at,
  };
  return tx
    .insertInto('conversationDraft')
    .values({ teammateId: by.id, createdAt: at, sentAt: null, ...values })
    .onConflict((conflict) => conflict.column('teammateId').doUpdateSet(values))
    .returning(['id', 'updatedAt', 'sentAt'])
    .executeTakeFirstOrThrow();
}

/** What was sent was kept for undo; a new letter begins without its files. */
async function clearSent(tx: Tx, id: number): Promise<void> {
  const cleared = await tx
    .updateTable('conversationDraft')
    .set({ sentAt: null })
    .where('id', '=', id)
    .where('sentAt', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (cleared) await tx.deleteFrom('attachment').where('conversationDraftId', '=', id).execute();
}

/** The id of one's letter to somebody new, made where there is none. */
export async function beginningFor(tx: Tx, by: Viewer): Promise<number> {
  const present = await draftOfBeginning(tx, by);
  if (present) return present.id;
  await saveBeginning(tx, { by, mailboxId: null, to: '', cc: '', subject: '', html: '', together: false });
  return beginningFor(tx, by);
}

/** Puts a file beside it. Invalid where it grows past what mail carries. */
export async function attachToBeginning(
  tx: Tx,
  { by, file }: { by: Viewer; file: File },
): Promise<Attachment> {
  const conversationDraftId = await beginningFor(tx, by);
  await mayAttach(tx, { conversationDraftId }, file.bytes.byteLength);
  return attach(tx, file, { conversationDraftId });
}

/** It has gone: it is kept out of sight, as it was typed, for as long as it can be taken back. */
export async function markSent(tx: Tx, { by, ...typed }: TypedBeginning & { by: Viewer }): Promise<void> {
  const { id } = await keep(tx, by, typed);
  await tx.updateTable('conversationDraft').set({ sentAt: now() }).where('id', '=', id).execute();
}

/** Puts what was sent back in front of the person, unless they have begun another since: then that stays. True where it came back. */
export async function putBackBeginning(tx: Tx, by: Viewer): Promise<boolean> {
  const back = await tx
    .updateTable('conversationDraft')
    .set({ sentAt: null })
    .where('teammateId', '=', by.id)
    .where('sentAt', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return back !== undefined;
}

/** Throws it away, with its files. */
export async function dropBeginning(tx: Tx, by: Viewer): Promise<void> {
  const draft = await draftOfBeginning(tx, by);
  if (!draft) return;
  await tx.deleteFrom('attachment').where('conversationDraftId', '=', draft.id).execute();
  await tx.deleteFrom('conversationDraft').where('id', '=', draft.id).execute();
}
