import { asVisible, type Viewer, type Visible } from '../access.ts';
import { type Day, dateText, dayOf } from '../coverage/coverage.ts';
import type { Db } from '../database.ts';
import { NotFound } from '../errors.ts';
import { withoutCredit } from '../rota/rota.ts';

/** One guest's day with customers and their buddy. The date is the guest's own. */
export type PlannedShift = {
  id: number;
  date: string;
  day: Day;
  guest: { id: number; name: string };
  buddy: { id: number; name: string };
  why: string;
};

/** The shifts between two dates, both included, by date: the same for everybody in the company. */
export async function shiftsBetween(db: Db, { from, to }: { from: Day; to: Day }): Promise<PlannedShift[]> {
  const rows = await selected(db)
    .where('date', '>=', dateText(from))
    .where('date', '<=', dateText(to))
    .orderBy('date')
    .orderBy('shift.id')
    .execute();
  return rows.map(plannedOf);
}

/** The viewer's own coming days, as guest or as buddy, the next ones first. */
export async function myShifts(
  db: Db,
  viewer: Viewer,
  { from, most }: { from: Day; most: number },
): Promise<PlannedShift[]> {
  const mine = (role: 'guestId' | 'buddyId') =>
    selected(db)
      .where(role, '=', viewer.id)
      .where('date', '>=', dateText(from))
      .orderBy('date')
      .limit(most)
      .execute();
  const rows = [...(await mine('guestId')), ...(await mine('buddyId'))];
  return rows
    .map(plannedOf)
    .sort((a, b) => a.day - b.day)
    .slice(0, most);
}

/** A shift that was not called off; everybody of the company may see it. NotFound otherwise. */
export async function findShift(db: Db, id: number): Promise<Visible<PlannedShift>> {
  const row = await selected(db).where('shift.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('This day was called off, or there never was one.');
  return asVisible(plannedOf(row));
}

/** Why, for this reader: what somebody is owed is told to themself and to owners, who plan. */
export function whyFor({ guest, why }: PlannedShift, viewer: Viewer): string {
  return guest.id === viewer.id || viewer.role === 'owner' ? why : withoutCredit(why);
}

function selected(db: Db) {
  return db
    .selectFrom('shift')
    .innerJoin('teammate as guest', 'guest.id', 'shift.guestId')
    .innerJoin('teammate as buddy', 'buddy.id', 'shift.buddyId')
    .select(['shift.id', 'shift.date', 'shift.why', 'shift.guestId', 'shift.buddyId'])
    .select(['guest.name as guestName', 'buddy.name as buddyName'])
    .where('shift.calledOffAt', 'is', null);
}

type Row = {
  id: number;
  date: string;
  why: string;
  guestId: number;
  buddyId: number;
  guestName: string;
  buddyName: string;
};

function plannedOf(row: Row): PlannedShift {
  return {
    id: row.id,
    date: row.date,
    day: dayOf(row.date)!,
    guest: { id: row.guestId, name: row.guestName },
    buddy: { id: row.buddyId, name: row.buddyName },
    why: row.why,
  };
}
