import { describe, expect, test } from 'vitest';
import { fileOf, run } from './run.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
const entry = (name: string, more: Record<string, unknown>) => ({
  name,
  zone: 'Europe/Berlin',
  hours: [{ days, from: '08:00', to: '17:00' }],
  ...more,
});
const guests = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay'].map((name) => entry(name, { guest: true }));
const buddies = ['Uma', 'Vic'].map((name) => entry(name, { buddy: { capacity: 1 } }));
const people = [...guests, ...buddies];
const march = ['--from', '2026-03-01', '--to', '2026-03-31'];
const call = (file: unknown, ...args: string[]) => run(['rota', '--people', fileOf(file), ...march, ...args]);

type Answer = {
  shifts: { date: string; guest: string; buddy: string; why: string }[];
  unplaced: { date: string; why: string }[];
  credits: Record<string, { earned: number; done: number }>;
};

describe('porchlight rota --json', () => {
  test('prints shifts, unplaced dates and credits and nothing else', async () => {
    const { status, json, err } = await call(people, '--seed', '1', '--json');
    expect([status, err]).toEqual([0, '']);
    const answer: Answer = json();
    expect(Object.keys(answer)).toEqual(['shifts', 'unplaced', 'credits']);
    expect(answer.shifts).toHaveLength(22);
    expect(Object.keys(answer.shifts[0]!)).toEqual(['date', 'guest', 'buddy', 'why']);
    expect(answer.unplaced).toEqual([]);
    expect(Object.keys(answer.credits).sort()).toEqual(['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay']);
    const sum = (what: 'earned' | 'done') =>
      Object.values(answer.credits).reduce((all, credit) => all + credit[what], 0);
    expect(sum('earned')).toBeCloseTo(sum('done'), 9);
    expect(sum('done')).toBe(22);
  });

  test('is byte for byte the same for the same seed', async () => {
    const [one, two, other] = await Promise.all([
      call(people, '--seed', '7', '--json'),
      call(people, '--seed', '7', '--json'),
      call(people, '--seed', '8', '--json'),
    ]);
    expect(one.out).toBe(two.out);
    expect(one.out).not.toBe(other.out);
  });

  test('places as many a day as asked, and keeps the gap asked for', async () => {
    const answer: Answer = (
      await call(people, '--per-day', '2', '--min-gap', '4', '--seed', '1', '--json')
    ).json();
    const last = new Map<string, number>();
    for (const { date, guest } of answer.shifts) {
      const day = Date.parse(date) / 86_400_000;
      if (last.has(guest)) expect(day - last.get(guest)!).toBeGreaterThanOrEqual(4);
      last.set(guest, day);
    }
    expect(answer.shifts.length + answer.unplaced.length).toBe(44);
  });

  test('with --keep changes only what no longer works', async () => {
    const first = await call(people, '--seed', '1', '--json');
    const ill = people.map((person) =>
      person.name === 'Uma'
        ? {
            ...person,
            exceptions: [
              { date: '2026-03-10', off: true },
              { date: '2026-03-11', off: true },
            ],
          }
        : person,
    );
    const second: Answer = (await call(ill, '--seed', '1', '--json', '--keep', fileOf(first.out))).json();
    const before: Answer = first.json();
    for (const [i, shift] of before.shifts.entries()) {
      const works = shift.buddy !== 'Uma' || !['2026-03-10', '2026-03-11'].includes(shift.date);
      if (works) expect(second.shifts[i]).toEqual(shift);
      else expect(second.shifts[i]).toMatchObject({ date: shift.date, guest: shift.guest, buddy: 'Vic' });
    }
  });

  test('never prints a veto', async () => {
    const shy = people.map((person) => (person.name === 'Ann' ? { ...person, vetoes: ['Uma'] } : person));
    const { out, err } = await call(shy, '--seed', '1', '--json');
    expect(`${out}${err}`).not.toMatch(/veto/i);
    const answer: Answer = JSON.parse(out);
    expect(
      answer.shifts
        .filter(({ guest }) => guest === 'Ann')
        .every(({ buddy, why }) => buddy === 'Vic' && !why.includes('Uma')),
    ).toBe(true);
  });

  test('says on stderr who left and which leader takes no part, and why', async () => {
    const file = [
      ...people,
      entry('Lea', { guest: true, left: '2026-02-01' }),
      entry('Max', { leader: true, reason: 'on parental leave' }),
    ];
    const { status, err } = await call(file, '--json');
    expect(status).toBe(0);
    expect(err.split('\n')).toEqual([
      'Note: Lea left on 2026-02-01 and is not planned',
      'Note: Max, a leader, takes no part: on parental leave',
    ]);
  });

  test('without --json writes a line for each shift', async () => {
    const { out } = await call(people);
    expect(out.split('\n')).toHaveLength(22);
    expect(out.split('\n')[0]).toMatch(/^2026-03-02 {2}\w+ with \w+\. It is .+\.$/);
  });
});

describe('a call that cannot be answered', () => {
  test.each<[string, string[], RegExp]>([
    ['no guests a day', ['--per-day', '0'], /--per-day: "0" is not a whole number of at least 1/],
    ['a gap that is no number', ['--min-gap', 'week'], /--min-gap: "week" is not a whole number/],
    ['a seed that is none', ['--seed', '1.5'], /--seed: "1\.5"/],
    ['a flag it does not know', ['--per-week', '1'], /--per-week/],
    ['a flag where a value belongs', ['--keep', '--json'], /--keep/],
  ])('with %s is a wrong call: status 2 and one line', async (_, args, expected) => {
    const { status, out, err } = await call(people, ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err).not.toContain('\n');
  });

  test.each<[string, unknown, string]>([
    [
      'a leader who takes no part without a reason',
      [...people, entry('Max', { leader: true })],
      'Max: reason: a leader who takes no part needs a reason',
    ],
    ['nobody who takes part', buddies, 'nobody takes part in the rota'],
    [
      'a guest who left before joining',
      [entry('Lea', { guest: true, joined: '2026-02-02', left: '2026-02-01' })],
      'Lea: left: 2026-02-01 is before',
    ],
  ])('with %s fails: status 1 and one line', async (_, file, expected) => {
    const { status, out, err } = await call(file, '--json');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(expected);
    expect(err).not.toContain('\n');
  });

  test('with an earlier answer that is none fails', async () => {
    const { status, err } = await call(people, '--keep', fileOf({ shifts: 'none' }));
    expect(status).toBe(1);
    expect(err).toContain('is not an answer of "porchlight rota --json"');
  });

  test('--help says what the gap is when none is given', async () => {
    const { status, out } = await run(['rota', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('never more than 28');
  });
});

describe('--target-gap', () => {
  const shifts = async (...args: string[]) =>
    ((await call(people, '--seed', '1', '--json', ...args)).json() as Answer).shifts;

  test('gives each person about one shift in so many days, and leaves the other days free', async () => {
    const [all, some] = [await shifts(), await shifts('--target-gap', '15')];
    expect(all).toHaveLength(22);
    expect(some.length).toBeLessThan(all.length);
    expect(some.length).toBeGreaterThanOrEqual(guests.length);
    const counts = guests.map(({ name }) => some.filter(({ guest }) => guest === name).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  test.each(['0', 'often', '-3'])('of “%s” is a wrong call', async (days) => {
    const { status, out, err } = await call(people, '--target-gap', days);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('--target-gap');
  });
});
