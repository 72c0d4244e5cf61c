import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { changePart, changeRota, parts } from '../../../src/domain/shift/programme.ts';
import { rotaSettings } from '../../../src/domain/shift/settings.ts';
import { desk } from '../../support/desk.ts';
import { coming, programme } from '../../support/rota.ts';

const USUAL = { cadenceDays: 56, guestsOnDay: 1, running: true };
const GUEST = { takesPartAs: 'guest' as const, leader: false, reason: '', share: 1 };

test('owners set how the programme runs; it begins today unless they say when', async () => {
  const office = await programme();
  await transaction(office.db, (tx) =>
    changeRota(tx, office.ana, { ...USUAL, startsOn: '2027-01-11', leastGapDays: 20 }),
  );
  expect(await rotaSettings(office.db)).toMatchObject({
    startsOn: '2027-01-11',
    cadenceDays: 56,
    leastGapDays: 20,
    startedAt: expect.any(Number),
  });
});

test('the programme can be stopped; what is planned stays until somebody pauses it', async () => {
  const office = await programme();
  const before = await coming(office);
  await transaction(office.db, (tx) => changeRota(tx, office.ana, { ...USUAL, running: false }));
  expect((await rotaSettings(office.db)).startedAt).toBeNull();
  expect(await coming(office)).toEqual(before);
});

test.each([
  [{ cadenceDays: 3 }, 'cadenceDays'],
  [{ cadenceDays: 1000 }, 'cadenceDays'],
  [{ cadenceDays: Number.NaN }, 'cadenceDays'],
  [{ guestsOnDay: 0 }, 'guestsOnDay'],
  [{ leastGapDays: 90 }, 'leastGapDays'],
  [{ startsOn: '2026-02-30' }, 'startsOn'],
])('%j is refused at its field', async (change, field) => {
  const { db, ana } = await desk();
  const changed = transaction(db, (tx) => changeRota(tx, ana, { ...USUAL, ...change }));
  await expect(changed).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  expect(await db.selectFrom('rota').selectAll().execute()).toEqual([]);
});

test('only owners change the programme and who takes part', async () => {
  const { db, ana, tomas } = await desk();
  await expect(transaction(db, (tx) => changeRota(tx, tomas, USUAL))).rejects.toThrow('Owners plan');
  const changed = transaction(db, (tx) => changePart(tx, tomas, { ...GUEST, teammateId: ana.id }));
  await expect(changed).rejects.toThrow('Owners plan');
});

test('a leader who takes no part needs a reason that everybody can read (B6)', async () => {
  const { db, ana, tomas } = await desk();
  const change = (input: object) =>
    transaction(db, (tx) => changePart(tx, ana, { ...GUEST, leader: true, teammateId: tomas.id, ...input }));
  for (const input of [
    { takesPartAs: 'none' },
    { takesPartAs: 'team' },
    { share: 0 },
    { takesPartAs: 'none', reason: ' ' },
  ])
    await expect(change(input)).rejects.toMatchObject({
      fields: { reason: expect.stringContaining('reason') },
    });
  await change({ takesPartAs: 'none', reason: 'On parental leave until May.' });
  const found = (await parts(db)).find(({ id }) => id === tomas.id);
  expect(found).toMatchObject({ takesPartAs: 'none', leader: true, reason: 'On parental leave until May.' });
  await change({});
  expect((await parts(db)).find(({ id }) => id === tomas.id)).toMatchObject({
    takesPartAs: 'guest',
    leader: true,
  });
});

test.each([
  [{ share: -1 }, 'share'],
  [{ share: 3 }, 'share'],
  [{ takesPartAs: 'agent' }, 'takesPartAs'],
])('%j is refused at its field', async (change, field) => {
  const { db, ana, tomas } = await desk();
  const changed = transaction(db, (tx) =>
    changePart(tx, ana, { ...GUEST, teammateId: tomas.id, ...(change as object) }),
  );
  await expect(changed).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
});

test('who is nobody, or has left, cannot take part', async () => {
  const { db, ana } = await desk();
  await expect(transaction(db, (tx) => changePart(tx, ana, { ...GUEST, teammateId: 4711 }))).rejects.toThrow(
    'not here',
  );
});

test('everybody answers customers until an owner says otherwise', async () => {
  const { db } = await desk();
  expect(
    (await parts(db)).map(({ name, takesPartAs, share, saidHours }) => [name, takesPartAs, share, saidHours]),
  ).toEqual([
    ['Ana Okafor', 'team', 1, false],
    ['Tomás Ribeiro', 'team', 1, false],
    ['Yuki Kimura', 'team', 1, false],
  ]);
});
