import { type Dates, type Day, dayOf, minutesOf, WEEKDAYS, weekdayOf } from './calendar.ts';
import type { Exception, Person } from './person.ts';
import { publicHolidays } from './public-holidays.ts';
import { joined, type Span } from './spans.ts';
import { wallTime, type ZoneClock, zoneClock } from './zone.ts';

/** Wall-clock minutes after the midnight that begins a date; above 1440 is the next morning. */
export type WallWindow = { from: number; to: number };

/** Why a person is not at work on a date. */
export type Absence = 'not-joined' | 'left' | 'leave' | 'holiday' | 'off' | 'no-hours';

/** A person's working time, ready to be asked about any date of a range. */
export type WorkingTime = {
  person: Person;
  clock: ZoneClock;
  week: WallWindow[][];
  exceptions: Map<Day, Exception[]>;
  leave: Dates[];
  holidays: Map<Day, string>;
  joined: Day;
  left: Day;
};

// No graveyard shifts (A2): what a person did not choose counts only between these local times.
export const EARLIEST = 7 * 60; // 07:00
export const LATEST = 21 * 60; // 21:00
const MARGIN = 2; // days; a local date may lie a day off the UTC date, and a night reaches one further

/** Prepares a person for a range of dates (both included). The person must have passed `readPeople`. */
export function workingTime(person: Person, dates: Dates): WorkingTime {
  const wide = { from: dates.from - MARGIN, to: dates.to + MARGIN };
  const exceptions = new Map<Day, Exception[]>();
  for (const exception of person.exceptions) {
    const day = dayOf(exception.date)!;
    exceptions.set(day, [...(exceptions.get(day) ?? []), exception]);
  }
  return {
    person,
    clock: zoneClock(person.zone, wide),
    week: WEEKDAYS.map((name) =>
      person.hours
        .filter((window) => window.days.includes(name))
        .flatMap((window) => humane(wallWindow(window.from, window.to), window.chosen)),
    ),
    exceptions,
    leave: person.leave.map((leave) => ({ from: dayOf(leave.from)!, to: dayOf(leave.to)! })),
    holidays: new Map(
      person.holidays ? publicHolidays(person.holidays, wide).map(({ day, name }) => [day, name]) : [],
    ),
    joined: person.joined ? dayOf(person.joined)! : -Infinity,
    left: person.left ? dayOf(person.left)! : Infinity,
  };
}

/**
 * The windows that begin on a local date. Leave beats everything; an exception beats a public holiday and the
 * usual week. A window across midnight belongs to the date on which it begins.
 */
export function windowsOn(time: WorkingTime, day: Day): WallWindow[] {
  if (day < time.joined || day > time.left) return [];
  if (time.leave.some((leave) => leave.from <= day && day <= leave.to)) return [];
  const exceptions = time.exceptions.get(day);
  const week = time.week[weekdayOf(day)]!;
  const usual = time.holidays.has(day) ? [] : week;
  if (!exceptions) return usual;
  return changed(exceptions.some(({ off }) => !off) ? week : usual, exceptions);
}

/** Why the person has no hours on a local date; null when there are some. */
export function absenceOn(time: WorkingTime, day: Day): Absence | null {
  if (windowsOn(time, day).length > 0) return null;
  if (day < time.joined) return 'not-joined';
  if (day > time.left) return 'left';
  if (time.leave.some((leave) => leave.from <= day && day <= leave.to)) return 'leave';
  if (time.exceptions.has(day)) return 'off';
  if (time.holidays.has(day) && time.week[weekdayOf(day)]!.length > 0) return 'holiday';
  return 'no-hours';
}

/** The instants a person works in the windows that begin on one local date. */
export function spansOn(time: WorkingTime, day: Day): Span[] {
  const windows = windowsOn(time, day);
  if (windows.length === 0) return [];
  return joined(
    windows.map((window) => ({
      start: wallTime(time.clock, day * 1440 + window.from).at,
      end: wallTime(time.clock, day * 1440 + window.to).at,
    })),
  );
}

/** All instants a person works whose local date lies in the range or next to it. */
export function spansOver(time: WorkingTime, dates: Dates): Span[] {
  const spans: Span[] = [];
  for (let day = dates.from - MARGIN; day <= dates.to + MARGIN; day++) spans.push(...spansOn(time, day));
  return joined(spans);
}

/** Reads `22:00` to `06:00` as a window across midnight. */
export function wallWindow(from: string, to: string): WallWindow {
  const start = minutesOf(from)!;
  const end = minutesOf(to)!;
  return { from: start, to: end > start ? end : end + 1440 };
}

/** What of a window counts: all of it when chosen, else only what lies between 07:00 and 21:00 local. */
export function humane(window: WallWindow, chosen: boolean | undefined): WallWindow[] {
  if (chosen) return [window];
  return [0, 1440]
    .map((midnight) => ({
      from: Math.max(window.from, midnight + EARLIEST),
      to: Math.min(window.to, midnight + LATEST),
    }))
    .filter(({ from, to }) => from < to);
}

function changed(usual: WallWindow[], exceptions: Exception[]): WallWindow[] {
  const replacing = exceptions.filter((exception) => !exception.off);
  const windows =
    replacing.length === 0 ? usual : replacing.flatMap((exception) => replaced(usual, exception));
  return exceptions
    .filter((exception) => exception.off)
    .reduce((left, exception) => left.flatMap((window) => cut(window, exception)), windows);
}

function replaced(usual: WallWindow[], { from, to, chosen }: Exception): WallWindow[] {
  if (from && to) return humane(wallWindow(from, to), chosen);
  if (usual.length === 0) return [];
  const first = Math.min(...usual.map((window) => window.from));
  const last = Math.max(...usual.map((window) => window.to));
  const start = from ? minutesOf(from)! : first;
  const end = to ? minutesOf(to)! : last;
  // An earlier start or a later end stretches the first or last window; breaks in between stay.
  return usual.flatMap((window) => {
    const kept = { from: Math.max(window.from, start), to: Math.min(window.to, end) };
    const before = window.from === first ? humane({ from: start, to: Math.min(first, end) }, chosen) : [];
    const after = window.to === last ? humane({ from: Math.max(last, start), to: end }, chosen) : [];
    return [...before, kept, ...after].filter((part) => part.from < part.to);
  });
}

function cut(window: WallWindow, { from, to }: Exception): WallWindow[] {
  if (!from && !to) return [];
  const away =
    from && to ? wallWindow(from, to) : { from: from ? minutesOf(from)! : 0, to: to ? minutesOf(to)! : 2880 };
  return [
    { from: window.from, to: Math.min(window.to, away.from) },
    { from: Math.max(window.from, away.to), to: window.to },
  ].filter((part) => part.from < part.to);
}
