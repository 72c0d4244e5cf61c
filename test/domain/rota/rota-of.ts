import { type Dates, dayOf, type Person } from '../../../src/domain/coverage/coverage.ts';
import type { Programme } from '../../../src/domain/rota/programme.ts';
import type { Rota, Shift } from '../../../src/domain/rota/rota.ts';
import { peopleOf, WEEKDAYS } from '../coverage/people-of.ts';

export const datesOf = (from: string, to: string): Dates => ({ from: dayOf(from)!, to: dayOf(to)! });

const office = { hours: [{ days: WEEKDAYS, from: '08:00', to: '17:00' }] };

/** Guests and buddies with office hours; a number makes so many plain ones. */
export function team(
  guests: number | Record<string, unknown>[],
  buddies: number | Record<string, unknown>[],
): Person[] {
  const many = (some: number | Record<string, unknown>[]) =>
    typeof some === 'number' ? Array.from({ length: some }, () => ({})) : some;
  return peopleOf(
    ...many(guests).map((guest, i) => ({ name: `Guest ${i + 1}`, guest: true, ...office, ...guest })),
    ...many(buddies).map((buddy, i) => ({
      name: `Buddy ${i + 1}`,
      buddy: { capacity: 1 },
      ...office,
      ...buddy,
    })),
  );
}

/** Makes shifts by their day, the first being 0. */
export const shiftsFrom =
  (first: number) =>
  (day: number, guest: string, buddy: string): Shift => ({ date: first + day, guest, buddy, why: '' });

/** Two of a programme, by their names. */
export const pairOf = (programme: Programme, guest: string, buddy: string) => ({
  guest: programme.byName.get(guest)!,
  buddy: programme.buddies.find(({ person }) => person.name === buddy)!,
});

/** The furthest anybody is from what they are owed, in shifts. */
export function spread(rota: Rota): number {
  return Math.max(...Object.values(rota.credits).map(({ earned, done }) => Math.abs(earned - done)));
}

export const pairs = (shifts: Shift[]) => shifts.map(({ guest, buddy }) => `${guest} with ${buddy}`);
