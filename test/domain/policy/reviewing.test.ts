import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid } from '../../../src/domain/errors.ts';
import { findBug } from '../../../src/domain/policy/bugs.ts';
import { moveBug } from '../../../src/domain/policy/filing.ts';
import { versionsOf } from '../../../src/domain/policy/history.ts';
import { findPolicy } from '../../../src/domain/policy/policy.ts';
import { ENOUGH, keepPolicy, recentBugs, WINDOW } from '../../../src/domain/policy/reviewing.ts';
import { acts, HOUR, itIs, NINE } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { changes, filesBug, writesDown } from '../../support/policies.ts';

async function withBugs(count: number) {
  const office = await desk();
  itIs(NINE);
  const { conversationId: number } = await acts(office).receives();
  const policy = await writesDown(office, { ownerId: office.tomas.id });
  for (let at = 0; at < count; at += 1) {
    itIs(NINE + (at + 1) * HOUR);
    await filesBug(office, number, { policy, kind: at % 2 ? 'exception' : 'recited' });
  }
  return { office, number, policy };
}

const asked = async ({ db }: Desk, id: number) => (await findPolicy(db, id)).reviewAskedAt !== null;
const kinds = async ({ db }: Desk) =>
  (await db.selectFrom('event').select(['kind', 'teammateId']).orderBy('id').execute()).filter(({ kind }) =>
    kind.startsWith('policy.'),
  );
const keeps = ({ db, tomas }: Desk, id: number, reason = 'The bank takes it from us as well.') =>
  transaction(db, async (tx) => keepPolicy(tx, await findPolicy(tx, id), { reason, by: tomas }));

test('the fifth recital or exception within 90 days asks for a review, once, and nobody’s name is on it', async () => {
  const { office, number, policy } = await withBugs(ENOUGH - 1);
  expect(await asked(office, policy)).toBe(false);
  await filesBug(office, number, { policy });
  expect(await asked(office, policy)).toBe(true);
  await filesBug(office, number, { policy });
  expect(await kinds(office)).toEqual([
    { kind: 'policy.written', teammateId: office.ana.id },
    { kind: 'policy.review-asked', teammateId: null },
  ]);
  expect(await recentBugs(office.db, await findPolicy(office.db, policy))).toEqual({
    recited: 4,
    exceptions: 2,
  });
});

test('what is older than 90 days counts no more', async () => {
  const { office, number, policy } = await withBugs(ENOUGH - 1);
  itIs(NINE + WINDOW + 2.5 * HOUR);
  await filesBug(office, number, { policy });
  expect(await asked(office, policy)).toBe(false);
  expect(await recentBugs(office.db, await findPolicy(office.db, policy))).toEqual({
    recited: 2,
    exceptions: 1,
  });
});

test('kept as it is, with the reason, the review ends and only what comes after it counts', async () => {
  const { office, number, policy } = await withBugs(ENOUGH);
  itIs(NINE + 10 * HOUR);
  await keeps(office, policy);
  expect(await asked(office, policy)).toBe(false);
  const { rows } = await versionsOf(office.db, await findPolicy(office.db, policy));
  expect(rows[0]).toMatchObject({
    kind: 'kept',
    by: 'Tomás Ribeiro',
    reason: 'The bank takes it from us as well.',
  });
  itIs(NINE + 11 * HOUR);
  for (let at = 0; at < ENOUGH - 1; at += 1) await filesBug(office, number, { policy });
  expect(await asked(office, policy)).toBe(false);
  await filesBug(office, number, { policy });
  expect(await asked(office, policy)).toBe(true);
});

test('saying something else ends it as well; another owner does not', async () => {
  const { office, policy } = await withBugs(ENOUGH);
  await changes(office, policy, { ownerId: office.yuki.id });
  expect(await asked(office, policy)).toBe(true);
  await changes(office, policy, { canDo: 'A refund, always.' });
  expect(await asked(office, policy)).toBe(false);
});

test('without a reason it is not kept, and where nothing is asked there is nothing to end', async () => {
  const { office, policy } = await withBugs(ENOUGH);
  await expect(keeps(office, policy, '  ')).rejects.toThrow(Invalid);
  await keeps(office, policy);
  await expect(keeps(office, policy)).rejects.toThrow(Conflict);
});

test('what was filed before the rule was written down counts once it is moved there', async () => {
  const { office, number } = await withBugs(0);
  const ids: number[] = [];
  for (let at = 0; at < ENOUGH; at += 1) ids.push((await filesBug(office, number)).id);
  itIs(NINE + 12 * HOUR);
  const late = await writesDown(office, { title: 'Gifts' });
  for (const id of ids)
    await transaction(office.db, async (tx) =>
      moveBug(tx, await findBug(tx, office.ana, id), { to: await findPolicy(tx, late), by: office.ana }),
    );
  expect(await asked(office, late)).toBe(true);
});

test('of two who file the fifth at once, one asks', async () => {
  const { office, number, policy } = await withBugs(ENOUGH - 2);
  await Promise.all([
    filesBug(office, number, { policy }),
    filesBug(office, number, { policy, by: office.yuki }),
  ]);
  expect(await asked(office, policy)).toBe(true);
  expect((await kinds(office)).filter(({ kind }) => kind === 'policy.review-asked')).toHaveLength(1);
});
