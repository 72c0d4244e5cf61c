import { expect, test } from 'vitest';
import { clockNotes, dayOf, gapsAhead, instantText, newGaps } from '../../../src/domain/coverage/coverage.ts';
import { DAY } from '../../../src/lib/clock.ts';
import { peopleOf } from './people-of.ts';

const at = (text: string) => Date.parse(text);
const golden = peopleOf({ zone: 'Europe/Berlin' }, { zone: 'America/Chicago' }, { zone: 'Australia/Sydney' });

test('the hole that the change of clocks opens is seen fourteen days ahead', () => {
  expect(gapsAhead(golden, at('2026-10-11T12:00:00Z'))).toEqual([]);
  const [gap] = gapsAhead(golden, at('2026-10-12T12:00:00Z'));
  expect(instantText(gap!.start)).toBe('2026-10-25T06:00:00Z');
  expect(gap!.isNew).toBe(true);
});

test('a gap that was there the week before is not new', () => {
  const gaps = gapsAhead(golden, at('2026-11-10T12:00:00Z'));
  expect(gaps).toHaveLength(14);
  expect(gaps.every((gap) => !gap.isNew)).toBe(true);
});

test('leave that opens a gap is warned of', () => {
  const people = peopleOf({
    zone: 'UTC',
    hours: [
      { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00', chosen: true },
    ],
    leave: [{ from: '2026-05-10', to: '2026-05-10' }],
  });
  const gaps = gapsAhead(people, at('2026-05-01T00:00:00Z'));
  expect(gaps).toEqual([{ start: dayOf('2026-05-10')! * DAY, end: dayOf('2026-05-11')! * DAY, isNew: true }]);
});

test('hours that the clocks skip or repeat are told, midnight and usual days are not', () => {
  const people = peopleOf(
    { hours: [{ days: ['sun'], from: '02:30', to: '10:00', chosen: true }] },
    { zone: 'Africa/Cairo', hours: [{ days: ['fri'], from: '00:00', to: '10:00', chosen: true }] },
  );
  expect(clockNotes(people, { from: dayOf('2026-01-01')!, to: dayOf('2026-12-31')! })).toEqual([
    'Person 1: 02:30 on 2026-03-29 in Europe/Berlin does not exist, 03:00 is meant',
    'Person 1: 02:30 on 2026-10-25 in Europe/Berlin comes twice, the first is meant',
  ]);
});

test('what opens is the hour that had somebody a week before, not the night or weekend around it', () => {
  const people = peopleOf({
    zone: 'UTC',
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' }],
    leave: [{ from: '2026-11-13', to: '2026-11-16' }],
  });
  const opening = newGaps(people, at('2026-11-04T12:00:00Z'));
  expect(opening.map(({ start, end }) => [instantText(start), instantText(end)])).toEqual([
    ['2026-11-13T08:00:00Z', '2026-11-13T17:00:00Z'],
    ['2026-11-16T08:00:00Z', '2026-11-16T17:00:00Z'],
  ]);
});

test('what opens beyond fourteen days, or is over, is not told', () => {
  expect(newGaps(golden, at('2026-10-11T12:00:00Z'))).toEqual([]);
  expect(newGaps(golden, at('2026-10-12T12:00:00Z'))).toHaveLength(1);
  expect(
    newGaps(golden, at('2026-10-25T07:30:00Z')).every(({ start }) => start > at('2026-10-25T07:30:00Z')),
  ).toBe(true);
  expect(newGaps(golden, at('2026-11-10T12:00:00Z'))).toEqual([]);
});
