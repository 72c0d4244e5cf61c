import { type Person, readPeople } from '../../../src/domain/coverage/coverage.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export const EVERY_DAY = [...WEEKDAYS, 'sat', 'sun'] as const;

/** Checked people from the short form of a people file; each gets a name, a zone and hours when it says none. */
export function peopleOf(...entries: Record<string, unknown>[]): Person[] {
  const read = readPeople(
    entries.map((entry, i) => ({
      name: `Person ${i + 1}`,
      zone: 'Europe/Berlin',
      hours: [{ days: EVERY_DAY, from: '08:00', to: '17:00' }],
      ...entry,
    })),
  );
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.people;
}
