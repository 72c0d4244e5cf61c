import { MINUTE } from '../../lib/clock.ts';
import { seededWord } from '../../lib/seeded.ts';
import {
  type Dates,
  type Day,
  length,
  type Person,
  type Span,
  shared,
  spansOn,
  spansOver,
  type WorkingTime,
  weekdayOf,
  windowsOn,
  workingTime,
} from '../coverage/coverage.ts';

/** Somebody who takes turns. `spans[i]`: their working instants on day `dates.from - REACH + i`. */
export type Guest = {
  person: Person;
  index: number;
  time: WorkingTime;
  tie: number;
  interests: Set<string>;
  days: Span[][];
};

/** Somebody who looks after a guest: all their working instants over the range. */
export type Buddy = { person: Person; index: number; tie: number; interests: Set<string>; spans: Span[] };

/** Everybody of the rota, prepared for a range of dates (both included). */
export type Programme = {
  dates: Dates;
  guests: Guest[];
  buddies: Buddy[];
  byName: Map<string, Guest>;
  together: Together;
};

/** The overlaps of one day, kept while that day is planned: guests with the same hours share a row. */
type Together = { day: Day; rows: (Float64Array | undefined)[]; byHours: Map<number | string, Float64Array> };

/** How far outside the range a guest's day is known, in days: neighbours of its edge can meet a buddy too. */
export const REACH = 1;

/** Prepares checked people. The order of the file changes nothing: ties are broken by the seed and the name. */
export function programmeOf(people: Person[], dates: Dates, seed: number): Programme {
  const guests = people
    .filter((person) => person.guest && person.weight > 0)
    .map((person): Guest => {
      const time = workingTime(person, dates);
      const days: Span[][] = [];
      for (let day = dates.from - REACH; day <= dates.to + REACH; day++) days.push(spansOn(time, day));
      return {
        person,
        index: 0,
        time,
        tie: seededWord(seed, person.name),
        interests: interestsOf(person),
        days,
      };
    });
  const buddies = people
    .filter(({ buddy }) => buddy && buddy.capacity > 0 && buddy.perWeek !== 0)
    .map(
      (person): Buddy => ({
        person,
        index: 0,
        tie: seededWord(seed, person.name),
        interests: interestsOf(person),
        spans: spansOver(workingTime(person, dates), dates),
      }),
    );
  guests.sort((a, b) => a.tie - b.tie || (a.person.name < b.person.name ? -1 : 1));
  buddies.sort((a, b) => a.tie - b.tie || (a.person.name < b.person.name ? -1 : 1));
  guests.forEach((guest, index) => {
    guest.index = index;
  });
  buddies.forEach((buddy, index) => {
    buddy.index = index;
  });
  const byName = new Map(guests.map((guest) => [guest.person.name, guest]));
  return {
    dates,
    guests,
    buddies,
    byName,
    together: { day: Number.NaN, rows: [], byHours: new Map() },
  };
}

/** When a guest works on a day: instants of the windows that begin on that date in their own zone. */
export function guestSpans(programme: Programme, guest: Guest, day: Day): Span[] {
  return guest.days[day - programme.dates.from + REACH] ?? [];
}

/** Minutes for which both are at work, on the guest's day: computed for that very date, in instants. */
export function overlap(
  programme: Programme,
  { guest, buddy }: { guest: Guest; buddy: Buddy },
  day: Day,
): number {
  if (programme.together.day !== day) programme.together = { day, rows: [], byHours: new Map() };
  const { rows, byHours } = programme.together;
  const spans = guestSpans(programme, guest, day);
  let row = rows[guest.index];
  if (!row) {
    const hours = hoursKey(spans);
    row = byHours.get(hours) ?? new Float64Array(programme.buddies.length).fill(Number.NaN);
    rows[guest.index] = row;
    byHours.set(hours, row);
  }
  const known = row[buddy.index]!;
  if (!Number.isNaN(known)) return known;
  const minutes = length(shared(spans, buddy.spans)) / MINUTE;
  row[buddy.index] = minutes;
  return minutes;
}

/** The same for guests who work the same instants; a number for the usual single stretch, which is quick. */
function hoursKey(spans: Span[]): number | string {
  const [only] = spans;
  if (spans.length === 1) return (only!.start / MINUTE) * 4096 + (only!.end - only!.start) / MINUTE;
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** A day on which, by their usual week or by an exception, at least one guest works: a day to plan. */
export function isWorkingDay(programme: Programme, day: Day): boolean {
  return programme.guests.some(({ time }) => {
    if (day < time.joined || day > time.left) return false;
    return time.week[weekdayOf(day)]!.length > 0 || windowsOn(time, day).length > 0;
  });
}

/** The days to plan. When there is none at all, every day of the range, so that each gets its reason. */
export function workingDays(programme: Programme): Day[] {
  const all: Day[] = [];
  for (let day = programme.dates.from; day <= programme.dates.to; day++) all.push(day);
  const working = all.filter((day) => isWorkingDay(programme, day));
  return working.length > 0 ? working : all;
}

function interestsOf(person: Person): Set<string> {
  return new Set(person.interests.map((interest) => interest.toLowerCase()));
}
