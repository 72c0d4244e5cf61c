import { describe, expect, test } from 'vitest';
import { nextWorkingMoment } from '../../../src/domain/schedule/working-moments.ts';
import { peopleOf, WEEKDAYS } from '../coverage/people-of.ts';
import { GOLDEN_MOMENTS } from './golden-moments.ts';

describe('people are told at the moments that another implementation of time zones gives', () => {
  test.each(Object.entries(GOLDEN_MOMENTS))('%s', (zone, rows) => {
    const [person] = peopleOf({ zone, hours: [{ days: WEEKDAYS, from: '08:00', to: '17:00' }] });
    for (const [at, told] of rows) {
      const moment = nextWorkingMoment(person!, Date.parse(at));
      expect([at, new Date(moment).toISOString().replace(':00.000Z', 'Z')]).toEqual([at, told]);
    }
  });
});

test('the table has moments in working time, before it, after it and on weekends', () => {
  const rows = Object.values(GOLDEN_MOMENTS).flat();
  const wait = ([at, told]: [string, string]) => (Date.parse(told) - Date.parse(at)) / 3_600_000;
  expect(rows.some((row) => wait(row) === 0)).toBe(true);
  expect(rows.some((row) => wait(row) > 0 && wait(row) < 12)).toBe(true);
  expect(rows.some((row) => wait(row) > 40)).toBe(true);
  expect(rows.every((row) => wait(row) >= 0 && wait(row) < 72)).toBe(true);
});
