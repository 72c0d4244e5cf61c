import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Dates,
  dateText,
  dayOf,
  length,
  type Person,
  shared,
  spansOn,
  spansOver,
  weekdayOf,
  workingTime,
} from '../../../src/domain/coverage/coverage.ts';
import { plan, type Rota, type Shift } from '../../../src/domain/rota/rota.ts';
import { MINUTE } from '../../../src/lib/clock.ts';
import { datesOf, pairs, spread, team } from './rota-of.ts';

const ZONES = ['Europe/Berlin', 'America/Chicago', 'Australia/Sydney', 'Asia/Kolkata', 'America/New_York'];
const march = datesOf('2026-03-02', '2026-03-27'); // 20 working days

/** A random company: zones, leave, long leave, joiners, leavers, part-timers, interests, vetoes. */
const anyone = fc.record({
  zone: fc.constantFrom(...ZONES),
  leave: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 230 }), fc.integer({ min: 0, max: 12 })).map(([start, long]) => ({
      from: dateText(dayOf('2026-01-01')! + start),
      to: dateText(dayOf('2026-01-01')! + start + long),
    })),
    { maxLength: 3 },
  ),
  weight: fc.constantFrom(1, 1, 1, 0.5),
  interests: fc.subarray(['chess', 'bread', 'choirs']),
  joined: fc.constantFrom(undefined, undefined, '2026-03-01', '2026-05-15'),
  left: fc.constantFrom(undefined, undefined, undefined, '2026-06-30'),
});

const company = fc
  .tuple(fc.array(anyone, { minLength: 1, maxLength: 9 }), fc.array(anyone, { minLength: 1, maxLength: 4 }))
  .map(([guests, buddies]) => team(guests, buddies));

function together(people: Person[], shift: Shift, dates: Dates): number {
  const [guest, buddy] = [shift.guest, shift.buddy].map(
    (name) => people.find((person) => person.name === name)!,
  );
  const theirs = spansOver(workingTime(buddy!, dates), dates);
  return length(shared(spansOn(workingTime(guest!, dates), shift.date), theirs)) / MINUTE;
}

const sum = (rota: Rota, what: 'earned' | 'done') =>
  Object.values(rota.credits).reduce((all, credit) => all + credit[what], 0);

describe('any rota', () => {
  const dates = datesOf('2026-02-15', '2026-07-15');

  test('keeps every rule at once: present, four hours together, gaps, one guest a buddy, credits that add up', () => {
    fc.assert(
      fc.property(
        company,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 30 }),
        (people, perDay, minGap) => {
          const rota = plan({ people, dates, seed: 4, perDay, minGap });
          const seen = new Map<string, number>();
          for (const shift of rota.shifts) {
            expect(together(people, shift, dates)).toBeGreaterThanOrEqual(240);
            const last = seen.get(shift.guest);
            if (last !== undefined) expect(shift.date - last).toBeGreaterThanOrEqual(Math.max(1, minGap));
            seen.set(shift.guest, shift.date);
            expect(shift.why).toMatch(/^It is .+\.$/);
          }
          const buddyDays = rota.shifts.map(({ date, buddy }) => `${date} ${buddy}`);
          expect(new Set(buddyDays).size).toBe(buddyDays.length);
          expect(sum(rota, 'done')).toBe(rota.shifts.length);
          expect(sum(rota, 'earned')).toBeCloseTo(rota.shifts.length, 6);
        },
      ),
      { numRuns: 40, seed: 20260222 },
    );
  });

  test('accounts for each place of each working day: a shift, or a reason', () => {
    fc.assert(
      fc.property(company, fc.integer({ min: 1, max: 3 }), (people, perDay) => {
        const rota = plan({ people, dates, seed: 4, perDay, minGap: 5 });
        const places = new Map<number, number>();
        for (const { date } of [...rota.shifts, ...rota.unplaced])
          places.set(date, (places.get(date) ?? 0) + 1);
        expect([...places.values()].every((count) => count === perDay)).toBe(true);
        for (const { why } of rota.unplaced) expect(why).toMatch(/^[A-Z].+\.$/);
      }),
      { numRuns: 30, seed: 20260222 },
    );
  });

  test('never gives one buddy two guests at the same time, not even across the date line', () => {
    fc.assert(
      fc.property(company, (people) => {
        const rota = plan({ people, dates, seed: 4, perDay: 3, minGap: 1 });
        const spansOf = (shift: Shift) =>
          spansOn(workingTime(people.find(({ name }) => name === shift.guest)!, dates), shift.date);
        for (const [i, shift] of rota.shifts.entries()) {
          for (const other of rota.shifts.slice(i + 1)) {
            if (other.date > shift.date + 1) break;
            if (other.buddy === shift.buddy) expect(shared(spansOf(shift), spansOf(other))).toEqual([]);
          }
        }
      }),
      { numRuns: 20, seed: 20260222 },
    );
  });

  test('is the same for the same seed, and whatever the order of the file', () => {
    const people = team(
      ZONES.flatMap((zone) => [{ zone }, { zone }]),
      ZONES.map((zone) => ({ zone })),
    );
    const first = plan({ people, dates, seed: 9 });
    expect(plan({ people, dates, seed: 9 })).toEqual(first);
    expect(plan({ people: [...people].reverse(), dates, seed: 9 }).shifts).toEqual(first.shifts);
    expect(plan({ people, dates, seed: 10 }).shifts).not.toEqual(first.shifts);
  });
});

