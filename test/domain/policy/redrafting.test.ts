import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { archivePolicy } from '../../../src/domain/policy/archiving.ts';
import { findPolicy } from '../../../src/domain/policy/policy.ts';
import { changedSinceDraft, housePolicies } from '../../../src/domain/policy/redrafting.ts';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { changes, IDENTITY, writesDown } from '../../support/policies.ts';

const CITES = '<p>Hi Maria, the <b>30 day rule</b> says no.</p>';
const changed = async ({ db }: Desk, html: string, updatedAt: number) =>
  (await changedSinceDraft(db, { html, updatedAt })).map(({ id }) => id);

async function withChange() {
  const office = await desk();
  itIs(NINE);
  const id = await writesDown(office);
  await writesDown(office, IDENTITY);
  itIs(NINE + 2 * HOUR);
  await changes(office, id, { canDo: 'A refund, always.' });
  return { office, id };
}

test('a draft that cites a policy and is older than its change is told', async () => {
  const { office, id } = await withChange();
  expect(await changed(office, CITES, NINE + HOUR)).toEqual([id]);
});

test.each([
  ['written after the change', CITES, NINE + 3 * HOUR],
  ['that cites another one', '<p>Please verify your identity.</p>', NINE + HOUR],
  ['that cites none', '<p>It is back.</p>', NINE + HOUR],
])('a draft %s is not', async (_, html, at) => {
  const { office } = await withChange();
  expect(await changed(office, html, at)).toEqual([]);
});

test('a policy that is new has not changed, and one that is archived has nothing to say', async () => {
  const { office, id } = await withChange();
  itIs(NINE + 4 * HOUR);
  await writesDown(office, { title: 'The same again' });
  expect(await changed(office, CITES, NINE + 3 * HOUR)).toEqual([]);
  await transaction(office.db, async (tx) => archivePolicy(tx, await findPolicy(tx, id), { by: office.ana }));
  expect(await changed(office, CITES, NINE + HOUR)).toEqual([]);
});

test('the coach knows every policy that stands, with when it came to say this', async () => {
  const { office, id } = await withChange();
  const [refunds, identity] = await housePolicies(office.db);
  const { rewordedAt } = await findPolicy(office.db, id);
  expect(refunds).toMatchObject({ id, at: rewordedAt, canDo: 'A refund, always.', hard: null });
  expect(identity).toMatchObject({ hard: { kind: 'security', why: IDENTITY.hardWhy } });
});

test('what the coach is told of a long policy is short, and its phrases are whole', async () => {
  const office = await desk();
  const long = `${'Because it is so. '.repeat(80)}`.trim();
  await writesDown(office, { ...IDENTITY, purpose: long, canDo: long, hardWhy: long });
  const [told] = await housePolicies(office.db);
  for (const text of [told!.purpose, told!.canDo, told!.hard!.why])
    expect(text.length).toBeLessThanOrEqual(501);
  expect(told!.phrases).toEqual(IDENTITY.phrases);
});
