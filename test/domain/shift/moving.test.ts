import { expect, test } from 'vitest';
import { dateText } from '../../../src/domain/coverage/coverage.ts';
import { transaction } from '../../../src/domain/database.ts';
import { daysToMoveTo, moveShift } from '../../../src/domain/shift/moving.ts';
import { findShift } from '../../../src/domain/shift/shift.ts';
import { coming, programme, toldTo } from '../../support/rota.ts';

async function moving() {
  const office = await programme(28);
  const [shift] = (await coming(office)).filter(({ guest }) => guest.id === office.sofie.id);
  const moves = (date: string, by = office.sofie) =>
    transaction(office.db, async (tx) => moveShift(tx, await findShift(tx, shift!.id), { date, by }));
  return { ...office, shift: shift!, moves };
}

test('a guest moves their own day to any of the days that are open, at most a week away (G1)', async () => {
  const { moves, shift, ...office } = await moving();
  const open = await daysToMoveTo(office.db, await findShift(office.db, shift.id));
  expect(open.length).toBeGreaterThan(3);
  for (const day of open) {
    expect(Math.abs(day - shift.day)).toBeLessThanOrEqual(7);
    expect(day % 7 === 2 || day % 7 === 3).toBe(false); // no Saturday, no Sunday
  }
  const others = (await coming(office)).filter(({ id }) => id !== shift.id);
  await moves(dateText(open[0]!));
  const moved = await findShift(office.db, shift.id);
  expect([moved.day, moved.guest.name]).toEqual([open[0], 'Sofie']);
  expect((await coming(office)).filter(({ id }) => id !== shift.id)).toEqual(others);
  expect((await toldTo(office, office.sofie)).at(-1)).toContain('moved from');
  const buddy = moved.buddy.id === office.ana.id ? office.ana : office.tomas;
  expect((await toldTo(office, buddy)).at(-1)).toContain('You look after Sofie on');
});

test('nobody moves another’s day', async () => {
  const { moves, ana, shift } = await moving();
  await expect(moves(dateText(shift.day + 1), ana)).rejects.toThrow('Sofie’s to move');
});

test.each([
  [30, /7 days either way/],
  [-400, /past/],
])('a date %i days away is refused in clear words', async (days, words) => {
  const { moves, shift } = await moving();
  await expect(moves(dateText(shift.day + days))).rejects.toMatchObject({
    fields: { date: expect.stringMatching(words) },
  });
});

test('a date that is none, and a weekend, are refused', async () => {
  const { moves, shift } = await moving();
  await expect(moves('tomorrow')).rejects.toMatchObject({ fields: { date: 'Choose one of the days.' } });
  const saturday = shift.day + ((((2 - (shift.day % 7)) % 7) + 7) % 7);
  await expect(moves(dateText(saturday))).rejects.toMatchObject({
    fields: { date: expect.stringContaining('Sofie does not work on') },
  });
});
