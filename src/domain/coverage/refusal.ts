import { type Dates, dateText, dayOf, timeText } from './calendar.ts';
import type { Person } from './person.ts';
import { humane, type WallWindow, wallWindow } from './working-time.ts';

/** Hours that do not count because the person did not choose them. */
export type Refusal = { name: string; why: string };

const RULE = 'is outside 07:00–21:00 local and was not chosen ("chosen": true), so it does not count';

/**
 * The hours of a people file that cover leaves out: those outside 07:00 to 21:00 local that the person did not
 * choose (A2: no graveyard shifts). Once for each window of the week and each exception in the range. Guests
 * are not listed: they never count (G2).
 */
export function refusals(people: Person[], dates: Dates): Refusal[] {
  return people.filter((person) => !person.guest).flatMap((person) => refusedHours(person, dates));
}

/** The same for one person, guest or not: the rota does not count on such hours either. */
export function refusedHours(person: Person, dates: Dates): Refusal[] {
  if (!employed(person, dates)) return [];
  const week = person.hours.flatMap((window) => refused(person.name, window, `on ${window.days.join(', ')}`));
  const inRange = person.exceptions.filter(
    ({ date }) => dayOf(date)! >= dates.from && dayOf(date)! <= dates.to,
  );
  const exceptions = inRange
    .filter(({ off }) => !off)
    .flatMap(({ date, from, to, chosen }) => {
      // Alone, `from` reaches to the usual hours and `to` from them: what is too early or late is told.
      const hours = {
        from: from ?? (to! > '21:00' ? '21:00' : '07:00'),
        to: to ?? (from! < '07:00' ? '07:00' : '21:00'),
      };
      return hours.from < hours.to || (from && to)
        ? refused(person.name, { ...hours, chosen }, `on ${date}`)
        : [];
    });
  return [...week, ...exceptions];
}

function employed(person: Person, dates: Dates): boolean {
  return (person.joined ?? '') <= dateText(dates.to) && (person.left ?? '9999') >= dateText(dates.from);
}

function refused(
  name: string,
  hours: { from: string; to: string; chosen?: boolean },
  when: string,
): Refusal[] {
  const window = wallWindow(hours.from, hours.to);
  const parts = outside(window, humane(window, hours.chosen));
  if (parts.length === 0) return [];
  const words = parts.map((part) => `${timeText(part.from)}–${timeText(part.to)}`).join(' and ');
  return [{ name, why: `${words} ${when} ${RULE}` }];
}

function outside(window: WallWindow, kept: WallWindow[]): WallWindow[] {
  const parts: WallWindow[] = [];
  let from = window.from;
  for (const part of kept) {
    if (part.from > from) parts.push({ from, to: part.from });
    from = part.to;
  }
  if (from < window.to) parts.push({ from, to: window.to });
  return parts;
}
