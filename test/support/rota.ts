import type { Viewer } from '../../src/domain/access.ts';
import { viewerFor } from '../../src/domain/access.ts';
import { transaction } from '../../src/domain/database.ts';
import { enterException } from '../../src/domain/schedule/excepting.ts';
import { enterLeave } from '../../src/domain/schedule/leave.ts';
import { roster } from '../../src/domain/schedule/roster.ts';
import { saveSchedule } from '../../src/domain/schedule/schedule.ts';
import { notify } from '../../src/domain/shift/notices.ts';
import { changePart, changeRota } from '../../src/domain/shift/programme.ts';
import { type PlannedShift, shiftsBetween } from '../../src/domain/shift/shift.ts';
import { DAY, now } from '../../src/lib/clock.ts';
import { itIs } from './acts.ts';
import { type Desk, desk, joins } from './desk.ts';

export { DAY } from '../../src/lib/clock.ts';
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
type Hours = {
  from: string;
  to: string;
  days?: readonly (typeof WEEKDAYS)[number][];
  chosen?: boolean;
  interests?: string[];
  vetoes?: number[];
};

/** A person says when they are here: weekdays, unless told otherwise. */
export async function worksAt({ db }: Desk, viewer: Viewer, hours: Hours): Promise<void> {
  const { zone } = await viewerFor(db, viewer.id);
  const { from, to, days = WEEKDAYS, chosen, ...more } = hours;
  const week = [{ days: [...days], from, to, chosen }];
  await transaction(db, (tx) => saveSchedule(tx, viewer, { zone, week, ...more }));
}

/** Tuesday 3 November 2026, seven in the morning UTC: where tests of the rota begin. */
export const TUESDAY = Date.UTC(2026, 10, 3, 7);

export type Programme = Desk & { sofie: Viewer; jonas: Viewer };

/**
 * A desk whose programme runs: Ana and Tomás answer by day and look after guests; Sofie (design) and Jonas (a founder)
 * come as guests, each about every `cadenceDays`. The clock stands at 3 November 2026 for the rest of the test.
 */
export async function programme(cadenceDays = 14): Promise<Programme> {
  itIs(TUESDAY);
  const office = await desk();
  const guest = (name: string) =>
    joins(office.db, { name, email: `${name.toLowerCase()}@fieldnotes.example`, zone: 'Europe/Berlin' });
  const sofie = await guest('Sofie');
  const jonas = await guest('Jonas');
  for (const person of [office.ana, office.tomas, sofie, jonas])
    await worksAt(office, person, { from: '08:00', to: '17:00' });
  await transaction(office.db, async (tx) => {
    for (const { id } of [sofie, jonas])
      await changePart(tx, office.ana, {
        teammateId: id,
        takesPartAs: 'guest',
        leader: id === jonas.id,
        reason: '',
        share: 1,
      });
    await changeRota(tx, office.ana, { cadenceDays, guestsOnDay: 1, running: true });
  });
  return { ...office, sofie, jonas };
}

/** Every shift from today on. */
export async function coming({ db }: Desk): Promise<PlannedShift[]> {
  const today = Math.floor(now() / DAY);
  return shiftsBetween(db, { from: today, to: today + 400 });
}

/** What a person was told, oldest first. */
export async function toldTo({ db }: Desk, viewer: Viewer): Promise<string[]> {
  const rows = await db
    .selectFrom('notice')
    .select('text')
    .where('teammateId', '=', viewer.id)
    .orderBy('id')
    .execute();
  return rows.map(({ text }) => text);
}

/** A day of Ana's with customers and one of Tomás's, both offered; a note, leave and a single day of Ana's. */
export async function shiftThings({ db, ana, tomas, yuki }: Desk) {
  const at = now();
  const dateIn = (days: number) => new Date(at + days * DAY).toISOString().slice(0, 10);
  const day = async (guestId: number, date: string) => {
    const values = {
      guestId,
      buddyId: yuki.id,
      date,
      why: 'It is their turn.',
      createdAt: at,
      changedAt: at,
    };
    const row = await db
      .insertInto('shift')
      .values({ ...values, calledOffAt: null })
      .returning('id')
      .execute();
    return row[0]!.id;
  };
  const shift = await day(ana.id, dateIn(20));
  const other = await day(tomas.id, dateIn(40));
  const swap = async (shiftId: number, teammateId: number, forShiftId: number | null) => {
    const ends = { acceptedAt: null, acceptedById: null, refusedAt: null, endedAt: null };
    const values = { shiftId, teammateId, forShiftId, createdAt: at, ...ends };
    return (await db.insertInto('swap').values(values).returning('id').execute())[0]!.id;
  };
  const ownSwap = await swap(shift, ana.id, null);
  return {
    shift,
    ownSwap,
    swap: await swap(other, tomas.id, shift),
    ...(await transaction(db, async (tx) => {
      const leave = await enterLeave(tx, ana, { from: dateIn(60), to: dateIn(61) });
      const off = { date: dateIn(50), kind: 'off' as const, from: '', to: '', chosen: false };
      const exception = await enterException(tx, ana, off);
      await notify(tx, await roster(tx, at), [{ teammateId: ana.id, text: 'A note.', href: '/shifts' }]);
      const notice = await tx.selectFrom('notice').select('id').executeTakeFirstOrThrow();
      return { leave, exception, notice: notice.id };
    })),
  };
}
