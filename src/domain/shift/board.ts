import { DAY, now } from '../../lib/clock.ts';
import { type Day, dateText, dayOf } from '../coverage/coverage.ts';
import type { Db } from '../database.ts';
import type { Pause, RotaRequest, Shift } from '../rota/rota.ts';
import { type Roster, roster } from '../schedule/roster.ts';
import { type RotaSettings, rotaSettings } from './settings.ts';

/** A shift as it is stored. */
export type ShiftRow = { id: number; date: string; guestId: number; buddyId: number; why: string };

/**
 * The rota with everything a question about it needs, read once: settings, people, pauses, the shifts of the last year
 * and of the coming half year, and the request that a planner answers.
 */
export type Board = {
  at: number;
  today: Day;
  settings: RotaSettings;
  roster: Roster;
  pauses: Pause[];
  rows: ShiftRow[];
  past: Shift[];
  coming: Shift[];
  request: RotaRequest;
};

const HORIZON = 182; // days: the next three dates of somebody who goes every eight weeks (G1)
const REMEMBERED = 400; // days in which who has met whom still counts
const NOTICE = 3; // days: nobody is asked for a new day sooner than that

/** All that planning looks at, as it stands at `at` (ms UTC): settings, people, and the days planned and lately done. */
export async function board(db: Db, at: number = now()): Promise<Board> {
  const today = Math.floor(at / DAY);
  const settings = await rotaSettings(db);
  const people = await roster(db, at);
  const rows = await db
    .selectFrom('shift')
    .select(['id', 'date', 'guestId', 'buddyId', 'why'])
    .where('calledOffAt', 'is', null)
    .where('date', '>=', dateText(today - REMEMBERED))
    .orderBy('date')
    .orderBy('id')
    .execute();
  const pauses = await pausesOf(db);
  const shifts = rows.map((row) => shiftOf(row, people));
  const past = shifts.filter(({ date }) => date < today);
  const coming = shifts.filter(({ date }) => date >= today);
  const first = Math.max(today, dayOf(settings.startsOn) ?? today);
  const request: RotaRequest = {
    people: people.people,
    dates: { from: first, to: today + HORIZON - 1 },
    seed: settings.seed,
    perDay: settings.guestsOnDay,
    targetGap: settings.cadenceDays,
    minGap: settings.leastGapDays ?? undefined,
    owing: settings.owing,
    fillFrom: Math.max(first, today + NOTICE),
    history: past,
    pauses,
  };
  return { at, today, settings, roster: people, pauses, rows, past, coming, request };
}

/** A stored shift in the planner's words, by name. */
function shiftOf(row: ShiftRow, { names }: Roster): Shift {
  return {
    date: dayOf(row.date)!,
    guest: names.get(row.guestId) ?? '',
    buddy: names.get(row.buddyId) ?? '',
    why: row.why,
  };
}

/** The stored row of a planner's shift: a guest has one on a date. */
export function rowOf({ rows, roster: people }: Board, shift: Shift): ShiftRow | undefined {
  const date = dateText(shift.date);
  return rows.find((row) => row.date === date && people.names.get(row.guestId) === shift.guest);
}

/** Every pause there was and is, oldest first. */
export async function pausesOf(db: Db): Promise<(Pause & { id: number })[]> {
  const rows = await db.selectFrom('pause').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    from: dayOf(row.fromDate)!,
    reviewOn: dayOf(row.reviewOn)!,
    reason: row.reason,
    ...(row.untilDate === null ? {} : { until: dayOf(row.untilDate)! }),
  }));
}
