import { DAY, MINUTE } from '../../lib/clock.ts';
import type { Dates } from './calendar.ts';

/**
 * One zone's clock over a range of dates: its offset from UTC (ms) from each instant on. Taken from Temporal
 * for those very dates, so a change of clocks is never guessed from another week.
 */
export type ZoneClock = { zone: string; offsets: { from: number; offset: number }[] };

/** What a wall-clock time is on one date: its instant, and whether that time is skipped or comes twice. */
type WallTime = { at: number; is: 'once' | 'skipped' | 'twice' };

const MARGIN = 3; // days around the range: an offset of 14 hours and a window across midnight reach beyond it

/** The zone's clock for a range of dates (both included, with a margin for zones far from UTC). */
export function zoneClock(zone: string, dates: Dates): ZoneClock {
  const end = (dates.to + 1 + MARGIN) * DAY;
  let moment = Temporal.Instant.fromEpochMilliseconds((dates.from - MARGIN) * DAY).toZonedDateTimeISO(zone);
  const offsets = [{ from: -Infinity, offset: moment.offsetNanoseconds / 1e6 }];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= end) return { zone, offsets };
    offsets.push({ from: next.epochMilliseconds, offset: next.offsetNanoseconds / 1e6 });
    moment = next;
  }
}

/**
 * When the wall clock first shows this time (days and minutes as one count of minutes from 1970-01-01 00:00).
 * A time that the clocks skip becomes the moment they skip it: at 02:30 on a night that goes from 02:00 to
 * 03:00, a person who begins at 02:30 is there from 03:00. A time that comes twice is its first.
 */
export function wallTime(clock: ZoneClock, wallMinutes: number): WallTime {
  const wall = wallMinutes * MINUTE;
  const { offsets } = clock;
  for (let i = 0; i < offsets.length; i++) {
    const here = offsets[i]!;
    const end = offsets[i + 1]?.from ?? Infinity;
    const at = wall - here.offset;
    if (at >= end) continue;
    if (at < here.from) return { at: here.from, is: 'skipped' };
    const again = i + 1 < offsets.length && wall - offsets[i + 1]!.offset >= end;
    return { at, is: again ? 'twice' : 'once' };
  }
  throw new RangeError(`No offset for ${clock.zone}`);
}

/** What the wall clock shows at an instant, as a count of minutes from 1970-01-01 00:00. */
export function wallMinutesAt(clock: ZoneClock, at: number): number {
  let offset = clock.offsets[0]!.offset;
  for (const change of clock.offsets) if (change.from <= at) offset = change.offset;
  return Math.floor((at + offset) / MINUTE);
}
