import { DAY } from '../../lib/clock.ts';
import { type Dates, dateText, timeText } from './calendar.ts';
import { cover } from './cover.ts';
import type { Person } from './person.ts';
import { joined, type Span, within } from './spans.ts';
import { type WorkingTime, windowsOn, workingTime } from './working-time.ts';
import { wallMinutesAt, wallTime } from './zone.ts';

const WARNED_AHEAD = 14; // days (A2, 4.16): long enough to ask somebody kindly

/** A gap that is coming, and since when there has been one like it: new gaps are the ones to talk about. */
export type GapAhead = Span & { isNew: boolean };

/**
 * The gaps of the coming 14 days (or `days`), from the UTC day of `at` (ms). A gap is new when those minutes of
 * the day, the week before, had somebody: a change of clocks, leave or a holiday opened it.
 */
export function gapsAhead(people: Person[], at: number, days: number = WARNED_AHEAD): GapAhead[] {
  const today = Math.floor(at / DAY);
  const { gaps } = cover(people, { from: today - 7, to: today + days - 1 });
  const seen = joined(gaps);
  return gaps
    .flatMap((gap) => (gap.end > today * DAY ? [{ ...gap, start: Math.max(gap.start, today * DAY) }] : []))
    .map((gap) => ({
      ...gap,
      isNew: !seen.some((old) => old.start <= gap.start - 7 * DAY && old.end >= gap.end - 7 * DAY),
    }));
}

const LOOKED_BEYOND = 4; // days: a gap that begins on the last day is known to its end, a long weekend too

/**
 * The parts of the coming gaps, within 14 days (or `days`) of `at` (ms), that had somebody a week before: what a change
 * of clocks, leave or a holiday opens, without the night or weekend it may grow out of.
 */
export function newGaps(people: Person[], at: number, days: number = WARNED_AHEAD): Span[] {
  const today = Math.floor(at / DAY);
  const { gaps } = cover(people, { from: today - 7, to: today + days - 1 + LOOKED_BEYOND });
  const before = joined(gaps.map(({ start, end }) => ({ start: start + 7 * DAY, end: end + 7 * DAY })));
  return gaps
    .flatMap((gap) => without(gap, before))
    .filter(({ start, end }) => end > at && start >= today * DAY && start < (today + days) * DAY);
}

function without(span: Span, others: Span[]): Span[] {
  let { start } = span;
  const parts: Span[] = [];
  for (const other of within(others, span)) {
    if (other.start > start) parts.push({ start, end: other.start });
    start = other.end;
  }
  return start < span.end ? [...parts, { start, end: span.end }] : parts;
}

/** Words for hours that the clocks skip or repeat in a range, one for each person, date and time. */
export function clockNotes(people: Person[], dates: Dates): string[] {
  return people.flatMap((person) => {
    const time = workingTime(person, dates);
    const changes = time.clock.offsets
      .slice(1)
      .map(({ from }) => Math.floor(wallMinutesAt(time.clock, from) / 1440));
    const days = new Set(changes.flatMap((day) => [day - 1, day]));
    return [...days]
      .filter((day) => day >= dates.from && day <= dates.to)
      .flatMap((day) => notesOn(time, day));
  });
}

function notesOn(time: WorkingTime, day: number): string[] {
  const minutes = windowsOn(time, day).flatMap(({ from, to }) => [from, to]);
  return [...new Set(minutes)].flatMap((minute) => {
    const wall = wallTime(time.clock, day * 1440 + minute);
    if (wall.is === 'once' || minute % 1440 === 0) return [];
    const date = dateText(day + Math.floor(minute / 1440));
    const what =
      wall.is === 'twice'
        ? 'comes twice, the first is meant'
        : `does not exist, ${timeText(wallMinutesAt(time.clock, wall.at) % 1440)} is meant`;
    return [`${time.person.name}: ${timeText(minute)} on ${date} in ${time.person.zone} ${what}`];
  });
}
