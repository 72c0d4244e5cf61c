import { describe, expect, test } from 'vitest';
import { dateText, type Person } from '../../../src/domain/coverage/coverage.ts';
import {
  type Agreed,
  move,
  openDays,
  plan,
  type RotaRequest,
  replan,
  type Shift,
  swap,
  takeOver,
} from '../../../src/domain/rota/rota.ts';
import { datesOf, team } from './rota-of.ts';

const dates = datesOf('2026-03-02', '2026-03-27');
const request: RotaRequest = { people: team(8, 2), dates, seed: 1, minGap: 3 };
const { shifts, credits } = plan(request);

const shiftsOf = (agreed: Agreed): Shift[] => {
  if ('why' in agreed) throw new Error(agreed.why);
  return agreed.shifts;
};
const creditsOf = (some: Shift[], people: Person[] = request.people) =>
  replan(some, { ...request, people }, { from: dates.to + 1 }).credits;
const total = (some: ReturnType<typeof creditsOf>) =>
  Object.values(some).reduce((sum, { done }) => sum + done, 0);

describe('a swap', () => {
  const [one, other] = [shifts[0]!, shifts[4]!];

  test('exchanges the guests of two days and leaves every credit as it was', () => {
    const after = shiftsOf(swap(shifts, request, [one, other]));
    const guestOn = (date: number) => after.find((shift) => shift.date === date)!.guest;
    expect([guestOn(one.date), guestOn(other.date)]).toEqual([other.guest, one.guest]);
    expect(after).toHaveLength(shifts.length);
    expect(creditsOf(after)).toEqual(credits);
  });

  test('keeps the buddy of each date where that fits', () => {
    const after = shiftsOf(swap(shifts, request, [one, other]));
    expect(after.find(({ date }) => date === one.date)!.buddy).toBe(one.buddy);
  });

  test('is refused in words when one of them does not work on the other’s date', () => {
    const people = request.people.map((person) =>
      person.name === one.guest
        ? { ...person, exceptions: [{ date: dateText(other.date), off: true }] }
        : person,
    );
    expect(swap(shifts, { ...request, people }, [one, other])).toEqual({
      why: `${one.guest} does not work on ${dateText(other.date)}.`,
    });
  });

  test('is refused when it brings two days of one person too close', () => {
    const second = shifts.find((shift) => shift.guest === one.guest && shift !== one)!;
    const near = shifts.find((shift) => shift.guest !== one.guest && Math.abs(shift.date - second.date) < 3)!;
    expect(swap(shifts, request, [one, near])).toEqual({
      why: `${one.guest} has another day within 3 days of ${dateText(near.date)}.`,
    });
  });
});

test('taking a day over moves the credit for it, and the total stays', () => {
  const shift = shifts[0]!;
  const by = shifts[4]!.guest;
  const after = creditsOf(shiftsOf(takeOver(shifts, request, { shift, by })));
  expect(after[by]!.done).toBe(credits[by]!.done + 1);
  expect(after[shift.guest]!.done).toBe(credits[shift.guest]!.done - 1);
  expect(total(after)).toBe(total(credits));
});

describe('moving one’s own day', () => {
  const free: RotaRequest = {
    people: team(3, 1),
    dates: datesOf('2026-03-02', '2026-05-29'),
    seed: 1,
    targetGap: 28,
  };
  const planned = plan(free).shifts;
  const shift = planned[2]!;

  test('can be done to every open day of the window, and to no other', () => {
    const open = openDays(planned, free, { shift });
    expect(open.length).toBeGreaterThan(0);
    for (let day = shift.date - 7; day <= shift.date + 7; day++) {
      if (day === shift.date) continue;
      expect('shifts' in move(planned, free, { shift, to: day })).toBe(open.includes(day));
    }
    const moved = shiftsOf(move(planned, free, { shift, to: open[0]! }));
    expect(moved.find(({ date }) => date === open[0])!.guest).toBe(shift.guest);
    expect(moved).toHaveLength(planned.length);
  });

  test('is refused outside the window, on a full date and on a day off', () => {
    expect(move(planned, free, { shift, to: shift.date + 8 })).toEqual({
      why: 'A day can move 7 days either way.',
    });
    const near = { ...shift, date: shift.date - 3 };
    expect(move([...planned, near], free, { shift, to: near.date })).toEqual({
      why: `${dateText(near.date)} has its guests already.`,
    });
  });
});
