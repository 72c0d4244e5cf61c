import type { Dates, Day } from './calendar.ts';
import { utcDays } from './cover.ts';
import type { Person } from './person.ts';
import { joined, type Span, within } from './spans.ts';
import { EARLIEST, LATEST, spansOver, workingTime } from './working-time.ts';
import { wallMinutesAt, wallTime } from './zone.ts';

/**
 * One person's part of a UTC day. `awake` is 07:00 to 21:00 of their own clock, whoever they are; `working` is
 * what counts as cover (empty for a guest, who is shown but never counted). `opensAt` is what their wall clock
 * shows when the UTC day begins, in minutes after their midnight.
 */
export type WorldPerson = {
  name: string;
  zone: string;
  guest: boolean;
  opensAt: number;
  awake: Span[];
  working: Span[];
};

/** One UTC day around the world, person by person, from the earliest clock to the latest: a picture or a table. */
export function worldDay(people: Person[], day: Day): WorldPerson[] {
  const dates: Dates = { from: day, to: day };
  const bounds = utcDays(dates);
  const rows = people.map((person) => {
    const time = workingTime(person, dates);
    const awake = [day - 1, day, day + 1].map((local) => ({
      start: wallTime(time.clock, local * 1440 + EARLIEST).at,
      end: wallTime(time.clock, local * 1440 + LATEST).at,
    }));
    const row: WorldPerson = {
      name: person.name,
      zone: person.zone,
      guest: person.guest,
      opensAt: wallMinutesAt(time.clock, bounds.start) % 1440,
      awake: within(joined(awake), bounds),
      working: person.guest ? [] : within(spansOver(time, dates), bounds),
    };
    return { row, ahead: wallMinutesAt(time.clock, bounds.start) };
  });
  rows.sort((a, b) => b.ahead - a.ahead || (a.row.name < b.row.name ? -1 : 1));
  return rows.map(({ row }) => row);
}