describe('fairness', () => {
  test('over 480 working days with leave and joiners, nobody is more than one shift from their share', () => {
    const guests = Array.from({ length: 24 }, (_, i) => ({
      zone: ZONES[i % 3],
      weight: i % 6 === 5 ? 0.5 : 1,
      leave: [
        { from: dateText(dayOf('2026-01-05')! + i * 9), to: dateText(dayOf('2026-01-05')! + i * 9 + 16) },
        ...(i % 7 === 0 ? [{ from: '2026-09-01', to: '2027-01-15' }] : []),
      ],
      ...(i % 5 === 4 ? { joined: dateText(dayOf('2026-06-01')! + i * 7) } : {}),
    }));
    const people = team(
      guests,
      ZONES.slice(0, 3).flatMap((zone) => [{ zone }, { zone }]),
    );
    const rota = plan({ people, dates: datesOf('2026-01-01', '2027-11-03'), seed: 1 });
    expect(rota.shifts.length).toBeGreaterThan(470);
    expect(spread(rota)).toBeLessThanOrEqual(1);
  });

  test('of any company, however small, nobody ends more than a shift and a half from their share', () => {
    fc.assert(
      fc.property(
        company,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 14 }),
        (people, perDay, minGap) => {
          const rota = plan({ people, dates: datesOf('2026-02-15', '2026-07-15'), seed: 4, perDay, minGap });
          // A whole shift is kept where people stay; a small team that others left has nobody to even out with.
          expect(spread(rota)).toBeLessThanOrEqual(1.5);
        },
      ),
      { numRuns: 60, seed: 20260222 },
    );
  });

  test('half a weight is half the days', () => {
    const people = team([{}, {}, { weight: 0.5 }], 1);
    const rota = plan({ people, dates: datesOf('2026-01-01', '2026-12-31'), seed: 1, minGap: 1 });
    const done = Object.values(rota.credits).map((credit) => credit.done);
    expect(Math.abs(done[0]! - 2 * done[2]!)).toBeLessThanOrEqual(2);
    expect(spread(rota)).toBeLessThanOrEqual(1);
  });

  test('who comes back from long leave owes nothing, who joins does not catch up', () => {
    const people = team(
      [{}, {}, { leave: [{ from: '2026-01-01', to: '2026-06-30' }] }, { joined: '2026-07-01' }],
      1,
    );
    const rota = plan({ people, dates: datesOf('2026-01-01', '2026-08-31'), seed: 1, minGap: 1 });
    const summer = rota.shifts.filter(({ date }) => date >= dayOf('2026-07-01')!);
    const often = new Map<string, number>();
    for (const { guest } of summer) often.set(guest, (often.get(guest) ?? 0) + 1);
    expect(often.size).toBe(4);
    expect(Math.max(...often.values()) - Math.min(...often.values())).toBeLessThanOrEqual(1);
  });

  test('a place stays empty rather than take anybody more than a day from their share', () => {
    // One part-timer could fill every place that the gap closes to the others.
    const people = team([{}, {}, { weight: 0.1 }], 1);
    const rota = plan({ people, dates: datesOf('2026-01-01', '2026-12-31'), seed: 1, minGap: 7 });
    expect(spread(rota)).toBeLessThanOrEqual(1);
    expect(
      rota.unplaced.some(({ why }) => why.startsWith('A shift would take somebody more than a day')),
    ).toBe(true);
  });

  test('somebody of weight 0 is never asked', () => {
    const rota = plan({ people: team([{}, { weight: 0 }], 1), dates: march, seed: 1 });
    expect(rota.shifts.some(({ guest }) => guest === 'Guest 2')).toBe(false);
    expect(rota.credits['Guest 2']).toEqual({ earned: 0, done: 0 });
  });
});

