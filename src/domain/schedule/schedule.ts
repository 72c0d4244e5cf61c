import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import {
  type Holidays,
  type Person,
  type Problem,
  readPeople,
  refusedHours,
  somebody,
  WEEKDAYS,
  type Window,
} from '../coverage/coverage.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { replanShifts } from '../shift/planning.ts';
import { type ExceptionRow, exceptionOf, USUAL_BUDDY } from './roster.ts';

const MOST_WINDOWS = 8;
const MOST_INTERESTS = 20;
const MOST_CAPACITY = 5;

const Hours = z.object({
  days: z.array(z.enum(WEEKDAYS)),
  from: z.string(),
  to: z.string(),
  chosen: z.boolean().optional(),
});

/** What a person says of themself. Times are local, in `zone`; `vetoes` are ids of teammates. */
const ScheduleInput = z.object({
  zone: field.zone(),
  week: z.array(Hours).max(MOST_WINDOWS, `A week can have ${MOST_WINDOWS} lines of hours.`),
  interests: z
    .array(field.name('An interest'))
    .max(MOST_INTERESTS, `${MOST_INTERESTS} interests are enough to find somebody alike.`)
    .default([]),
  vetoes: z.array(z.int()).max(50, 'That is more people than can be kept apart.').default([]),
  buddy: z
    .object({
      capacity: z.int().min(0).max(MOST_CAPACITY, `A buddy can carry ${MOST_CAPACITY} at most.`),
      perWeek: z.int().min(0).max(7).optional(),
    })
    .default(USUAL_BUDDY),
});

export type Schedule = {
  zone: string;
  week: Window[];
  holidays: Holidays | null;
  interests: string[];
  vetoes: number[];
  buddy: { capacity: number; perWeek?: number };
  leave: { id: number; from: string; to: string }[];
  exceptions: (ExceptionRow & { id: number })[];
};

/** A person's own schedule; empty where they have said nothing yet. Leave and exceptions from `since` on, a date. */
export async function scheduleOf(db: Db, viewer: Viewer, since: string): Promise<Schedule> {
  const row = await db
    .selectFrom('schedule')
    .selectAll()
    .where('teammateId', '=', viewer.id)
    .executeTakeFirst();
  const { zone } = await db
    .selectFrom('teammate')
    .select('zone')
    .where('id', '=', viewer.id)
    .executeTakeFirstOrThrow();
  const leave = await db
    .selectFrom('leave')
    .select(['id', 'firstDate as from', 'lastDate as to'])
    .where('teammateId', '=', viewer.id)
    .where('lastDate', '>=', since)
    .orderBy('lastDate')
    .execute();
  const exceptions = await db
    .selectFrom('scheduleException')
    .select(['id', 'date', 'fromTime', 'toTime', 'kind', 'chosenAt'])
    .where('teammateId', '=', viewer.id)
    .where('date', '>=', since)
    .orderBy('date')
    .execute();
  return {
    zone,
    week: JSON.parse(row?.week ?? '[]'),
    holidays: row?.holidays ? JSON.parse(row.holidays) : null,
    interests: JSON.parse(row?.interests ?? '[]'),
    vetoes: JSON.parse(row?.vetoes ?? '[]'),
    buddy: row?.buddy ? JSON.parse(row.buddy) : USUAL_BUDDY,
    leave,
    exceptions,
  };
}

/**
 * Saves the usual week, the zone, interests and vetoes of the person themself, all or nothing, and plans the rota
 * again. Throws Invalid with `week.0.to` and the like: a window that ends before it begins, hours outside 07:00 to
 * 21:00 that were not chosen (A2), a zone that does not exist.
 */
