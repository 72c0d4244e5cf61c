import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText, dayOf, type Person } from '../../../src/domain/coverage/coverage.ts';
import { plan, type Replanned, type RotaRequest, replan, type Shift } from '../../../src/domain/rota/rota.ts';
import { datesOf, pairs, team } from './rota-of.ts';

const dates = datesOf('2026-03-02', '2026-04-24');
const key = (shift: Shift) => `${shift.date} ${shift.guest} ${shift.buddy}`;
const changed = (people: Person[], name: string, more: object) =>
  people.map((person) => (person.name === name ? { ...person, ...more } : person));
const away = (...on: string[]) => ({ exceptions: on.map((date) => ({ date, off: true })) });

function again(previous: Shift[], request: RotaRequest, from = '2026-03-02'): Replanned {
  return replan(previous, request, { from: dayOf(from)! });
}

describe('planning again', () => {
  const request: RotaRequest = { people: team(10, 3), dates, seed: 1, minGap: 5 };
  const first = plan(request);

  test('changes nothing when nothing changed, words and credits included', () => {
    const second = again(first.shifts, request);
    expect(second.changes).toEqual([]);
    expect(second.shifts).toEqual(first.shifts);
    expect(second.credits).toEqual(first.credits);
  });

  test('changes nothing either when the programme keeps a cadence', () => {
    const cadence: RotaRequest = { people: team(7, 2), dates, seed: 3, targetGap: 35 };
    const before = plan(cadence);
    expect(again(before.shifts, cadence)).toEqual({ ...before, changes: [] });
  });

  test('replaces a buddy who falls ill on that date and touches no other shift', () => {
    const ill = first.shifts[12]!;
    const people = changed(request.people, ill.buddy, away(dateText(ill.date)));
    const second = again(first.shifts, { ...request, people });
    expect(second.changes.map(({ what, shift }) => [what, key(shift)])).toEqual([['buddy', key(ill)]]);
    const now = second.shifts[12]!;
    expect([now.date, now.guest]).toEqual([ill.date, ill.guest]);
    expect(now.buddy).not.toBe(ill.buddy);
    expect(now.why).toContain('the buddy planned before is not free');
    expect(second.shifts.filter((shift) => shift !== now)).toEqual(
      first.shifts.filter((shift) => shift !== ill),
    );
  });

  test('moves the shift inside a week when no buddy is left, and never runs it without one', () => {
    const one: RotaRequest = { people: team(2, 1), dates, seed: 1, targetGap: 28 };
    const before = plan(one).shifts;
    const ill = before[1]!;
    const second = again(before, {
      ...one,
      people: changed(one.people, 'Buddy 1', away(dateText(ill.date))),
    });
    expect(second.changes).toHaveLength(1);
    expect(second.changes[0]!.what).toBe('moved');
    expect(Math.abs(second.changes[0]!.now!.date - ill.date)).toBe(1);
    expect(second.shifts.some(({ date }) => date === ill.date)).toBe(false);
    expect(second.shifts).toHaveLength(before.length);
  });

  test('gives the places of somebody who left to those who are due, and keeps all others', () => {
    const leaver = first.shifts[20]!.guest;
    const people = changed(request.people, leaver, { left: '2026-03-20' });
    const second = again(first.shifts, { ...request, people }, '2026-03-21');
    const lost = first.shifts.filter(({ guest, date }) => guest === leaver && date > dayOf('2026-03-20')!);
    expect(lost.length).toBeGreaterThan(0);
    expect(second.changes.map(({ what }) => what)).toEqual(lost.map(() => 'dropped'));
    const kept = first.shifts.filter((shift) => !lost.includes(shift)).map(key);
    expect(second.shifts.map(key)).toEqual(expect.arrayContaining(kept));
    expect(second.shifts.length + second.unplaced.length).toBe(first.shifts.length);
  });

  test('fills a place that came free in a rota planned for months, whoever may take it', () => {
    const long: RotaRequest = {
      people: team(6, 2),
      dates: datesOf('2026-03-02', '2026-08-28'),
      seed: 2,
      minGap: 4,
    };
    const before = plan(long);
    expect(before.unplaced).toEqual([]);
    const sick = before.shifts[7]!;
    const people = changed(long.people, sick.guest, away(dateText(sick.date)));
    const second = again(before.shifts, { ...long, people });
    expect(second.shifts.find(({ date }) => date === sick.date)?.guest).not.toBe(sick.guest);
    expect(second.unplaced).toEqual([]);
    expect(second.shifts.filter((shift) => !before.shifts.includes(shift))).toHaveLength(1);
  });

  test('never changes what is past, even where it would no longer be planned', () => {
    const people = changed(request.people, 'Buddy 1', { left: '2026-03-01' });
    const second = again(first.shifts, { ...request, people }, '2026-04-01');
    const past = (shifts: Shift[]) => shifts.filter(({ date }) => date < dayOf('2026-04-01')!);
    expect(past(second.shifts)).toEqual(past(first.shifts));
    expect(
      second.shifts
        .filter(({ date }) => date >= dayOf('2026-04-01')!)
        .some(({ buddy }) => buddy === 'Buddy 1'),
    ).toBe(false);
  });

  test('changes as many shifts as stopped working and no more, whatever happens to one person', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Guest 1', 'Guest 4', 'Buddy 1', 'Buddy 2'),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 10 }),
        (name, start, long) => {
          const leave = [{ from: dateText(dates.from + start), to: dateText(dates.from + start + long) }];
          const second = again(first.shifts, {
            ...request,
            people: changed(request.people, name, { leave }),
          });
          const broken = first.shifts.filter(
            ({ guest, buddy, date }) =>
              [guest, buddy].includes(name) &&
              date >= dates.from + start &&
              date <= dates.from + start + long,
          );
          expect(second.changes.map(({ shift }) => key(shift))).toEqual(broken.map(key));
          const sum = Object.values(second.credits).reduce((all, { earned, done }) => all + earned - done, 0);
          expect(sum).toBeCloseTo(0, 6);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('lets a joiner in where there is room and takes nobody’s day away', () => {
    const people = [...request.people, ...team([{ name: 'New' }], 0)];
    const second = again(first.shifts, { ...request, people });
    expect(pairs(second.shifts)).toEqual(pairs(first.shifts));
    const longer = again(first.shifts, { ...request, people, dates: datesOf('2026-03-02', '2026-05-29') });
    expect(longer.shifts.some(({ guest }) => guest === 'New')).toBe(true);
  });
});
