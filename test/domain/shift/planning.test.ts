import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { enterLeave } from '../../../src/domain/schedule/leave.ts';
import { board } from '../../../src/domain/shift/board.ts';
import { planNightly } from '../../../src/domain/shift/nightly.ts';
import { changePart, changeRota } from '../../../src/domain/shift/programme.ts';
import { rotaSettings } from '../../../src/domain/shift/settings.ts';
import { findShift, myShifts } from '../../../src/domain/shift/shift.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { travel } from '../../../src/lib/clock.ts';
import { desk, joins } from '../../support/desk.ts';
import { coming, DAY, programme, TUESDAY, toldTo, worksAt } from '../../support/rota.ts';

const today = Math.floor(TUESDAY / DAY);

test('nothing is planned before the programme has started', async () => {
  const office = await desk();
  await worksAt(office, office.ana, { from: '08:00', to: '17:00' });
  expect(await coming(office)).toEqual([]);
  expect(await rotaSettings(office.db)).toMatchObject({ startedAt: null, cadenceDays: 56, guestsOnDay: 1 });
});

test('the coming half year is planned, each guest about as often as the cadence says, never without a buddy', async () => {
  const office = await programme(14);
  const shifts = await coming(office);
  expect(shifts.length).toBeGreaterThanOrEqual(24);
  expect(shifts.length).toBeLessThanOrEqual(28);
  for (const { id } of [office.sofie, office.jonas]) {
    const days = shifts.filter((shift) => shift.guest.id === id).map(({ day }) => day);
    const gaps = days.slice(1).map((day, i) => day - days[i]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(28);
  }
  for (const { buddy, why } of shifts) {
    expect([office.ana.id, office.tomas.id]).toContain(buddy.id);
    expect(why).toMatch(/^It is .+’s turn: .+ is there for \d h.* of that day/);
  }
  expect(shifts[0]!.day).toBeGreaterThanOrEqual(today + 3);
});

test('each is told once of all their days, in one note', async () => {
  const office = await programme();
  const [told, ...more] = await toldTo(office, office.sofie);
  expect(told).toMatch(/^Planned for you, days with customers: \w{3} \d+ \w{3} with (Ana|Tomás)/);
  expect(more).toEqual([]);
  expect((await toldTo(office, office.ana))[0]).toMatch(/^You look after a guest: .* with (Sofie|Jonas)/);
});

test('planning again when nothing changed changes nothing, today and on each of the next thirty days', async () => {
  const office = await programme();
  const before = await coming(office);
  await transaction(office.db, (tx) =>
    changeRota(tx, office.ana, { cadenceDays: 14, guestsOnDay: 1, running: true, startsOn: '2026-11-03' }),
  );
  expect(await coming(office)).toEqual(before);
  for (let day = 1; day <= 30; day++) {
    travel(TUESDAY + day * DAY);
    await planNightly(office.db);
  }
  const after = await coming(office);
  const last = before.at(-1)!.day;
  expect(after.filter((shift) => shift.day <= last)).toEqual(
    before.filter((shift) => shift.day >= today + 30),
  );
  expect(after.at(-1)!.day).toBeGreaterThan(last);
});

test('what people are owed is settled day by day: the sum of earned is the sum of done', async () => {
  const office = await programme();
  for (let day = 1; day <= 45; day += 9) {
    travel(TUESDAY + day * DAY); // the machine was off for some nights
    await planNightly(office.db);
  }
  const { credits, settledThrough } = await rotaSettings(office.db);
  const sum = (what: 'earned' | 'done') => Object.values(credits).reduce((all, one) => all + one[what], 0);
  expect(settledThrough).toBe('2026-12-09');
  expect(sum('done')).toBeGreaterThanOrEqual(4);
  expect(sum('earned')).toBeCloseTo(sum('done'), 6);
  for (const { earned, done } of Object.values(credits))
    expect(Math.abs(earned - done)).toBeLessThanOrEqual(1);
});

test('somebody who leaves is replaced or their days go to others; the rest stays', async () => {
  const office = await programme();
  const before = await coming(office);
  await transaction(office.db, (tx) => removeTeammate(tx, office.tomas.id, office.ana));
  const after = await coming(office);
  expect(after.every(({ buddy }) => buddy.id === office.ana.id)).toBe(true);
  for (const shift of before.filter(({ buddy }) => buddy.id === office.ana.id))
    expect(after).toContainEqual(shift);
  expect(after.map(({ day }) => day)).toEqual(before.map(({ day }) => day));
  expect(await toldTo(office, office.tomas)).toHaveLength(1); // who has left is not written to
});

test('when nobody can look after a guest the day is called off, and comes again later', async () => {
  const office = await programme();
  const [first] = await coming(office);
  const around = { from: '2026-11-01', to: '2026-11-30' };
  await transaction(office.db, async (tx) => {
    await enterLeave(tx, office.ana, around);
    await enterLeave(tx, office.tomas, around);
  });
  await expect(findShift(office.db, first!.id)).rejects.toThrow('called off');
  expect((await coming(office))[0]!.date > '2026-11-30').toBe(true);
  const guest = [office.sofie, office.jonas].find(({ id }) => id === first!.guest.id)!;
  expect((await toldTo(office, guest)).join()).toContain('is called off. It stays yours');
});

test('a joiner is planned for, and nobody’s day is taken away', async () => {
  const office = await programme();
  const before = await coming(office);
  const pooja = await joins(office.db, {
    name: 'Pooja',
    email: 'pooja@fieldnotes.example',
    zone: 'Europe/Berlin',
  });
  await worksAt(office, pooja, { from: '08:00', to: '17:00' });
  await transaction(office.db, (tx) =>
    changePart(tx, office.ana, {
      teammateId: pooja.id,
      takesPartAs: 'guest',
      leader: false,
      reason: '',
      share: 1,
    }),
  );
  const after = await coming(office);
  for (const shift of before) expect(after).toContainEqual(shift);
  expect(await myShifts(office.db, pooja, { from: today, most: 3 })).toHaveLength(3);
});

test('the database itself never lets one buddy have two guests on a day (G3)', async () => {
  const office = await programme();
  const [first] = await coming(office);
  const other = [office.sofie, office.jonas].find(({ id }) => id !== first!.guest.id)!;
  const twice = { date: first!.date, guestId: other.id, buddyId: first!.buddy.id, why: '' };
  const inserted = office.db
    .insertInto('shift')
    .values({ ...twice, createdAt: 1, changedAt: 1, calledOffAt: null })
    .execute();
  await expect(inserted).rejects.toThrow(/unique/i);
});

test('a veto is kept, and no word of a shift says so', async () => {
  const office = await programme();
  await worksAt(office, office.sofie, { from: '08:00', to: '17:00', vetoes: [office.ana.id] });
  const theirs = (await coming(office)).filter(({ guest }) => guest.id === office.sofie.id);
  expect(theirs.every(({ buddy }) => buddy.id === office.tomas.id)).toBe(true);
  for (const person of [office.ana, office.sofie, office.tomas])
    expect((await toldTo(office, person)).join()).not.toMatch(/veto|never|conflict|apart/i);
});

test('the board has everything a question about the rota needs', async () => {
  const office = await programme();
  const here = await board(office.db);
  expect(here.today).toBe(today);
  expect(here.coming).toHaveLength((await coming(office)).length);
  expect(here.request).toMatchObject({ perDay: 1, targetGap: 14, dates: { from: today, to: today + 181 } });
});
