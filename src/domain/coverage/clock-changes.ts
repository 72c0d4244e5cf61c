import { DAY, HOUR, MINUTE } from '../../lib/clock.ts';
import { type Day, timeText } from './calendar.ts';
import { cover } from './cover.ts';
import type { Person } from './person.ts';
import type { Span } from './spans.ts';
import { EARLIEST, LATEST, spansOver, workingTime } from './working-time.ts';
import { wallMinutesAt, zoneClock } from './zone.ts';

/** A change of clocks in somebody's zone: when, by how many minutes, and what it opens in the week after it. */
export type ClockChange = { zone: string; at: number; day: Day; minutes: number; opens: Span[] };

/** Somebody who could close a gap by beginning earlier or staying longer that day, within 07:00 to 21:00 local. */
export type Stretch = { name: string; zone: string; edge: 'from' | 'to'; localTime: string };

const HALF_A_YEAR = 190; // days: the next change of every zone that has any
const WEEK = 7 * DAY;
const WEEKS_LOOKED = 54;
const LONGEST_STRETCH = 2 * HOUR; // more than that is another working day

/** The changes of clocks in the team's zones in the coming half year, by date, each with the gaps that it opens. */
export function clockChangesAhead(people: Person[], at: number): ClockChange[] {
  const today = Math.floor(at / DAY);
  const team = people.filter((person) => !person.guest && person.hours.length > 0).map(asUsual);
  const changes = [...new Set(team.map(({ zone }) => zone))].flatMap((zone) => {
    const { offsets } = zoneClock(zone, { from: today, to: today + HALF_A_YEAR });
    return offsets.slice(1).flatMap((change, i) => ({
      zone,
      at: change.from,
      day: Math.floor((change.from + change.offset) / DAY),
      minutes: (change.offset - offsets[i]!.offset) / MINUTE,
    }));
  });
  return changes
    .filter((change) => change.at >= at)
    .sort((a, b) => a.at - b.at || (a.zone < b.zone ? -1 : 1))
    .map((change) => ({ ...change, opens: openedBy(team, change.day) }));
}

/** The gaps of the week after a day that were covered at the same times two weeks before. */
function openedBy(team: Person[], day: Day): Span[] {
  const before = cover(team, { from: day - 13, to: day - 1 }).gaps;
  const after = cover(team, { from: day + 1, to: day + 7 }).gaps;
  return after.filter(
    (gap) => !before.some((old) => old.start <= gap.start - 2 * WEEK && old.end >= gap.end - 2 * WEEK),
  );
}

/**
 * The day on which a gap that comes every week is closed again by a change of clocks; null where it stays for a year.
 * Leave, holidays and single days are left out: they end by themselves.
 */
export function gapUntil(people: Person[], gap: Span): Day | null {
  const team = people.map(asUsual);
  const first = Math.floor(gap.start / DAY);
  const { gaps } = cover(team, { from: first, to: first + WEEKS_LOOKED * 7 + 1 });
  const isOpen = (week: number) =>
    gaps.some((one) => one.start <= gap.start + week * WEEK && one.end >= gap.end + week * WEEK);
  if (!isOpen(0)) return null;
  for (let week = 1; week <= WEEKS_LOOKED; week++) {
    if (isOpen(week)) continue;
    const closed = first + week * 7;
    const change = team
      .flatMap(({ zone }) => zoneClock(zone, { from: closed - 7, to: closed }).offsets.slice(1))
      .map(({ from, offset }) => Math.floor((from + offset) / DAY))
      .find((day) => day > closed - 7 && day <= closed);
    return change ?? closed;
  }
  return null;
}

/** Who could close a gap by working up to two hours more on its day, never outside 07:00 to 21:00 of their own. */
export function stretches(people: Person[], gap: Span): Stretch[] {
  if (gap.end - gap.start > LONGEST_STRETCH) return [];
  const day = Math.floor(gap.start / DAY);
  const dates = { from: day - 1, to: day + 1 };
  return people
    .filter((person) => !person.guest)
    .flatMap((person): Stretch[] => {
      const time = workingTime(person, dates);
      const spans = spansOver(time, dates);
      const stretch = (edge: Stretch['edge'], at: number): Stretch[] => {
        const minutes = ((wallMinutesAt(time.clock, at) % 1440) + 1440) % 1440;
        if (minutes < EARLIEST || minutes > LATEST) return [];
        return [{ name: person.name, zone: person.zone, edge, localTime: timeText(minutes) }];
      };
      if (spans.some(({ start }) => start === gap.end)) return stretch('from', gap.start);
      if (spans.some(({ end }) => end === gap.start)) return stretch('to', gap.end);
      return [];
    });
}

function asUsual(person: Person): Person {
  return { ...person, leave: [], exceptions: [], holidays: undefined };
}
