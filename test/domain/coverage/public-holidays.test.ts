import { describe, expect, test } from 'vitest';
import { dateText, dayOf } from '../../../src/domain/coverage/calendar.ts';
import { placeProblem, publicHolidays } from '../../../src/domain/coverage/public-holidays.ts';

const dates = (from: string, to: string) => ({ from: dayOf(from)!, to: dayOf(to)! });
const year = dates('2026-01-01', '2026-12-31');
const on = (place: Parameters<typeof publicHolidays>[0], range = year) =>
  publicHolidays(place, range).map(({ day }) => dateText(day));

describe('public holidays', () => {
  const known: [country: string, subdivision: string | undefined, date: string, is: boolean][] = [
    ['DE', undefined, '2026-10-03', true],
    ['DE', undefined, '2026-01-06', false],
    ['DE', 'BY', '2026-01-06', true],
    ['DE', 'DE-BY', '2026-01-06', true],
    ['de', 'de-by', '2026-01-06', true],
    ['DE', 'BE', '2026-01-06', false],
    ['DE', 'BE', '2026-03-08', true],
    ['FR', undefined, '2026-07-14', true],
    ['PT', undefined, '2026-06-10', true],
    ['JP', undefined, '2026-02-11', true],
    ['US', undefined, '2026-07-04', true],
    ['US', undefined, '2026-02-14', false],
  ];
  test.each(known)('%s %s on %s: %s', (...row) => {
    const [country, subdivision, date, is] = row;

    expect(on({ country, subdivision }).includes(date)).toBe(is);
  });

  test('are sorted, one for each day, and within the range', () => {
    for (const country of ['DE', 'FR', 'JP', 'US', 'IN', 'BR']) {
      const days = publicHolidays({ country }, year).map(({ day }) => day);
      expect(days.length).toBeGreaterThan(2);
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      expect(days.every((day) => day >= year.from && day <= year.to)).toBe(true);
    }
  });

  test('have names, whatever the language of the place', () => {
    for (const { name } of publicHolidays({ country: 'JP' }, year)) expect(name).toMatch(/[A-Za-z]{3}/);
  });

  test('of a range that takes in both its ends', () => {
    const place = { country: 'DE' };
    expect(on(place, dates('2026-10-03', '2026-10-03'))).toEqual(['2026-10-03']);
    expect(on(place, dates('2026-10-02', '2026-10-03'))).toEqual(['2026-10-03']);
    expect(on(place, dates('2026-10-03', '2026-10-04'))).toEqual(['2026-10-03']);
    expect(on(place, dates('2026-10-04', '2026-10-05'))).toEqual([]);
  });

  test('of a range over a new year come from both', () => {
    expect(on({ country: 'DE' }, dates('2026-12-25', '2027-01-02'))).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2027-01-01',
    ]);
  });

  test('move with Easter', () => {
    const goodFridays = ['2025-04-18', '2026-04-03', '2027-03-26'];
    expect(on({ country: 'DE' }, dates('2025-01-01', '2027-12-31'))).toEqual(
      expect.arrayContaining(goodFridays),
    );
  });

  test('are only the confirmed ones where somebody confirmed some', () => {
    const place = { country: 'DE', confirmed: ['2026-10-03', '2026-05-01', '2026-05-02'] };
    expect(on(place)).toEqual(['2026-05-01', '2026-10-03']);
    expect(on({ country: 'DE', confirmed: [] })).toEqual([]);
  });

  test('are the same when asked again, also for another place between', () => {
    const first = publicHolidays({ country: 'DE', subdivision: 'BY' }, year);
    publicHolidays({ country: 'DE', subdivision: 'BE' }, year);
    expect(publicHolidays({ country: 'de', subdivision: 'by' }, year)).toEqual(first);
  });
});

describe('a place', () => {
  const fine: [country: string, subdivision?: string][] = [
    ['DE'],
    ['de'],
    ['DE', 'BY'],
    ['DE', 'DE-BY'],
    ['de', 'de-by'],
    ['DE', ''],
    ['US', 'CA'],
    ['FR'],
    ['DE', 'BY-A'],
    ['DE', 'DE-BY-A'],
  ];
  test.each(fine)('%s %s is known', (country, subdivision) =>
    expect(placeProblem({ country, subdivision })).toBeNull(),
  );

  test('in no country is told by its country', () => {
    for (const country of ['XX', 'Germany', 'D'])
      expect(placeProblem({ country })).toEqual({
        field: 'country',
        why: `"${country}" is not a country code such as DE`,
      });
  });

  test('in no part of its country is told which there are', () => {
    const problem = placeProblem({ country: 'DE', subdivision: 'QQ' })!;
    expect(problem.field).toBe('subdivision');
    expect(problem.why).toContain('"QQ" is not one of DE whose holidays differ: ');
    expect(problem.why).toMatch(/\bBY\b.*leave it out for the country’s own$/);
  });

  test('in no region of its part is told the regions', () => {
    const problem = placeProblem({ country: 'DE', subdivision: 'BY-QQ' })!;
    expect(problem.field).toBe('subdivision');
    expect(problem.why).toContain('"BY-QQ"');
    expect(problem.why).not.toMatch(/\bBE\b/);
  });
});