export async function saveSchedule(
  tx: Tx,
  viewer: Viewer,
  input: z.input<typeof ScheduleInput>,
): Promise<void> {
  const { zone, week, interests, vetoes, buddy } = check(ScheduleInput, input);
  checkWeek(zone, week);
  await checkVetoes(tx, viewer, vetoes);
  const before = await tx
    .selectFrom('schedule')
    .select('teammateId')
    .where('teammateId', '=', viewer.id)
    .executeTakeFirst();
  const values = {
    week: JSON.stringify(week),
    interests: JSON.stringify([...new Set(interests)]),
    vetoes: JSON.stringify(vetoes),
    buddy: JSON.stringify(buddy),
    changedAt: now(),
  };
  if (before) await tx.updateTable('schedule').set(values).where('teammateId', '=', viewer.id).execute();
  else
    await tx
      .insertInto('schedule')
      .values({ ...values, teammateId: viewer.id, holidays: null, holidaysConfirmedAt: null })
      .execute();
  await tx.updateTable('teammate').set({ zone }).where('id', '=', viewer.id).execute();
  await record(tx, { kind: 'schedule.changed', by: viewer });
  await replanShifts(tx, { by: viewer });
}

const CHOOSE =
  'This reaches outside 07:00 to 21:00. Nobody is asked to work then: tick “I choose these hours” if you want them.';

function checkWeek(zone: string, week: Window[]): void {
  const fields = fieldsOf(problemsOf(you({ zone, hours: week })));
  week.forEach((window, i) => {
    if (Object.keys(fields).some((name) => name.startsWith(`week.${i}.`))) return;
    const person = you({ zone, hours: [window] });
    if (refusedHours(person, { from: 0, to: 0 }).length > 0) fields[`week.${i}.chosen`] = CHOOSE;
  });
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
}

function you(said: Partial<Person>): Person {
  return somebody({ name: 'You', zone: 'UTC', ...said });
}

/** What is wrong with one person's data, as the people file's own check says it. */
function problemsOf(person: Person): Problem[] {
  const read = readPeople([person]);
  return 'problems' in read ? read.problems : [];
}

/** `hours[0].to` is the field `week.0.to` of the form and the API. */
function fieldsOf(problems: Problem[]): Record<string, string> {
  return Object.fromEntries(
    problems.map(({ field: name, why }) => [
      name.replace(/^hours/, 'week').replace(/\[(\d+)\]/g, '.$1'),
      sentence(why),
    ]),
  );
}

function sentence(why: string): string {
  const words = /^(is|names|must)\b/.test(why) ? `This ${why}` : why;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?]$/.test(words) ? '' : '.'}`;
}

/** Checks an exception beside the person's other ones; throws Invalid with `date`, `from`, `to` or `form`. */
export function checkException(schedule: Schedule, added: ExceptionRow): void {
  const exceptions = [...schedule.exceptions, added].map(exceptionOf);
  const person = you({ zone: schedule.zone, hours: schedule.week, exceptions });
  const here = `exceptions[${exceptions.length - 1}]`;
  const found = problemsOf(person).filter((problem) => problem.field.startsWith(here));
  if (found.length > 0) {
    const fields = found.map(({ field: name, why }) => [
      name.slice(here.length + 1) || 'form',
      sentence(why),
    ]);
    throw new Invalid(Object.fromEntries(fields));
  }
  const alone = you({ zone: schedule.zone, exceptions: exceptions.slice(-1) });
  if (refusedHours(alone, { from: -1e6, to: 1e6 }).length > 0) throw new Invalid({ chosen: CHOOSE });
}

async function checkVetoes(tx: Tx, viewer: Viewer, vetoes: number[]): Promise<void> {
  if (vetoes.length === 0) return;
  const known = await tx.selectFrom('teammate').select('id').where('id', 'in', vetoes).execute();
  if (vetoes.includes(viewer.id)) throw new Invalid({ vetoes: 'You cannot be kept apart from yourself.' });
  // The answer names nobody: vetoes are private even in an error.
  if (known.length < new Set(vetoes).size) throw new Invalid({ vetoes: 'One of these is no teammate.' });
}
