import { expect, test } from 'vitest';
import { dayOf, problemText } from '../../../src/domain/coverage/coverage.ts';
import { lapsedLeaders, leaderProblems, leftOut, nextAndLast } from '../../../src/domain/rota/rota.ts';
import { team } from './rota-of.ts';

const shift = (date: string, guest: string) => ({ date: dayOf(date)!, guest, buddy: 'Buddy 1', why: '' });

test('a leader who takes no part needs a reason, by name and field', () => {
  const people = team([{ leader: true }, { leader: true, guest: false }, { leader: true, weight: 0 }], 1);
  expect(leaderProblems(people).map(problemText)).toEqual([
    'Guest 2: reason: a leader who takes no part needs a reason that everybody can see; or give "guest": true',
    'Guest 3: reason: a leader who takes no part needs a reason that everybody can see; or give "guest": true',
  ]);
});

test('a leader left out is shown with the reason', () => {
  const people = team([{ leader: true, guest: false, reason: 'away until May' }], 1);
  expect(leaderProblems(people)).toEqual([]);
  expect(leftOut(people)).toEqual([{ name: 'Guest 1', reason: 'away until May' }]);
});

test('leaders beyond the cadence with no day ahead are named, others are not', () => {
  const people = team([{ leader: true }, { leader: true }, { leader: true }, {}], 1);
  const shifts = [
    shift('2026-01-05', 'Guest 1'),
    shift('2026-01-05', 'Guest 2'),
    shift('2026-04-01', 'Guest 2'),
  ];
  expect(lapsedLeaders(people, shifts, { today: dayOf('2026-03-10')!, targetGap: 56 })).toEqual([
    'Guest 1',
    'Guest 3',
  ]);
});

test('today’s shift is the next one, not the last', () => {
  const shifts = [shift('2026-01-05', 'Guest 1'), shift('2026-03-10', 'Guest 1')];
  expect(nextAndLast(shifts, 'Guest 1', dayOf('2026-03-10')!)).toEqual({
    next: dayOf('2026-03-10'),
    last: dayOf('2026-01-05'),
  });
  expect(nextAndLast([], 'Guest 1', 0)).toEqual({ next: null, last: null });
});
