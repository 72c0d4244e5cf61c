import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { planNightly } from '../../../src/domain/shift/nightly.ts';
import { currentPause, pauseRota, resumeRota } from '../../../src/domain/shift/pausing.ts';
import { rotaSettings } from '../../../src/domain/shift/settings.ts';
import { travel } from '../../../src/lib/clock.ts';
import { coming, DAY, programme, TUESDAY, toldTo } from '../../support/rota.ts';

const PAUSE = {
  from: '2026-11-05',
  reviewOn: '2026-12-01',
  reason: 'Two people left, and mail has doubled.',
};

async function pausing() {
  const office = await programme();
  const pauses = (input: object = {}, by = office.ana) =>
    transaction(office.db, (tx) => pauseRota(tx, by, { ...PAUSE, ...input }));
  const resumes = (by = office.ana) => transaction(office.db, (tx) => resumeRota(tx, by));
  return { ...office, pauses, resumes };
}

test('a pause calls off the days in it, tells guests and buddies, and nothing new is planned', async () => {
  const { pauses, ...office } = await pausing();
  const [first] = await coming(office);
  await pauses();
  expect(await coming(office)).toEqual([]);
  const guest = [office.sofie, office.jonas].find(({ id }) => id === first!.guest.id)!;
  expect((await toldTo(office, guest)).at(-1)).toContain('is called off');
  expect(await currentPause(office.db)).toMatchObject({ reason: PAUSE.reason });
});

test('nobody earns or owes anything meanwhile (G4)', async () => {
  const { pauses, ...office } = await pausing();
  await pauses();
  travel(TUESDAY + 40 * DAY);
  await planNightly(office.db);
  const { credits } = await rotaSettings(office.db);
  for (const credit of Object.values(credits)) expect(credit).toEqual({ earned: 0, done: 0 });
});

test('it goes on when an owner says so, and days are planned again', async () => {
  const { pauses, resumes, ...office } = await pausing();
  await pauses();
  travel(TUESDAY + 10 * DAY);
  await resumes();
  expect(await currentPause(office.db)).toBeNull();
  expect((await coming(office)).length).toBeGreaterThan(20);
  await expect(resumes()).rejects.toThrow('not paused');
});

test('one that has not begun never was', async () => {
  const { pauses, resumes, ...office } = await pausing();
  await pauses({ from: '2027-01-11', reviewOn: '2027-02-01' });
  const kept = (await coming(office)).length;
  expect(kept).toBeGreaterThan(5);
  await resumes();
  expect(await currentPause(office.db)).toBeNull();
  expect((await coming(office)).length).toBeGreaterThan(kept);
});

test.each([
  [{ reason: '  ' }, 'reason'],
  [{ reviewOn: '' }, 'reviewOn'],
  [{ reviewOn: '2026-11-05' }, 'reviewOn'],
  [{ from: 'soon' }, 'from'],
])('a pause with %j is refused at its field', async (input, field) => {
  const { pauses, ...office } = await pausing();
  await expect(pauses(input)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  expect(await currentPause(office.db)).toBeNull();
});

test('only owners pause and resume, and only once', async () => {
  const { pauses, resumes, tomas } = await pausing();
  await expect(pauses({}, tomas)).rejects.toThrow('Owners pause');
  await pauses();
  await expect(pauses()).rejects.toThrow('paused already');
  await expect(resumes(tomas)).rejects.toThrow('Owners pause');
});

test('owners are reminded on the day of review and weekly after it, so that no pause drifts on', async () => {
  const { pauses, ...office } = await pausing();
  await pauses();
  const reminders = async () =>
    (await toldTo(office, office.ana)).filter((text) => text.includes('look at it again'));
  for (const [day, told] of [
    [27, 0],
    [28, 1],
    [29, 1],
    [35, 2],
  ] as const) {
    travel(TUESDAY + day * DAY);
    await planNightly(office.db);
    await planNightly(office.db);
    expect([day, (await reminders()).length]).toEqual([day, told]);
  }
});
