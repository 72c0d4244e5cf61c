import { expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/coverage/coverage.ts';
import { NEEDED_OVERLAP } from '../../../src/domain/rota/book.ts';
import { overlap, programmeOf } from '../../../src/domain/rota/programme.ts';
import { plan } from '../../../src/domain/rota/rota.ts';
import { GOLDEN_OVERLAPS } from './golden-overlaps.ts';
import { team } from './rota-of.ts';

const hours = {
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '08:00', to: '17:00' }],
};
const people = (guest: string, buddy: string) =>
  team([{ zone: guest, ...hours }], [{ zone: buddy, ...hours }]);

test.each(GOLDEN_OVERLAPS)(
  'a guest in %s and a buddy in %s on %s share what another implementation says',
  (...row) => {
    const [guest, buddy, date, minutes] = row;
    const day = dayOf(date)!;
    const programme = programmeOf(people(guest, buddy), { from: day, to: day }, 1);
    const pair = { guest: programme.guests[0]!, buddy: programme.buddies[0]! };
    expect(overlap(programme, pair, day)).toBe(minutes);
  },
);

test('a day is planned exactly where four hours are shared', () => {
  for (const [guest, buddy, date, minutes] of GOLDEN_OVERLAPS) {
    const day = dayOf(date)!;
    const { shifts } = plan({ people: people(guest, buddy), dates: { from: day, to: day }, seed: 1 });
    expect([guest, buddy, date, shifts.length]).toEqual([
      guest,
      buddy,
      date,
      minutes >= NEEDED_OVERLAP ? 1 : 0,
    ]);
  }
});

test('some pairs gain or lose an hour by a change of clocks', () => {
  const byPair = Map.groupBy(GOLDEN_OVERLAPS, ([guest, buddy]) => `${guest} ${buddy}`);
  const kinds = [...byPair.values()].map((rows) => new Set(rows.map(([, , , minutes]) => minutes)).size);
  expect(kinds.filter((different) => different > 1).length).toBeGreaterThan(6);
});
