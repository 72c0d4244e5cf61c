import { MINUTE, now } from '../../lib/clock.ts';
import { enqueue } from '../../queue/queue.ts';
import { asVisible, type Viewer, type Visible } from '../access.ts';
import type { Person } from '../coverage/coverage.ts';
import type { Db, Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { queueAutomatic } from '../message/delivering.ts';
import type { Roster } from '../schedule/roster.ts';
import { nextWorkingMoment } from '../schedule/working-moments.ts';

/** Something a person should know. `href` leads to where they can act on it. */
export type NewNotice = { teammateId: number; text: string; href: string };
export type Notice = { id: number; text: string; href: string; createdAt: number };

const MOST_SHOWN = 20;

/**
 * Tells people, each in their own time: the note is in the product at once, for whoever looks; the mail goes out at the
 * start of their next working window, one for all that came together, and not at all when they read it before.
 */
export async function notify(tx: Tx, people: Roster, notices: NewNotice[]): Promise<void> {
  const at = now();
  const due = new Map<number, number>();
  for (const { teammateId } of notices) {
    const person = people.people.find(({ name }) => name === people.names.get(teammateId));
    if (person && !due.has(teammateId)) due.set(teammateId, dueFor(person, at));
  }
  const rows = notices
    .filter(({ teammateId }) => due.has(teammateId)) // who has left is not written to
    .map((notice) => ({
      ...notice,
      createdAt: at,
      dueAt: due.get(notice.teammateId)!,
      readAt: null,
      mailedAt: null,
    }));
  if (rows.length === 0) return;
  await tx.insertInto('notice').values(rows).execute();
  for (const [teammateId, dueAt] of due) await enqueue(tx, 'mail-notices', { teammateId, at: dueAt });
}

// A change of mind within minutes is one mail, not two.
const GATHERED = 10 * MINUTE; // ms

function dueFor(person: Person, at: number): number {
  return nextWorkingMoment(person, at + GATHERED);
}

/** What the viewer has not read yet, newest first. */
export async function unreadNotices(db: Db, viewer: Viewer): Promise<Notice[]> {
  return db
    .selectFrom('notice')
    .select(['id', 'text', 'href', 'createdAt'])
    .where('teammateId', '=', viewer.id)
    .where('readAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
}

const MOST_COUNTED = 100;

/** How many notes somebody has not read, as far as a badge shows it: no more than a hundred are counted. */
export async function unreadCount(db: Db, teammateId: number): Promise<number> {
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where('teammateId', '=', teammateId)
    .where('readAt', 'is', null)
    .limit(MOST_COUNTED)
    .execute();
  return rows.length;
}

const MOST_NEWEST = 200; // more than one change makes, and one whose lower id is committed later

/** Whom the newest notes are for. */
export async function newestNotices(db: Db): Promise<{ id: number; teammateId: number }[]> {
  return db
    .selectFrom('notice')
    .select(['id', 'teammateId'])
    .orderBy('id', 'desc')
    .limit(MOST_NEWEST)
    .execute();
}

/** One of the viewer's own notices; NotFound for anybody else's. */
export async function findNotice(db: Db, viewer: Viewer, id: number): Promise<Visible<Notice>> {
  const row = await db
    .selectFrom('notice')
    .select(['id', 'text', 'href', 'createdAt'])
    .where('id', '=', id)
    .where('teammateId', '=', viewer.id)
    .executeTakeFirst();
  if (!row) throw new NotFound('This note is not here any more.');
  return asVisible(row);
}

/** The person has read it: no mail about it any more. */
export async function markRead(tx: Tx, notice: Visible<Notice>): Promise<void> {
  await tx.updateTable('notice').set({ readAt: now() }).where('id', '=', notice.id).execute();
}

/** Puts one mail of all that is due and unread into the outbox; nothing where there is none, or nobody. */
export async function mailNotices(
  tx: Tx,
  { teammateId, baseUrl }: { teammateId: number; baseUrl: string },
): Promise<void> {
  const at = now();
  const due = await tx
    .updateTable('notice')
    .set({ mailedAt: at })
    .where('teammateId', '=', teammateId)
    .where('mailedAt', 'is', null)
    .where('readAt', 'is', null)
    .where('dueAt', '<=', at)
    .returning(['id', 'text', 'href'])
    .execute();
  const person = await tx
    .selectFrom('teammate')
    .select(['name', 'email'])
    .where('id', '=', teammateId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  const mailbox = await tx.selectFrom('mailbox').select(['id', 'address']).orderBy('id').executeTakeFirst();
  if (due.length === 0 || !person || !mailbox) return;
  const told = due.toSorted((a, b) => a.id - b.id);
  await queueAutomatic(tx, {
    automatic: 'shift-notice',
    to: person.email,
    subject: told.length === 1 ? told[0]!.text : 'Your days with customers changed',
    text: letterOf(person.name, told, baseUrl),
    mailboxId: mailbox.id,
    fromAddress: mailbox.address,
  });
}

function letterOf(name: string, notices: { text: string; href: string }[], baseUrl: string): string {
  const lines = notices.map(({ text, href }) => `${text}\n${baseUrl}${href}`).join('\n\n');
  return `Hello ${name},\n\n${lines}\n\nThis mail was sent automatically, at the start of your working day. When you are here, and whom you hear from, is yours to set: ${baseUrl}/settings/hours`;
}
