import type { z } from 'zod';
import { isZone } from '../../lib/zone.ts';
import { dateText, dayOf, minutesOf, timeText, WEEKDAYS, weekdayOf } from './calendar.ts';
import { type Exception, type Person, peopleShape } from './person.ts';
import { placeProblem } from './public-holidays.ts';
import { wallTime, zoneClock } from './zone.ts';

/** What is wrong in a people file: whose entry, which field (`hours[0].to`), and a clear word. */
export type Problem = { name: string; field: string; why: string };

const LONGEST_NIGHT = 12 * 60; // minutes; beyond it, `from` and `to` were most likely swapped

/**
 * Checks what was read from a people file (issue 6, part 6). Gives the people, or every problem found, each
 * with the person and the field; never both, so that nothing is half taken.
 */
export function readPeople(data: unknown): { people: Person[] } | { problems: Problem[] } {
  const read = peopleShape.safeParse(data);
  if (!read.success) return { problems: read.error.issues.flatMap((issue) => shapeProblems(issue, data)) };
  const people = read.data;
  const problems = people.flatMap((person, index) => personProblems(person, index, people));
  return problems.length > 0 ? { problems } : { people };
}

/** One line for people: `Ada: hours[0].to: is not a time like 08:00`. */
export function problemText(problem: Problem): string {
  return [problem.name, problem.field, problem.why].filter(Boolean).join(': ');
}

function shapeProblems(issue: z.core.$ZodIssue, data: unknown): Problem[] {
  const [index, ...path] = issue.path;
  if (typeof index !== 'number')
    return [{ name: 'The file', field: '', why: 'must be a list of people: [{"name": …}]' }];
  const entry = (data as unknown[])[index];
  const given = (entry as { name?: unknown } | null)?.name;
  const name = typeof given === 'string' && given.trim() ? given : `Person ${index + 1}`;
  const at = path.reduce<string>(
    (all, part) =>
      typeof part === 'number' ? `${all}[${part}]` : all ? `${all}.${String(part)}` : String(part),
    '',
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      name,
      field: at ? `${at}.${key}` : key,
      why: 'is not a field of this file',
    }));
  }
  const value = path.reduce<unknown>(
    (all, part) => (all as Record<PropertyKey, unknown> | undefined)?.[part],
    entry,
  );
  return [{ name, field: at, why: shapeWords(issue, value) }];
}

const TYPES: Record<string, string> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function shapeWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  const shown = typeof value === 'string' ? `"${value}" ` : '';
  if (issue.code === 'invalid_value') return `${shown}is none of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return `must be ${TYPES[issue.expected] ?? issue.expected}`;
  return `${shown}${issue.message}`;
}

function personProblems(person: Person, index: number, people: Person[]): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, why: string) => problems.push({ name: person.name, field, why });
  if (people.findIndex((other) => other.name === person.name) !== index) add('name', 'is in the file twice');
  if (!isZone(person.zone)) add('zone', `"${person.zone}" is not an IANA time zone such as Europe/Berlin`);
  person.hours.forEach((window, i) => {
    const why = windowProblem(window.from, window.to);
    if (why) add(`hours[${i}].to`, why);
  });
  dateProblems(person, add);
  person.exceptions.forEach((exception, i) => {
    const problem = exceptionProblem(person, exception);
    if (problem) add(`exceptions[${i}]${problem.field && `.${problem.field}`}`, problem.why);
  });
  const place = person.holidays && placeProblem(person.holidays);
  if (place) add(`holidays.${place.field}`, place.why);
  // The name is not repeated: vetoes stay private even in an error.
  person.vetoes.forEach((veto, i) => {
    if (!people.some((other) => other.name === veto))
      add(`vetoes[${i}]`, 'is the name of nobody in this file');
  });
  return problems;
}

type Add = (field: string, why: string) => void;

function dateProblems(person: Person, add: Add): void {
  const dates: [string, string | undefined][] = [
    ['joined', person.joined],
    ['left', person.left],
    ...person.leave.flatMap((leave, i): [string, string][] => [
      [`leave[${i}].from`, leave.from],
      [`leave[${i}].to`, leave.to],
    ]),
    ...(person.holidays?.confirmed ?? []).map((date, i): [string, string] => [
      `holidays.confirmed[${i}]`,
      date,
    ]),
  ];
  for (const [field, date] of dates) {
    if (date !== undefined && dayOf(date) === null) add(field, `${date} is not a date of the calendar`);
  }
  if (person.joined && person.left && person.left < person.joined) {
    add('left', `${person.left} is before the day of joining, ${person.joined}`);
  }
  person.leave.forEach((leave, i) => {
    if (leave.to < leave.from) add(`leave[${i}].to`, `${leave.to} is before the leave begins, ${leave.from}`);
  });
}

function windowProblem(from: string, to: string): string | null {
  const start = minutesOf(from)!;
  const end = minutesOf(to)!;
  if (start === end) return `${to} is when it begins; the whole day is 00:00 to 24:00`;
  if (start === 1440)
    return `24:00 is the end of a day; a window that begins there begins at 00:00 the next day`;
  if (end > start) return null;
  const night = end + 1440 - start;
  if (night <= LONGEST_NIGHT) return null;
  return `${to} is before ${from}, and across midnight that would be ${timeText(night)} hours (12:00 at most); perhaps ${to} to ${from} is meant`;
}

type FieldProblem = { field: string; why: string };

function exceptionProblem(person: Person, exception: Exception): FieldProblem | null {
  const { date, from, to, off } = exception;
  if (dayOf(date) === null) return { field: 'date', why: `${date} is not a date of the calendar` };
  if (!off && !from && !to) {
    return { field: '', why: `${date} says nothing: give "off": true, or "from" and "to"` };
  }
  const sameDay = person.exceptions.filter((other) => other.date === date);
  if (off && !from && !to && sameDay.length > 1) {
    return { field: 'off', why: `${date} is off and has hours as well` };
  }
  const why = from && to ? windowProblem(from, to) : null;
  if (why) return { field: 'to', why };
  if (!(from && to) && sameDay.length > 1) {
    return { field: '', why: `${date} needs both "from" and "to" when it has several entries` };
  }
  const weekday = WEEKDAYS[weekdayOf(dayOf(date)!)]!;
  if (!off && !(from && to) && !person.hours.some(({ days }) => days.includes(weekday))) {
    return { field: '', why: `${date} has no usual hours to change: give both "from" and "to"` };
  }
  return isZone(person.zone) ? skippedTime(person.zone, exception) : null;
}

/** A time that the clocks skip on that very date: asked for by name, it is a mistake to point out. */
function skippedTime(zone: string, { date, from, to }: Exception): FieldProblem | null {
  const day = dayOf(date)!;
  const clock = zoneClock(zone, { from: day, to: day });
  const overnight = from && to && minutesOf(to)! < minutesOf(from)! ? 1 : 0;
  const times = [
    { field: 'from', time: from, on: day },
    { field: 'to', time: to, on: day + overnight },
  ];
  for (const { field, time, on } of times) {
    // Midnight itself is skipped in Cairo and Beirut once a year: a day that begins there begins when it begins.
    if (!time || time === '00:00' || time === '24:00') continue;
    if (wallTime(clock, on * 1440 + minutesOf(time)!).is === 'skipped') {
      return { field, why: `${time} does not exist on ${dateText(on)} in ${zone}: the clocks skip it` };
    }
  }
  return null;
}
