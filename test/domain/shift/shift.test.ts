import { expect, test } from 'vitest';
import { findShift, myShifts, shiftsBetween, whyFor } from '../../../src/domain/shift/shift.ts';
import { isPostgres } from '../../support/database.ts';
import { plansOf } from '../../support/plans.ts';
import { coming, DAY, programme, TUESDAY } from '../../support/rota.ts';

const today = Math.floor(TUESDAY / DAY);

test('shifts between two dates, both included, by date', async () => {
  const office = await programme();
  const all = await coming(office);
  const [first, second] = all;
  const between = await shiftsBetween(office.db, { from: first!.day, to: second!.day });
  expect(between).toEqual([first, second]);
  expect(await shiftsBetween(office.db, { from: first!.day + 1, to: second!.day - 1 })).toEqual([]);
});

test('one’s own days, as guest and as buddy, the next first and no more than asked for', async () => {
  const office = await programme();
  const all = await coming(office);
  for (const viewer of [office.ana, office.sofie]) {
    const mine = await myShifts(office.db, viewer, { from: today, most: 3 });
    const expected = all.filter(({ guest, buddy }) => guest.id === viewer.id || buddy.id === viewer.id);
    expect(mine).toEqual(expected.slice(0, 3));
  }
  expect(await myShifts(office.db, office.yuki, { from: today, most: 3 })).toEqual([]);
});

test('what is owed is told to the guest and to owners; the rest of the reason to everybody', async () => {
  const office = await programme();
  const shift = await findShift(office.db, (await coming(office))[0]!.id);
  const [guest, other] =
    shift.guest.id === office.sofie.id ? [office.sofie, office.jonas] : [office.jonas, office.sofie];
  for (const viewer of [guest, office.ana]) expect(whyFor(shift, viewer)).toBe(shift.why);
  for (const viewer of [other, office.tomas, office.yuki]) {
    expect(whyFor(shift, viewer)).not.toMatch(/due so far|done/);
    expect(whyFor(shift, viewer)).toContain(`${shift.buddy.name} is there for`);
  }
});

test.skipIf(isPostgres)('no question about shifts reads the whole table', async () => {
  const office = await programme();
  const plans = await plansOf(office.db, async (db) => {
    await shiftsBetween(db, { from: today, to: today + 42 });
    await myShifts(db, office.sofie, { from: today, most: 3 });
    await findShift(db, (await coming(office))[0]!.id);
  });
  for (const plan of plans) expect(plan).not.toMatch(/SCAN shift/);
});
