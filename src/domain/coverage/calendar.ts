import { DAY } from '../../lib/clock.ts';

/** A calendar date as a count of days since 1970-01-01, with no zone: dates are compared and added often. */
export type Day = number;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A range of calendar dates, both included. */
export type Dates = { from: Day; to: Day };

/** Reads `2026-10-25`; null when it is no date of the calendar (`2026-02-30`). */
export function dayOf(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null;
  return time / DAY;
}

/** Writes a day as `2026-10-25`. */
export function dateText(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Monday is 0, Sunday is 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Writes an instant (ms UTC) as `2026-10-25T01:00:00Z`: whole seconds, always UTC. */
export function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Reads `08:30` as 510 minutes after midnight, `24:00` as 1440; null for anything else. */
export function minutesOf(text: string): number | null {
  const parts = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (!parts) return null;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return minutes <= 1440 ? minutes : null;
}

/** Writes minutes after midnight as `08:30`; the next day's 01:00 (1500) is `01:00` again, 1440 is `24:00`. */
export function timeText(minutes: number): string {
  const within = minutes === 1440 ? 1440 : minutes % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
