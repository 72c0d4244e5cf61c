import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import {
  findPolicy,
  policies,
  policiesRewordedSince,
  policiesToReview,
} from '../../../src/domain/policy/policy.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';
import { changes, IDENTITY, writesDown } from '../../support/policies.ts';

const asks = ({ db }: Desk, id: number) =>
  db.updateTable('policy').set({ reviewAskedAt: NINE }).where('id', '=', id).execute();
const titles = (all: { title: string }[]) => all.map(({ title }) => title);

test('those that stand are listed by title', async () => {
  const office = await desk();
  await writesDown(office, IDENTITY);
  await writesDown(office, { title: 'Gifts' });
  expect(titles(await policies(office.db))).toEqual(['Gifts', 'Who may change an address']);
  expect(await policies(office.db, { archived: true })).toEqual([]);
});

test.each([0, 999, Number.NaN, 1.5, 2 ** 60])('there is no policy %d', async (id) => {
  await expect(findPolicy((await desk()).db, id)).rejects.toThrow(NotFound);
});

test('a review waits for whoever looks after the policy, and for nobody else', async () => {
  const office = await desk();
  await asks(office, await writesDown(office, { ownerId: office.tomas.id }));
  await writesDown(office, { title: 'Quiet', ownerId: office.tomas.id });
  expect(titles(await policiesToReview(office.db, office.tomas))).toEqual(['Refunds after 30 days']);
  expect(await policiesToReview(office.db, office.ana)).toEqual([]);
  expect(await policiesToReview(office.db, office.yuki)).toEqual([]);
});

test('where nobody looks after it, or no longer, the owners of the company hear of it', async () => {
  const office = await desk();
  await asks(office, await writesDown(office));
  await asks(office, await writesDown(office, { title: 'Gifts', ownerId: office.tomas.id }));
  expect(titles(await policiesToReview(office.db, office.ana))).toEqual(['Refunds after 30 days']);
  await transaction(office.db, (tx) => removeTeammate(tx, office.tomas.id, office.ana));
  expect(titles(await policiesToReview(office.db, office.ana))).toHaveLength(2);
  expect(await policiesToReview(office.db, office.yuki)).toEqual([]);
});

test('what came to say something else since a time is found, and what only changed hands is not', async () => {
  const office = await desk();
  itIs(NINE);
  const [first, second] = [await writesDown(office), await writesDown(office, { title: 'Gifts' })];
  itIs(NINE + HOUR);
  await changes(office, first, { purpose: 'Another.' });
  await changes(office, second, { ownerId: office.yuki.id });
  const found = await policiesRewordedSince(office.db, NINE + HOUR / 2);
  expect(titles(found)).toEqual(['Refunds after 30 days']);
});

test.skipIf(isPostgres)('each list is read through its index', async () => {
  const office = await desk();
  const plan = async (work: (db: typeof office.db) => Promise<unknown>) =>
    (await plansOf(office.db, work)).join('\n');
  expect(await plan((db) => policies(db))).toContain('policy_standing');
  expect(await plan((db) => policies(db, { archived: true }))).toContain('policy_archived');
  expect(await plan((db) => policiesRewordedSince(db, 0))).toContain('policy_reworded');
  expect(await plan((db) => policiesToReview(db, office.ana))).toContain('policy_to_review');
});
