import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid } from '../../../src/domain/errors.ts';
import { archivePolicy, restorePolicy } from '../../../src/domain/policy/archiving.ts';
import { versionsOf } from '../../../src/domain/policy/history.ts';
import { findPolicy, MOST_POLICIES, policies } from '../../../src/domain/policy/policy.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { writesDown } from '../../support/policies.ts';

const archives = ({ db, ana }: Desk, id: number) =>
  transaction(db, async (tx) => archivePolicy(tx, await findPolicy(tx, id), { by: ana }));
const restores = ({ db, tomas }: Desk, id: number) =>
  transaction(db, async (tx) => restorePolicy(tx, await findPolicy(tx, id), { by: tomas }));

test('archived it holds no more, keeps its history, and restored it is as it was', async () => {
  const office = await desk();
  const id = await writesDown(office);
  const before = await findPolicy(office.db, id);
  await archives(office, id);
  expect(await policies(office.db)).toEqual([]);
  const archived = await findPolicy(office.db, id);
  expect(await policies(office.db, { archived: true })).toEqual([archived]);
  expect((await versionsOf(office.db, archived)).rows).toHaveLength(1);
  await restores(office, id);
  expect(await findPolicy(office.db, id)).toEqual(before);
  const events = await office.db
    .selectFrom('event')
    .select('kind')
    .where('kind', 'like', 'policy.%')
    .orderBy('id')
    .execute();
  expect(events.map(({ kind }) => kind)).toEqual(['policy.written', 'policy.archived', 'policy.restored']);
});

test('of two who archive it the second is told; restored twice it is once', async () => {
  const office = await desk();
  const id = await writesDown(office);
  await archives(office, id);
  await expect(archives(office, id)).rejects.toThrow(Conflict);
  await restores(office, id);
  await restores(office, id);
  const restored = office.db.selectFrom('event').select('id').where('kind', '=', 'policy.restored');
  expect(await restored.execute()).toHaveLength(1);
});

test('a review that was asked for ends with it', async () => {
  const office = await desk();
  const id = await writesDown(office);
  await office.db.updateTable('policy').set({ reviewAskedAt: 1 }).execute();
  await archives(office, id);
  expect((await findPolicy(office.db, id)).reviewAskedAt).toBeNull();
});

test('where there are as many as there can be, it stays archived', async () => {
  const office = await desk();
  const id = await writesDown(office);
  const { id: _, ...row } = await office.db.selectFrom('policy').selectAll().executeTakeFirstOrThrow();
  await archives(office, id);
  await office.db
    .insertInto('policy')
    .values(Array.from({ length: MOST_POLICIES }, () => row))
    .execute();
  await expect(restores(office, id)).rejects.toThrow(Invalid);
});
