import type { ImapFlow } from 'imapflow';
import type { Db } from '../../../domain/database.ts';
import type { ReadableSource } from '../../../domain/mail-source/leasing.ts';
import { leftoverUids } from '../../../domain/mail-source/leftovers.ts';
import { type FolderProgress, noteMoved, storeMails } from '../../../domain/mail-source/reading.ts';
import { alignCheckpoint, uidsFrom } from './checkpoint.ts';
import { type FetchOptions, fetchGroup, groupsOf, listMails } from './fetching.ts';

const LISTED_AT_ONCE = 500;
const MOVED_AT_ONCE = 200;

export type FolderContext = {
  client: ImapFlow;
  source: ReadableSource;
  options: FetchOptions & { isDiskFull: () => boolean };
  /** Ends the reading between two groups. */
  signal: AbortSignal;
};

/**
 * Reads what came into a folder since its checkpoint, by UID and nothing else: whoever marks, moves or deletes there
 * meanwhile changes nothing here. The folder is opened read-only, unless mail is to be moved once it is stored.
 */
export async function readFolder(db: Db, folder: FolderProgress, context: FolderContext): Promise<void> {
  const { client, source, signal } = context;
  const box = await client.mailboxOpen(folder.path, { readOnly: source.moveTo === null });
  let progress = await alignCheckpoint(db, client, { folder, box, startFrom: source.startFrom });
  const uids = await uidsFrom(client, progress.lastUid + 1);
  for (let start = 0; start < uids.length && !signal.aborted; start += LISTED_AT_ONCE)
    progress = await readSome(db, uids.slice(start, start + LISTED_AT_ONCE), { ...context, progress });
  if (source.moveTo !== null && !signal.aborted) await moveRead(db, progress, context);
}

async function readSome(
  db: Db,
  uids: number[],
  { progress, ...context }: FolderContext & { progress: FolderProgress },
): Promise<FolderProgress> {
  const { client, source, options, signal } = context;
  let folder = progress;
  for (const group of groupsOf(await listMails(client, uids), options.maxBytes)) {
    if (signal.aborted) return folder;
    if (options.isDiskFull())
      throw new Error('The disk is full here. The mail stays in its mailbox until there is room.');
    const mails = await fetchGroup(client, group, options);
    folder = await storeMails(
      db,
      { folder, mailboxId: source.mailboxId },
      { mails, upTo: group.at(-1)!.uid },
    );
  }
  return folder;
}

/** Moves what is stored here out of the folder. What a dropped line left is moved the next time. */
async function moveRead(db: Db, folder: FolderProgress, { client, source }: FolderContext): Promise<void> {
  if (folder.movedUid >= folder.lastUid || source.moveTo === null) return;
  const kept = await leftoverUids(db, { ...folder, uidValidity: folder.uidValidity! });
  const uids = (await uidsFrom(client, folder.movedUid + 1)).filter(
    (uid) => uid <= folder.lastUid && !kept.has(uid),
  );
  if (uids.length > 0) await client.mailboxCreate(source.moveTo);
  for (let start = 0; start < uids.length; start += MOVED_AT_ONCE) {
    const moved = await client.messageMove(uids.slice(start, start + MOVED_AT_ONCE), source.moveTo, {
      uid: true,
    });
    if (!moved) throw new Error(`Mail could not be moved to “${source.moveTo}”. It is stored here.`);
  }
  await noteMoved(db, folder, folder.lastUid);
}