describe('the cadence', () => {
  test('over two years, the days between a person’s shifts stay between the minimum and about the target', () => {
    const people = team(12, 2);
    const rota = plan({ people, dates: datesOf('2026-01-01', '2027-12-31'), seed: 1, targetGap: 56 });
    const last = new Map<string, number>();
    for (const { guest, date } of rota.shifts) {
      const before = last.get(guest);
      if (before !== undefined) {
        expect(date - before).toBeGreaterThanOrEqual(28);
        expect(date - before).toBeLessThanOrEqual(70);
      }
      last.set(guest, date);
    }
    expect(last.size).toBe(12);
  });

  test('without a target every working day has a guest, and a gap of half a turn is kept', () => {
    const rota = plan({ people: team(10, 1), dates: datesOf('2026-01-05', '2026-05-29'), seed: 1 });
    expect(rota.unplaced).toEqual([]);
    expect(rota.shifts).toHaveLength(105);
    const days = rota.shifts.filter(({ guest }) => guest === 'Guest 1').map(({ date }) => date);
    for (const [i, day] of days.slice(1).entries()) expect(day - days[i]!).toBeGreaterThanOrEqual(7);
  });

  test('history counts: a shift just before the range keeps its distance', () => {
    const history = [{ date: dayOf('2026-02-27')!, guest: 'Guest 1', buddy: 'Buddy 1', why: '' }];
    const rota = plan({ people: team(1, 1), dates: march, seed: 1, minGap: 14, history });
    expect(dateText(rota.shifts[0]!.date)).toBe('2026-03-13');
  });
});

describe('a place that stays empty', () => {
  const monday = datesOf('2026-03-02', '2026-03-02');
  const why = (people: Person[], more = {}) =>
    plan({ people, dates: monday, seed: 1, ...more }).unplaced[0]?.why;

  test('says that nobody is present, and how many are away for what', () => {
    const away = { leave: [{ from: '2026-03-01', to: '2026-03-05' }] };
    const off = { exceptions: [{ date: '2026-03-02', off: true }] };
    expect(why(team([away, away, off], 1))).toBe(
      'Nobody in the programme is present: 2 on leave, 1 off that day.',
    );
  });

  test('says that a public holiday is why', () => {
    const people = team([{ holidays: { country: 'DE', subdivision: 'BE' } }], 1);
    const womensDay = plan({ people, dates: datesOf('2027-03-08', '2027-03-08'), seed: 1 });
    expect(womensDay.unplaced[0]!.why).toBe('Nobody in the programme is present: 1 on a public holiday.');
  });

  test('says that no buddy is there long enough', () => {
    expect(why(team([{ zone: 'Australia/Sydney' }], 1))).toContain('No buddy can be there for four hours');
    expect(why(team(1, 0))).toContain('No buddy can be there for four hours');
    expect(why(team(1, [{ buddy: { capacity: 0 } }]))).toContain('No buddy can be there for four hours');
  });

  test('says that the gap is why, and that the buddies are all taken', () => {
    const history = [{ date: dayOf('2026-02-27')!, guest: 'Guest 1', buddy: 'Buddy 1', why: '' }];
    expect(why(team(1, 1), { history, minGap: 14 })).toContain('within 14 days');
    expect(why(team(2, 1), { perDay: 2 })).toBe(
      'Every buddy who could be there looks after somebody else already.',
    );
    expect(why(team(1, 2), { perDay: 2 })).toBe(
      'Everybody in the programme who is present has a shift that day already.',
    );
  });

  test('says that the programme is paused, since when, why and until when it is not looked at', () => {
    const pauses = [
      { from: dayOf('2026-03-01')!, reason: 'two people left', reviewOn: dayOf('2026-04-01')! },
    ];
    expect(why(team(2, 1), { pauses })).toBe(
      'The programme is paused since 2026-03-01 (two people left); to be reviewed on 2026-04-01.',
    );
  });

  test('is not written for days on which nobody usually works', () => {
    const rota = plan({ people: team(5, 1), dates: datesOf('2026-03-02', '2026-03-15'), seed: 1 });
    expect(rota.unplaced).toEqual([]);
    expect(rota.shifts.every(({ date }) => weekdayOf(date) < 5)).toBe(true);
  });

  test('is written when the whole range has no working day', () => {
    const rota = plan({ people: team(5, 1), dates: datesOf('2026-03-07', '2026-03-08'), seed: 1 });
    expect(rota.unplaced.map(({ why }) => why)).toEqual(
      new Array(2).fill('Nobody in the programme is present: 5 not working that day.'),
    );
  });
});

