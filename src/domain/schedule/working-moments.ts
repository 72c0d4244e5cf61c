import { DAY } from '../../lib/clock.ts';
import {
  dateText,
  type Person,
  spansOver,
  wallTime,
  weekdayOf,
  workingTime,
  zoneClock,
} from '../coverage/coverage.ts';

const LOOKED_AHEAD = 35; // days; longer leave than that is told on its first morning in the office calendar
const MORNING = 9 * 60; // minutes after midnight
const FRIDAY = 4;

/**
 * When somebody may be told something without disturbing them: at once where they are at work at `at` (ms UTC), else
 * at the start of their next working window, never at night. Who has said no hours is told at 09:00 on a weekday.
 */
export function nextWorkingMoment(person: Person, at: number): number {
  const today = Math.floor(at / DAY);
  const dates = { from: today, to: today + LOOKED_AHEAD };
  const next = spansOver(workingTime(person, dates), dates).find((span) => span.end > at);
  return next ? Math.max(at, next.start) : nextMorning(person.zone, at);
}

function nextMorning(zone: string, at: number): number {
  const today = Math.floor(at / DAY);
  const clock = zoneClock(zone, { from: today, to: today + 7 });
  for (let day = today - 1; ; day++) {
    const morning = wallTime(clock, day * 1440 + MORNING).at;
    if (morning >= at && weekdayOf(day) <= FRIDAY) return morning;
  }
}

/** The date on a zone's calendar at an instant: `2026-10-25`. */
export function dateAt(zone: string, at: number): string {
  return dateText(Math.floor((at + offsetAt(zone, at)) / DAY));
}

function offsetAt(zone: string, at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}
