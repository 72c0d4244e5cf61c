import { now } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
import { enqueue } from '../../queue/queue.ts';
import { asVisible, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { wantLeftover } from '../mail-source/leftovers.ts';
import { readBlob } from '../message/storing.ts';

const MOST_SHOWN = 500;

export type FailedMail = {
  id: number;
  source: string;
  receivedAt: number;
  failedAt: number;
  error: string;
  setAsideAt: number | null;
  setAsideById: number | null;
};

/** Mail that waits in the tray for a person, or was set aside by one, of the viewer's mailboxes, the oldest first. */
export async function failedMail(
  db: Db,
  viewer: Viewer,
  { isSetAside = false }: { isSetAside?: boolean } = {},
): Promise<FailedMail[]> {
  const rows = await db
    .selectFrom('inboundMail')
    .select(['id', 'source', 'mailboxIds', 'receivedAt', 'failedAt', 'error', 'setAsideAt', 'setAsideById'])
    .where('failedAt', 'is not', null)
    .where('processedAt', 'is', null)
    .where('setAsideAt', isSetAside ? 'is not' : 'is', null)
    .orderBy('failedAt')
    .limit(MOST_SHOWN)
    .execute();
  return rows
    .filter((row) => isTheirs(viewer, row.mailboxIds))
    .map(({ mailboxIds: _, ...row }) => ({ ...row, failedAt: row.failedAt!, error: row.error ?? '' }));
}

function isTheirs(viewer: Viewer, mailboxIds: string): boolean {
  const ids: number[] = JSON.parse(mailboxIds);
  return ids.some((id) => viewer.mailboxIds.includes(id));
}

/** A mail of the tray for one of the viewer's mailboxes; NotFound otherwise. */
export async function findFailedMail(
  db: Db,
  viewer: Viewer,
  id: number,
): Promise<Visible<{ id: number; blobId: number }>> {
  const row = await db
    .selectFrom('inboundMail')
    .select(['id', 'blobId', 'mailboxIds'])
    .where('id', '=', rowId(id))
    .where('failedAt', 'is not', null)
    .executeTakeFirst();
  if (!row || !isTheirs(viewer, row.mailboxIds)) throw new NotFound('There is no such mail in the tray.');
  return asVisible({ id: row.id, blobId: row.blobId });
}

/** Its bytes as they came. */
export async function originalOfFailed(db: Db, mail: Visible<{ blobId: number }>): Promise<Uint8Array> {
  return readBlob(db, mail.blobId);
}

/** A person has a mail read again. Conflict where somebody did meanwhile. */
export async function retryMail(
  tx: Tx,
  mail: Visible<{ id: number }>,
  { by }: { by: Viewer },
): Promise<void> {
  const retried = await tx
    .updateTable('inboundMail')
    .set({ failedAt: null, error: null, setAsideAt: null, setAsideById: null })
    .where('id', '=', mail.id)
    .where('failedAt', 'is not', null)
    .where('processedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!retried) throw new Conflict('This mail is being read again already.');
  if (!(await wantLeftover(tx, mail.id))) await enqueue(tx, 'process-mail', { inboundMailId: mail.id });
  await record(tx, { kind: 'mail.retried', by, data: { inboundMailId: mail.id } });
}

/** A person says that a mail will never be readable: it leaves the tray and stays whole. Conflict where somebody was quicker. */
export async function setAside(tx: Tx, mail: Visible<{ id: number }>, { by }: { by: Viewer }): Promise<void> {
  const aside = await tx
    .updateTable('inboundMail')
    .set({ setAsideAt: now(), setAsideById: by.id })
    .where('id', '=', mail.id)
    .where('failedAt', 'is not', null)
    .where('processedAt', 'is', null)
    .where('setAsideAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!aside) throw new Conflict('This mail is not in the tray any more.');
  await record(tx, { kind: 'mail.set-aside', by, data: { inboundMailId: mail.id } });
}
