import { now } from '../../lib/clock.ts';
import { enqueue } from '../../queue/queue.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { Conflict } from '../errors.ts';
import { acceptMail, failMail } from '../inbound-mail/inbound-mail.ts';
import { storeBlob } from '../message/storing.ts';
import type { Leftover } from './leftovers.ts';
import { sourceName } from './mail-source.ts';

/** How far a folder was read. UIDs up to `historyUid` were there when reading began; those up to `movedUid` need no move. */
export type FolderProgress = {
  id: number;
  sourceId: number;
  path: string;
  createdAt: number;
  uidValidity: number | null;
  lastUid: number;
  historyUid: number;
  movedUid: number;
};

/** A mail of a folder. `leftBehind` says why `raw` is its head only. `arrivedAt` is the server's INTERNALDATE, ms UTC. */
export type FetchedMail = { uid: number; raw: Uint8Array; arrivedAt: number; leftBehind?: string };

/** The folders of a source and how far each is read. For the mail edge, which has no viewer. */
export async function foldersOf(db: Db, sourceId: number): Promise<FolderProgress[]> {
  return db
    .selectFrom('mailSourceFolder')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .orderBy('id')
    .execute();
}

/** Begins a folder, or begins it again where the server numbered its mail anew. Conflict where another process did. */
export async function beginFolder(
  db: Db,
  folder: FolderProgress,
  start: { uidValidity: number; lastUid: number; historyUid: number },
): Promise<FolderProgress> {
  const begun = { ...start, movedUid: start.lastUid };
  const { numUpdatedRows } = await db
    .updateTable('mailSourceFolder')
    .set(begun)
    .where('id', '=', folder.id)
    .where('uidValidity', folder.uidValidity === null ? 'is' : '=', folder.uidValidity)
    .where('lastUid', '=', folder.lastUid)
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== 1) throw movedOn();
  return { ...folder, ...begun };
}

/**
 * Stores mails and moves the folder's checkpoint to `upTo`, in one transaction: either both happened or neither. The
 * checkpoint must be where this reader left it, so two readers never store one mail twice (Conflict for the later).
 */
export async function storeMails(
  db: Db,
  { folder, mailboxId }: { folder: FolderProgress; mailboxId: number },
  { mails, upTo }: { mails: FetchedMail[]; upTo: number },
): Promise<FolderProgress> {
  await transaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('mailSourceFolder')
      .set({ lastUid: upTo })
      .where('id', '=', folder.id)
      .where('uidValidity', '=', folder.uidValidity)
      .where('lastUid', '=', folder.lastUid)
      .executeTakeFirst();
    if (Number(numUpdatedRows) !== 1) throw movedOn();
    for (const mail of mails) await storeOne(tx, mail, { folder, mailboxId });
  });
  return { ...folder, lastUid: upTo };
}

function movedOn(): Conflict {
  return new Conflict('Another process has read this folder meanwhile.');
}

async function storeOne(
  tx: Tx,
  mail: FetchedMail,
  { folder, mailboxId }: { folder: FolderProgress; mailboxId: number },
): Promise<void> {
  const at = now();
  const isHistory = mail.uid <= folder.historyUid && mail.arrivedAt < folder.createdAt;
  // An old mail that somebody moves into the folder today waits since today.
  const isDated = mail.arrivedAt <= at && (isHistory || mail.arrivedAt >= folder.createdAt);
  const id = await acceptMail(tx, {
    raw: mail.raw,
    source: sourceName(folder.sourceId),
    mailboxIds: [mailboxId],
    envelope: { from: '', to: [] },
    receivedAt: isDated ? mail.arrivedAt : at,
    isHistory,
    queued: mail.leftBehind === undefined,
  });
  if (mail.leftBehind === undefined) return;
  await failMail(tx, id, mail.leftBehind);
  await tx
    .insertInto('mailSourceLeftover')
    .values({
      sourceId: folder.sourceId,
      path: folder.path,
      uidValidity: folder.uidValidity!,
      uid: mail.uid,
      inboundMailId: id,
      wantedAt: null,
    })
    .execute();
}

/** Up to which UID mail has been moved away there. */
export async function noteMoved(db: Db, folder: FolderProgress, uid: number): Promise<void> {
  await db
    .updateTable('mailSourceFolder')
    .set({ movedUid: uid })
    .where('id', '=', folder.id)
    .where('uidValidity', '=', folder.uidValidity)
    .execute();
}

/** The rest of a mail came: it takes the place of its head and is read. */
export async function completeLeftover(db: Db, leftover: Leftover, raw: Uint8Array): Promise<void> {
  await transaction(db, async (tx) => {
    await tx
      .updateTable('inboundMail')
      .set({ blobId: await storeBlob(tx, raw) })
      .where('id', '=', leftover.inboundMailId)
      .execute();
    await tx.deleteFrom('mailSourceLeftover').where('id', '=', leftover.id).execute();
    await enqueue(tx, 'process-mail', { inboundMailId: leftover.inboundMailId });
  });
}

/** The rest of a mail still does not come: back to the tray, with the reason. */
export async function refuseLeftover(db: Db, leftover: Leftover, reason: string): Promise<void> {
  await transaction(db, async (tx) => {
    await tx
      .updateTable('mailSourceLeftover')
      .set({ wantedAt: null })
      .where('id', '=', leftover.id)
      .execute();
    await failMail(tx, leftover.inboundMailId, reason);
  });
}
