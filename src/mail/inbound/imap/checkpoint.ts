import type { ImapFlow, MailboxObject } from 'imapflow';
import type { Db } from '../../../domain/database.ts';
import { beginFolder, type FolderProgress } from '../../../domain/mail-source/reading.ts';
import { DAY } from '../../../lib/clock.ts';

const CLOCK_SLACK_MS = 60_000; // "from now" by their clock and by ours: rather a mail too many than one too few

/** What a folder says of itself when it is opened (RFC 9051, 2.3.1.1). */
type BoxState = { uidValidity: number; uidNext: number };

/**
 * Whether to read on from the checkpoint, to begin, or to begin again: the server numbered its mail anew, or has
 * fewer numbers than we have read, as after a restored backup.
 */
export function wayIn(
  folder: Pick<FolderProgress, 'uidValidity' | 'lastUid'>,
  box: BoxState,
): 'on' | 'first' | 'again' {
  if (folder.uidValidity === null) return 'first';
  if (folder.uidValidity !== box.uidValidity || box.uidNext - 1 < folder.lastUid) return 'again';
  return 'on';
}

/** Brings the checkpoint of an opened folder in line with what the server has. What is read twice so is one message in the end. */
export async function alignCheckpoint(
  db: Db,
  client: ImapFlow,
  { folder, box, startFrom }: { folder: FolderProgress; box: MailboxObject; startFrom: 'now' | 'all' },
): Promise<FolderProgress> {
  const uidNext = box.uidNext || (await highestUid(client)) + 1;
  const state = { uidValidity: Number(box.uidValidity), uidNext };
  const way = wayIn(folder, state);
  if (way === 'on') return folder;
  const { uidValidity } = state;
  if (way === 'first' && startFrom === 'now') {
    const lastUid = (await firstUidSince(client, folder.createdAt - CLOCK_SLACK_MS, uidNext)) - 1;
    return beginFolder(db, folder, { uidValidity, lastUid, historyUid: lastUid });
  }
  return beginFolder(db, folder, { uidValidity, lastUid: 0, historyUid: uidNext - 1 });
}

async function highestUid(client: ImapFlow): Promise<number> {
  return (await uidsFrom(client, 1)).at(-1) ?? 0;
}

/** The first UID that arrived at `since` (ms UTC) or later: "from now" means from when it was set up, not from when it first worked. */
async function firstUidSince(client: ImapFlow, since: number, otherwise: number): Promise<number> {
  // SINCE knows days only, in the server's zone.
  const near = await client.search({ since: new Date(since - DAY) }, { uid: true });
  if (!Array.isArray(near)) throw new Error('The server does not say which mail is new.');
  let first = otherwise;
  if (near.length === 0) return first;
  for await (const mail of client.fetch(near, { uid: true, internalDate: true }, { uid: true }))
    if (mail.uid < first && new Date(mail.internalDate ?? 0).getTime() >= since) first = mail.uid;
  return first;
}

/** Every UID from `uid` on, in order. `n:*` names the last mail even where it is older (RFC 9051, 9, seq-range). */
export async function uidsFrom(client: ImapFlow, uid: number): Promise<number[]> {
  const uids = await client.search({ uid: `${uid}:*` }, { uid: true });
  if (!Array.isArray(uids)) throw new Error('The server does not say which mail is there.');
  return uids.filter((one) => one >= uid).sort((one, other) => one - other);
}
