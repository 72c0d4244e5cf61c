import { DAY } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
import { asVisible, type Viewer, type Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { NotFound } from '../errors.ts';
import { type Attachment, attachmentsOfSavedReplies } from '../message/attaching.ts';
import { textOfHtml } from '../message/body.ts';

export const MOST_SAVED_REPLIES = 500;
const STALE_MS = 182 * DAY; // half a year

export type SavedReply = {
  id: number;
  title: string;
  html: string;
  owner: { id: number; name: string } | null;
  /** When somebody last read it and found it true. */
  checkedAt: number;
  createdAt: number;
  changedAt: number;
  /** Whose mailboxes it is for; empty for all. Those that the viewer does not see are left out. */
  mailboxIds: number[];
  attachments: Attachment[];
};

/** Nobody has looked for half a year whether it is still true. */
export function isStale({ checkedAt }: Pick<SavedReply, 'checkedAt'>, now: number): boolean {
  return now - checkedAt > STALE_MS;
}

/** What the viewer may use, by title; with `mailboxId` what is for that mailbox, what they took last first. */
export async function savedReplies(
  db: Db,
  viewer: Viewer,
  { mailboxId }: { mailboxId?: number } = {},
): Promise<Visible<SavedReply>[]> {
  const rows = await selectFor(db, viewer)
    .orderBy('savedReply.title')
    .orderBy('savedReply.id')
    .limit(MOST_SAVED_REPLIES)
    .execute();
  const all = await complete(db, viewer, rows);
  if (mailboxId === undefined) return all;
  const used = await db
    .selectFrom('savedReplyUse')
    .select(['savedReplyId', 'usedAt'])
    .where('teammateId', '=', viewer.id)
    .execute();
  const times = new Map(used.map((one) => [one.savedReplyId, one.usedAt]));
  return all
    .filter((one) => one.mailboxIds.length === 0 || one.mailboxIds.includes(mailboxId))
    .sort((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0));
}

/** One that the viewer may use; NotFound otherwise. */
export async function findSavedReply(db: Db, viewer: Viewer, id: number): Promise<Visible<SavedReply>> {
  const rows = await selectFor(db, viewer).where('savedReply.id', '=', rowId(id)).execute();
  const [found] = await complete(db, viewer, rows);
  if (!found) throw new NotFound('There is no such saved reply here.');
  return found;
}

/** Those for all, and those for one of the viewer's mailboxes. */
function selectFor(db: Db, viewer: Viewer) {
  return db
    .selectFrom('savedReply')
    .leftJoin('teammate', 'teammate.id', 'savedReply.ownerId')
    .select(['savedReply.id', 'title', 'html', 'ownerId', 'checkedAt', 'changedAt'])
    .select(['savedReply.createdAt', 'teammate.name as ownerName', 'teammate.removedAt as ownerLeftAt'])
    .where('savedReply.removedAt', 'is', null)
    .where((eb) => {
      const chosen = eb
        .selectFrom('savedReplyMailbox')
        .select('mailboxId')
        .whereRef('savedReplyId', '=', 'savedReply.id');
      return eb.or([
        eb.not(eb.exists(chosen)),
        eb.exists(chosen.where('mailboxId', 'in', [0, ...viewer.mailboxIds])),
      ]);
    });
}

type Row = Awaited<ReturnType<ReturnType<typeof selectFor>['execute']>>[number];

async function complete(db: Db, viewer: Viewer, rows: Row[]): Promise<Visible<SavedReply>[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const chosen = await db
    .selectFrom('savedReplyMailbox')
    .selectAll()
    .where('savedReplyId', 'in', ids)
    .where('mailboxId', 'in', [0, ...viewer.mailboxIds])
    .execute();
  const files = await attachmentsOfSavedReplies(db, ids);
  return rows.map(({ ownerId, ownerName, ownerLeftAt, ...row }) =>
    asVisible({
      ...row,
      owner: ownerId === null || ownerLeftAt !== null ? null : { id: ownerId, name: ownerName ?? '' },
      mailboxIds: chosen.filter((one) => one.savedReplyId === row.id).map((one) => one.mailboxId),
      attachments: files.filter((file) => file.savedReplyId === row.id),
    }),
  );
}

/** Whether a saved reply speaks of what somebody looks for: every word in its title or its text. */
export function matches({ title, html }: Pick<SavedReply, 'title' | 'html'>, q: string): boolean {
  const text = `${title} ${textOfHtml(html)}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
