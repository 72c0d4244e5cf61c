import { describe, expect, test } from 'vitest';
import {
  type Load,
  pauseProblem,
  pausesToReview,
  plan,
  suggestPause,
} from '../../../src/domain/rota/rota.ts';
import { datesOf, team } from './rota-of.ts';

const calm = (day: number): Load => ({ day, p90Wait: 50, usualP90Wait: 45, leavers: 0, onboarding: 0 });
const days = (count: number, load: Partial<Load> = {}) =>
  Array.from({ length: count }, (_, i) => ({ ...calm(100 + i), ...load }));

describe('a pause', () => {
  test('is suggested after ten strained days in a row, and only then', () => {
    expect(suggestPause(days(10, { p90Wait: 95 }))).toContain(
      'customers have waited more than twice as long as usual',
    );
    expect(suggestPause(days(9, { p90Wait: 95 }))).toBeNull();
    expect(suggestPause(days(10))).toBeNull();
    expect(suggestPause(days(10, { p90Wait: 95 }).filter(({ day }) => day !== 104))).toBeNull();
    expect(suggestPause([...days(10, { p90Wait: 95 }), calm(110)])).toBeNull();
  });

  test('is suggested while people leave or are trained, with all the signs named', () => {
    const words = suggestPause([...days(5, { leavers: 1 }), ...days(10, { onboarding: 2 }).slice(5)]);
    expect(words).toContain('people are leaving');
    expect(words).toContain('people are being trained');
  });

  test('needs a reason and a later day to look at it again', () => {
    expect(pauseProblem({ from: 10, reason: ' ', reviewOn: 20 })?.field).toBe('reason');
    expect(pauseProblem({ from: 10, reason: 'two left', reviewOn: 10 })?.field).toBe('reviewOn');
    expect(pauseProblem({ from: 10, reason: 'two left', reviewOn: 20, until: 9 })?.field).toBe('until');
    expect(pauseProblem({ from: 10, reason: 'two left', reviewOn: 20 })).toBeNull();
  });

  test('that nobody ended comes up on its review date', () => {
    const open = { from: 10, reason: 'two left', reviewOn: 20 };
    expect(pausesToReview([open, { ...open, until: 15 }], 20)).toEqual([open]);
    expect(pausesToReview([open], 19)).toEqual([]);
  });

  test('leaves no debt: nobody earns meanwhile, and the turns go on where they were', () => {
    const request = { people: team(4, 1), dates: datesOf('2026-03-02', '2026-05-29'), seed: 1, minGap: 1 };
    const pauses = [
      {
        from: request.dates.from + 14,
        until: request.dates.from + 41,
        reason: 'two left',
        reviewOn: request.dates.from + 30,
      },
    ];
    const rota = plan({ ...request, pauses });
    expect(rota.shifts).toHaveLength(45);
    expect(rota.unplaced).toHaveLength(20);
    for (const { earned, done } of Object.values(rota.credits))
      expect(Math.abs(earned - done)).toBeLessThan(1);
  });
});
