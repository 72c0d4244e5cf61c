import { sql } from 'kysely';
import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
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
import type { Incident } from './incident.ts';

/** Who gets it otherwise than the form begins with: open ones that were left out, closed ones that were added. */
export type Choice = { left: number[]; added: number[] };

/** An answer to an incident as it is typed so far; of a person and an incident at most one. */
export type AnswerDraft = {
  id: number;
  html: string;
  choice: Choice;
  updatedAt: number;
  attachments: Attachment[];
};

const Body = z.object({ body: field.body('The draft') });
/** As the form begins. */
export const NOBODY: Choice = { left: [], added: [] };

/** What a person has begun to answer; null where nothing. */
export async function draftOfAnswer(
  db: Db,
  incident: Visible<Incident>,
  viewer: Viewer,
): Promise<AnswerDraft | null> {
  const row = await ofWhom(db, { incidentId: incident.id, by: viewer }).selectAll().executeTakeFirst();
  if (!row) return null;
  const { id, html, choice, updatedAt } = row;
  const attachments = await attachmentsOf(db, { incidentDraftId: id });
  return { id, html, choice: JSON.parse(choice), updatedAt, attachments };
}

type Whose = { incidentId: number; by: Viewer };

function ofWhom(db: Db, { incidentId, by }: Whose) {
  return db
    .selectFrom('incidentDraft')
    .where('teammateId', '=', by.id)
    .where('incidentDraft.incidentId', '=', incidentId);
}

/** Whom the form showed, and who of them is ticked. */
export type Ticked = { shown: readonly number[]; chosen: readonly number[] };
type Saving = { by: Viewer; html: string; ticked: Ticked };

/**
 * Keeps what is typed, and who gets it where that was changed. What is empty, with nobody chosen otherwise and no file,
 * is removed. Gives when it was kept (ms UTC), null where removed. No event: nobody else sees it.
 */
export async function saveAnswerDraft(
  tx: Tx,
  incident: Visible<Incident>,
  { by, html, ticked }: Saving,
): Promise<number | null> {
  const clean = cleanWritten(check(Body, { body: html }).body);
  const choice = choiceIn(await gatheredIn(tx, incident.id), ticked);
  const { id, updatedAt } = await upsert(tx, { incidentId: incident.id, by, html: clean, choice });
  const isEmpty = isBlank(clean) && !choice.left.length && !choice.added.length;
  if (!isEmpty || (await attachmentsOf(tx, { incidentDraftId: id })).length > 0) return updatedAt;
  await tx.deleteFrom('incidentDraft').where('id', '=', id).execute();
  return null;
}

type Gathered = { id: number; closedAt: number | null; createdAt: number };

function gatheredIn(tx: Tx, incidentId: number): Promise<Gathered[]> {
  return tx
    .selectFrom('incidentConversation')
    .innerJoin('conversation', 'conversation.id', 'incidentConversation.conversationId')
    .select(['conversation.id', 'conversation.closedAt', 'incidentConversation.createdAt'])
    .where('incidentConversation.incidentId', '=', incidentId)
    .execute();
}

function choiceIn(rows: Gathered[], { shown, chosen }: Ticked): Choice {
  const known = rows.filter((row) => shown.includes(row.id));
  return {
    left: known.filter((row) => row.closedAt === null && !chosen.includes(row.id)).map((row) => row.id),
    added: known.filter((row) => row.closedAt !== null && chosen.includes(row.id)).map((row) => row.id),
  };
}

/** Whether somebody gets it: as it was chosen, else whoever's conversation is open. */
export function isChosen({ left, added }: Choice, row: { id: number; closedAt: number | null }): boolean {
  return row.closedAt === null ? !left.includes(row.id) : added.includes(row.id);
}

type Upsert = Whose & { html: string; choice: Choice; isInFront?: boolean };

async function upsert(tx: Tx, { incidentId, by, html, choice: chosen, isInFront }: Upsert) {
  const at = now();
  const choice = JSON.stringify(chosen);
  return tx
    .insertInto('incidentDraft')
    .values({ incidentId, teammateId: by.id, html, choice, createdAt: at, updatedAt: at })
    .onConflict((conflict) =>
      conflict.columns(['teammateId', 'incidentId']).doUpdateSet({
        // In one statement: an autosave may come in between.
        html: isInFront ? sql<string>`excluded.html || incident_draft.html` : html,
        choice,
        updatedAt: at,
      }),
    )
    .returning(['id', 'updatedAt'])
    .executeTakeFirstOrThrow();
}

/** Puts a file beside it, making the draft where there is none. Invalid where it grows past what mail carries. */
export async function attachToAnswer(
  tx: Tx,
  incident: Visible<Incident>,
  { by, file }: { by: Viewer; file: File },
): Promise<Attachment> {
  const present = await ofWhom(tx, { incidentId: incident.id, by }).select('id').executeTakeFirst();
  const { id } = present ?? (await upsert(tx, { incidentId: incident.id, by, html: '', choice: NOBODY }));
  await mayAttach(tx, { incidentDraftId: id }, file.bytes.byteLength);
  return attach(tx, file, { incidentDraftId: id });
}

/** Throws it away, with its files. */
export async function dropAnswerDraft(
  tx: Tx,
  incident: Visible<Incident>,
  { by }: { by: Viewer },
): Promise<void> {
  const draft = await ofWhom(tx, { incidentId: incident.id, by }).select('id').executeTakeFirst();
  if (!draft) return;
  await tx.deleteFrom('attachment').where('incidentDraftId', '=', draft.id).execute();
  await tx.deleteFrom('incidentDraft').where('id', '=', draft.id).execute();
}

/** It was sent: its files are the answer's, and the draft is gone. */
export async function takeDraft(tx: Tx, { answerId, ...whose }: Whose & { answerId: number }): Promise<void> {
  const draft = await ofWhom(tx, whose).select('id').executeTakeFirst();
  if (!draft) return;
  await moveAttachments(tx, { from: { incidentDraftId: draft.id }, to: { incidentAnswerId: answerId } });
  await tx.deleteFrom('incidentDraft').where('id', '=', draft.id).execute();
}

/** An answer that was taken back is a draft again, with its files and whom it was for, in front of anything begun since. */
export async function putBackAnswer(tx: Tx, { batchId, by }: { batchId: number; by: Viewer }): Promise<void> {
  const answer = await tx
    .selectFrom('incidentAnswer')
    .select(['id', 'incidentId', 'html', 'createdAt'])
    .where('batchId', '=', batchId)
    .executeTakeFirstOrThrow();
  const items = await tx
    .selectFrom('batchItem')
    .select('conversationId')
    .where('batchId', '=', batchId)
    .execute();
  const rows = await gatheredIn(tx, answer.incidentId);
  // Who was gathered since was never left out.
  const shown = rows.filter((row) => row.createdAt <= answer.createdAt).map((row) => row.id);
  const choice = choiceIn(rows, { shown, chosen: items.map((item) => item.conversationId) });
  const { incidentId, html } = answer;
  const { id } = await upsert(tx, { incidentId, by, html, choice, isInFront: true });
  await moveAttachments(tx, { from: { incidentAnswerId: answer.id }, to: { incidentDraftId: id } });
}