describe('the four hours together', () => {
  test('are counted on that very date: a change of clocks can end them', () => {
    // Berlin 08–13 and New York 07:00–: 4 hours overlap need New York to be 5 hours behind, not 6.
    const people = team(
      [{ hours: [{ days: ['mon'], from: '12:00', to: '17:00' }] }],
      [{ zone: 'America/New_York', hours: [{ days: ['mon'], from: '08:00', to: '17:00' }] }],
    );
    const rota = plan({ people, dates: datesOf('2026-03-02', '2026-04-06'), seed: 1, minGap: 1 });
    expect(rota.shifts.map(({ date }) => dateText(date))).toEqual(['2026-03-09', '2026-03-16', '2026-03-23']);
    expect(rota.unplaced).toHaveLength(3);
  });
});

describe('a buddy on a public holiday', () => {
  test('looks after nobody that day', () => {
    const people = team(3, [{ holidays: { country: 'DE', subdivision: 'BE' } }]);
    const rota = plan({ people, dates: datesOf('2027-03-05', '2027-03-09'), seed: 1, minGap: 1 });
    expect(rota.shifts.map(({ date }) => dateText(date))).toEqual(['2027-03-05', '2027-03-09']);
    expect(rota.unplaced[0]!.why).toContain('No buddy can be there for four hours of the day');
  });
});

describe('what is written about a shift', () => {
  test('names what they share and whether they met, never a veto', () => {
    const people = team(
      [{ interests: ['Chess', 'bread'], vetoes: ['Buddy 2'] }],
      [{ interests: ['chess', 'BREAD'] }, { interests: ['chess', 'bread'] }],
    );
    const rota = plan({ people, dates: march, seed: 1, minGap: 1 });
    expect(new Set(pairs(rota.shifts))).toEqual(new Set(['Guest 1 with Buddy 1']));
    expect(rota.shifts[0]!.why).toBe(
      'It is Guest 1’s turn: nobody who could go that day is owed more (0 days due so far, 0 done, their first); Buddy 1 is there for 9 h of that day, both like Chess and bread, and this is their first shift together.',
    );
    expect(JSON.stringify(rota)).not.toMatch(/veto|Buddy 2/);
  });

  test('says nothing of a veto where it leaves a place empty', () => {
    const rota = plan({ people: team(1, [{ vetoes: ['Guest 1'] }]), dates: march, seed: 1 });
    expect(rota.shifts).toEqual([]);
    expect(JSON.stringify(rota)).not.toMatch(/veto|Buddy 1/);
  });
});

describe('small rotas, against every possible one', () => {
  type Small = { present: number[][]; minGap: number };

  /** Every rota that fills each day it can: who goes on which day (null for nobody). */
  function* rotas({ present, minGap }: Small, so: (number | null)[] = []): Generator<(number | null)[]> {
    const day = so.length;
    if (day === present.length) return yield so;
    const recent = new Set(so.slice(Math.max(0, day - minGap + 1)));
    const free = present[day]!.filter((who) => !recent.has(who));
    for (const who of free.length > 0 ? free : [null]) yield* rotas({ present, minGap }, [...so, who]);
  }

  /** How far from their share anybody ends. */
  function spreadOf({ present }: Small, so: (number | null)[]): number {
    const owed = new Map<number, number>();
    const add = (who: number, days: number) => owed.set(who, (owed.get(who) ?? 0) + days);
    for (const [day, who] of so.entries()) {
      if (who === null) continue;
      for (const one of present[day]!) add(one, 1 / present[day]!.length);
      add(who, -1);
    }
    return Math.max(0, ...[...owed.values()].map(Math.abs));
  }

  test('have nobody further than a shift from their share, or as near as any rota could have them', () => {
    const days = [2, 3, 4, 5, 6];
    const dateOf = (day: number) => `2026-03-0${day}`;
    fc.assert(
      fc.property(
        fc.array(fc.subarray(days), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (away, minGap) => {
          const off = (day: number) => ({ date: dateOf(day), off: true });
          const people = team(
            away.map((some) => ({ exceptions: some.map(off) })),
            1,
          );
          const rota = plan({ people, dates: datesOf(dateOf(2), dateOf(6)), seed: 1, minGap });
          const present = days.map((day) => away.flatMap((some, who) => (some.includes(day) ? [] : [who])));
          const all = [...rotas({ present, minGap })];
          const ideal = Math.min(...all.map((so) => spreadOf({ present, minGap }, so)));
          expect(spread(rota)).toBeLessThanOrEqual(Math.max(1, ideal) + 1e-9);
          // With no gap to keep, every day on which somebody is present has its shift.
          if (minGap === 1) expect(rota.shifts).toHaveLength(present.filter((who) => who.length > 0).length);
        },
      ),
      { numRuns: 100, seed: 3 },
    );
  });
});
