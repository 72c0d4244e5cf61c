import { describe, expect, test } from 'vitest';
import { dayOf, waiting } from '../../../src/domain/coverage/coverage.ts';
import { EVERY_DAY, peopleOf } from './people-of.ts';

const range = (days: number) => ({ from: dayOf('2026-01-01')!, to: dayOf('2026-01-01')! + days - 1 });
const always = [{ days: EVERY_DAY, from: '00:00', to: '24:00', chosen: true }];
const one = peopleOf({ zone: 'UTC', hours: always });
const each = (perHour: number) => new Array<number>(24).fill(perHour);

describe('with one person always there, random mails and random answering times (M/M/1)', () => {
  // λ = 3 an hour, μ = 6 an hour: P(wait > t) = ρ e^(−(μ−λ)t), so half wait nothing and a tenth over 32 minutes.
  const result = waiting(one, range(1500), { arrivals: each(3), answering: { mean: 10 }, seed: 11 });

  test('the tenth that waits longest waits what the formula says', () => {
    const expected = (Math.log(0.5 / 0.1) / 3) * 60;
    expect(result.all.arrivals).toBeGreaterThan(100_000);
    expect(Math.abs(result.all.p90! - expected) / expected).toBeLessThan(0.05);
  });

  test('half of the mails wait not at all, or next to it', () => {
    expect(result.all.median!).toBeLessThan(1);
  });

  test('with busier hours (ρ = 0.8) the median is the formula’s too', () => {
    const busy = waiting(one, range(1500), { arrivals: each(4.8), answering: { mean: 10 }, seed: 5 });
    const expected = (Math.log(0.8 / 0.5) / 1.2) * 60;
    expect(Math.abs(busy.all.median! - expected) / expected).toBeLessThan(0.07);
  });
});

describe('with mails at even distances and answers of one length', () => {
  test('nobody waits while answering is quicker than mails come', () => {
    const result = waiting(one, range(3), {
      arrivals: each(6),
      answering: { always: 9 },
      arriving: 'even',
      seed: 1,
    });
    expect(result.all).toEqual({ arrivals: 432, median: 0, p90: 0, longest: 0 });
  });

  test('the longest wait is the gap in cover, less the way to its first mail', () => {
    const people = peopleOf({ zone: 'UTC', hours: [{ days: EVERY_DAY, from: '08:00', to: '20:00' }] });
    const result = waiting(people, range(3), {
      arrivals: each(1),
      answering: { always: 0 },
      arriving: 'even',
      seed: 1,
    });
    // Mails come on the hour from 01:00; the one at 20:00 waits until 08:00.
    expect(result.all.longest).toBe(12 * 60);
    expect(result.hours[3]).toEqual({ hour: 3, arrivals: 3, median: 300, p90: 300, longest: 300 });
    expect(result.hours[12]!.longest).toBe(0);
  });

  test('waits grow by what is left over, mail by mail, and with two people there are none', () => {
    // A mail each 10 minutes, 15 minutes an answer: the n-th waits 5 (n − 1) minutes.
    const question = { arrivals: each(6), answering: { always: 15 }, arriving: 'even', seed: 1 } as const;
    expect(waiting(one, range(1), question).all.longest).toBe(5 * 143);
    const two = peopleOf({ zone: 'UTC', hours: always }, { zone: 'UTC', hours: always });
    expect(waiting(two, range(1), question).all.longest).toBe(0);
  });
});

describe('any simulation', () => {
  const question = { arrivals: each(4), answering: { samples: [3, 5, 30] }, seed: 3 };
  const people = peopleOf({ zone: 'Europe/Berlin' }, { zone: 'America/Chicago' });

  test('is the same for the same seed and another for another', () => {
    expect(waiting(people, range(10), question)).toEqual(waiting(people, range(10), question));
    expect(waiting(people, range(10), { ...question, seed: 4 })).not.toEqual(
      waiting(people, range(10), question),
    );
  });

  test('takes no notice of guests', () => {
    const guest = peopleOf({ zone: 'UTC', hours: always, guest: true });
    expect(waiting([...people, ...guest], range(10), question)).toEqual(waiting(people, range(10), question));
  });

  test('says how many mails nobody would ever reach', () => {
    const result = waiting([], range(1), { ...question, arriving: 'even' });
    expect(result.unanswered).toBe(96);
    expect(result.all).toEqual({ arrivals: 0, median: null, p90: null, longest: null });
  });
});
