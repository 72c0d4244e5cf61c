import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { attach, type File, mayAttach } from '../message/attaching.ts';
import { cleanWritten, textOfHtml } from '../message/body.ts';
import { unknownVariables, VARIABLES } from './filling.ts';
import { MOST_SAVED_REPLIES, type SavedReply } from './saved-reply.ts';

const Input = z.object({ title: field.name('The title'), body: field.body('The reply') });

export type SavedReplyInput = {
  title: string;
  /** HTML as the composer made it; cleaned here. */
  html: string;
  /** Whose mailboxes it is for; empty for all of them. */
  mailboxIds: number[];
  /** Who looks after it: a teammate's id, null for nobody. */
  ownerId: number | null;
  files?: File[];
};

/** Keeps words for everybody. Throws Invalid for a variable that nobody knows, an empty one, a stranger's mailbox. */
export async function saveReply(tx: Tx, { by, ...input }: SavedReplyInput & { by: Viewer }): Promise<number> {
  const { mailboxIds, ...values } = await checked(tx, by, input);
  const at = now();
  const rows = await tx
    .selectFrom('savedReply')
    .select('id')
    .where('removedAt', 'is', null)
    .limit(MOST_SAVED_REPLIES)
    .execute();
  if (rows.length === MOST_SAVED_REPLIES)
    throw new Invalid({ title: `There can be ${MOST_SAVED_REPLIES} saved replies. Take one away first.` });
  const { id } = await tx
    .insertInto('savedReply')
    .values({ ...values, checkedAt: at, createdAt: at, changedAt: at, removedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await forMailboxes(tx, id, { mailboxIds, by });
  await addFiles(tx, id, input.files);
  await record(tx, { kind: 'saved-reply.added', by, at, data: { id, title: values.title } });
  return id;
}

/** Changes it. Who changes the words has read them: it counts as checked. */
export async function changeSavedReply(
  tx: Tx,
  saved: Visible<SavedReply>,
  { by, basedOn, ...input }: SavedReplyInput & { by: Viewer; basedOn?: number },
): Promise<void> {
  const { mailboxIds, ...values } = await checked(tx, by, input);
  const at = now();
  // Two who change it at once: the second sees what the first wrote.
  const changed = await tx
    .updateTable('savedReply')
    .set({ ...values, checkedAt: at, changedAt: Math.max(at, saved.changedAt + 1) })
    .where('id', '=', saved.id)
    .where('changedAt', '=', basedOn ?? saved.changedAt)
    .returning('id')
    .executeTakeFirst();
  if (!changed)
    throw new Invalid({ title: 'Somebody changed it meanwhile. Save again to keep yours instead.' });
  await forMailboxes(tx, saved.id, { mailboxIds, by });
  await addFiles(tx, saved.id, input.files);
  await record(tx, {
    kind: 'saved-reply.changed',
    by,
    at,
    data: { id: saved.id, title: values.title },
  });
}

async function checked(tx: Tx, by: Viewer, input: SavedReplyInput) {
  const { title, body } = check(Input, { title: input.title, body: input.html });
  const html = cleanWritten(body);
  const text = textOfHtml(html);
  if (!text) throw new Invalid({ body: 'It says nothing yet. Write the words that you want to keep.' });
  const [unknown] = unknownVariables(text);
  if (unknown) {
    const known = VARIABLES.map(([name]) => `{${name}}`).join(', ');
    throw new Invalid({ body: `“{${unknown}}” is not known here. There are ${known}.` });
  }
  if (input.mailboxIds.some((id) => !by.mailboxIds.includes(id)))
    throw new Invalid({ mailboxes: 'This mailbox is not one of yours.' });
  if (input.ownerId !== null && !(await isHere(tx, input.ownerId)))
    throw new Invalid({ owner: 'This teammate is not here any more.' });
  return { title, html, ownerId: input.ownerId, mailboxIds: input.mailboxIds };
}

async function isHere(tx: Tx, teammateId: number): Promise<boolean> {
  const query = tx.selectFrom('teammate').select('id').where('id', '=', teammateId);
  return (await query.where('removedAt', 'is', null).executeTakeFirst()) !== undefined;
}

/** Mailboxes that the person does not see stay as they are. */
async function forMailboxes(
  tx: Tx,
  savedReplyId: number,
  { mailboxIds, by }: { mailboxIds: number[]; by: Viewer },
): Promise<void> {
  await tx
    .deleteFrom('savedReplyMailbox')
    .where('savedReplyId', '=', savedReplyId)
    .where('mailboxId', 'in', [0, ...by.mailboxIds])
    .execute();
  const rows = [...new Set(mailboxIds)].map((mailboxId) => ({ savedReplyId, mailboxId }));
  if (rows.length) await tx.insertInto('savedReplyMailbox').values(rows).execute();
}

async function addFiles(tx: Tx, savedReplyId: number, files: File[] = []): Promise<void> {
  for (const file of files) {
    await mayAttach(tx, { savedReplyId }, file.bytes.byteLength);
    await attach(tx, file, { savedReplyId });
  }
}

/** Somebody has read it and it is still true. */
export async function checkSavedReply(
  tx: Tx,
  saved: Visible<SavedReply>,
  { by }: { by: Viewer },
): Promise<void> {
  const at = now();
  await tx.updateTable('savedReply').set({ checkedAt: at }).where('id', '=', saved.id).execute();
  await record(tx, {
    kind: 'saved-reply.checked',
    by,
    at,
    data: { id: saved.id, title: saved.title },
  });
}

/** Nobody is offered it any more. What was sent with it stays. Conflict where it is gone already. */
export async function removeSavedReply(
  tx: Tx,
  saved: Visible<SavedReply>,
  { by }: { by: Viewer },
): Promise<void> {
  const at = now();
  const removed = await tx
    .updateTable('savedReply')
    .set({ removedAt: at })
    .where('id', '=', saved.id)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new Conflict('Somebody has taken it away already.');
  await record(tx, {
    kind: 'saved-reply.removed',
    by,
    at,
    data: { id: saved.id, title: saved.title },
  });
}
