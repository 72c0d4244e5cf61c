import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { cancelLeave, enterLeave } from '../../../src/domain/schedule/leave.ts';
import { scheduleOf } from '../../../src/domain/schedule/schedule.ts';
import { desk } from '../../support/desk.ts';
import { coming, programme, toldTo } from '../../support/rota.ts';

test('leave has two dates, both included, and no reason anywhere', async () => {
  const { db, ana } = await desk();
  const id = await transaction(db, (tx) => enterLeave(tx, ana, { from: '2026-11-09', to: '2026-11-13' }));
  expect((await scheduleOf(db, ana, '2026-11-13')).leave).toEqual([
    { id, from: '2026-11-09', to: '2026-11-13' },
  ]);
  expect((await scheduleOf(db, ana, '2026-11-14')).leave).toEqual([]);
  expect(Object.keys((await db.selectFrom('leave').selectAll().executeTakeFirst())!)).not.toContain('reason');
});

test.each([
  [{ from: '2026-11-13', to: '2026-11-09' }, 'to', /before the leave begins/],
  [{ from: '2026-02-30', to: '2026-03-09' }, 'from', /date like/],
  [{ from: '2026-03-01', to: '' }, 'to', /date like/],
  [{ from: '2026-03-01', to: '2062-03-02' }, 'to', /more than two years/],
])('leave %j is refused at its field', async (dates, field, words) => {
  const { db, ana } = await desk();
  const entered = transaction(db, (tx) => enterLeave(tx, ana, dates));
  await expect(entered).rejects.toMatchObject({ fields: { [field]: expect.stringMatching(words) } });
  expect(await db.selectFrom('leave').selectAll().execute()).toEqual([]);
});

test('only one’s own leave can be taken back', async () => {
  const { db, ana, tomas } = await desk();
  const id = await transaction(db, (tx) => enterLeave(tx, ana, { from: '2026-11-09', to: '2026-11-13' }));
  await expect(transaction(db, (tx) => cancelLeave(tx, tomas, id))).rejects.toThrow('not here');
  await transaction(db, (tx) => cancelLeave(tx, ana, id));
  await expect(transaction(db, (tx) => cancelLeave(tx, ana, id))).rejects.toThrow('not here');
});

test('a buddy who falls ill at eight in the morning is replaced the same day, and all three are told', async () => {
  const office = await programme();
  const [first, ...others] = await coming(office);
  const buddy = [office.ana, office.tomas].find(({ id }) => id === first!.buddy.id)!;
  const other = [office.ana, office.tomas].find(({ id }) => id !== first!.buddy.id)!;
  const guest = [office.sofie, office.jonas].find(({ id }) => id === first!.guest.id)!;
  await transaction(office.db, (tx) => enterLeave(tx, buddy, { from: first!.date, to: first!.date }));
  const [now, ...rest] = await coming(office);
  expect(now).toMatchObject({ id: first!.id, date: first!.date, buddy: { id: other.id } });
  expect(rest).toEqual(others);
  expect((await toldTo(office, guest)).at(-1)).toContain(`${other.name} looks after you on`);
  expect((await toldTo(office, other)).at(-1)).toContain(`You look after ${guest.name} on`);
  expect((await toldTo(office, buddy)).at(-1)).toContain(`Somebody else looks after ${guest.name}`);
});

test('a guest’s leave moves or calls off their day, and changes nobody else’s', async () => {
  const office = await programme();
  const [first, ...others] = await coming(office);
  const guest = [office.sofie, office.jonas].find(({ id }) => id === first!.guest.id)!;
  await transaction(office.db, (tx) => enterLeave(tx, guest, { from: first!.date, to: first!.date }));
  const after = await coming(office);
  expect(after.some((one) => one.guest.id === guest.id && one.date === first!.date)).toBe(false);
  for (const one of others) expect(after).toContainEqual(one);
  expect((await toldTo(office, guest)).at(-1)).toMatch(/Your day with customers moved|is called off/);
});
