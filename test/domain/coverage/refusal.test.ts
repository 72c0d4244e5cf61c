import { expect, test } from 'vitest';
import { dayOf, refusals } from '../../../src/domain/coverage/coverage.ts';
import { peopleOf } from './people-of.ts';

const may = { from: dayOf('2026-05-01')!, to: dayOf('2026-05-31')! };

test('hours that nobody chose are listed with the part that does not count', () => {
  const people = peopleOf({ hours: [{ days: ['mon', 'tue'], from: '06:00', to: '22:15' }] });
  expect(refusals(people, may)).toEqual([
    {
      name: 'Person 1',
      why: '06:00–07:00 and 21:00–22:15 on mon, tue is outside 07:00–21:00 local and was not chosen ("chosen": true), so it does not count',
    },
  ]);
});

test('a night across midnight is refused whole, and its humane ends are kept', () => {
  const people = peopleOf(
    { hours: [{ days: ['mon'], from: '22:00', to: '06:00' }] },
    { hours: [{ days: ['mon'], from: '20:00', to: '08:00' }] },
  );
  expect(refusals(people, may).map(({ why }) => why.slice(0, 11))).toEqual(['22:00–06:00', '21:00–07:00']);
});

test('chosen hours, guests and exceptions outside the range are not listed', () => {
  const night = { days: ['mon'], from: '22:00', to: '06:00' };
  const people = peopleOf(
    { hours: [{ ...night, chosen: true }] },
    { hours: [night], guest: true },
    { exceptions: [{ date: '2026-06-01', from: '05:00', to: '09:00' }] },
    { exceptions: [{ date: '2026-05-02', from: '05:00', to: '09:00' }] },
    { hours: [night], left: '2026-04-30' },
  );
  expect(refusals(people, may).map(({ name }) => name)).toEqual(['Person 4']);
});

test('an exception that only begins earlier or ends later is told where that is too early or too late', () => {
  const people = peopleOf({
    exceptions: [
      { date: '2026-05-02', from: '05:00' },
      { date: '2026-05-03', to: '22:30' },
      { date: '2026-05-04', from: '07:30' },
      { date: '2026-05-05', from: '05:00', chosen: true },
    ],
  });
  expect(refusals(people, may).map(({ why }) => why.slice(0, 25))).toEqual([
    '05:00–07:00 on 2026-05-02',
    '21:00–22:30 on 2026-05-03',
  ]);
});
