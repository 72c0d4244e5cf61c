import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid } from '../../../src/domain/errors.ts';
import { archivePolicy } from '../../../src/domain/policy/archiving.ts';
import { versionsOf } from '../../../src/domain/policy/history.ts';
import { findPolicy, MOST_POLICIES, policies } from '../../../src/domain/policy/policy.ts';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { changes, IDENTITY, REFUNDS, writesDown } from '../../support/policies.ts';

const events = async ({ db }: Desk) =>
  (await db.selectFrom('event').selectAll().where('kind', 'like', 'policy.%').orderBy('id').execute()).map(
    ({ kind, teammateId, data }) => ({ kind, by: teammateId, ...JSON.parse(data) }),
  );

test('a policy is written down with its purpose, what we can do, its owner and its words; it is an event', async () => {
  const office = await desk();
  itIs(NINE);
  const id = await writesDown(office, {
    ownerId: office.tomas.id,
    phrases: [' 30  Day Rule ', '', '30 day rule'],
  });
  expect(await findPolicy(office.db, id)).toMatchObject({
    title: REFUNDS.title,
    purpose: REFUNDS.purpose,
    canDo: REFUNDS.canDo,
    hard: null,
    phrases: ['30 day rule'],
    owner: { id: office.tomas.id, name: 'Tomás Ribeiro' },
    reviewAskedAt: null,
    archivedAt: null,
  });
  expect(await events(office)).toEqual([
    { kind: 'policy.written', by: office.ana.id, policy: id, title: REFUNDS.title },
  ]);
});

test('a hard rule says of what kind it is and why', async () => {
  const office = await desk();
  const id = await writesDown(office, IDENTITY);
  expect((await findPolicy(office.db, id)).hard).toEqual({ kind: 'security', why: IDENTITY.hardWhy });
});

test.each([
  [{ title: ' ' }, 'title', 'missing'],
  [{ title: 'x'.repeat(101) }, 'title', '100 characters'],
  [{ purpose: ' \n ' }, 'purpose', 'why it is there'],
  [{ canDo: '' }, 'canDo', 'There is always something'],
  [{ canDo: 'x'.repeat(2_001) }, 'canDo', 'this has 2001'],
  [{ hardKind: 'habit', hardWhy: 'x' }, 'hardKind', 'law, safety, security, fraud, tax'],
  [{ hardKind: 'law', hardWhy: ' ' }, 'hardWhy', 'why this one cannot bend'],
  [{ phrases: ['(a+)+'] }, 'phrases', '“(a+)+” cannot be looked for'],
  [{ phrases: ['ab'] }, 'phrases', 'cannot be looked for'],
  [{ phrases: ['long '.repeat(20)] }, 'phrases', '80 characters'],
  [{ phrases: Array.from({ length: 21 }, (_, at) => `phrase ${at}`) }, 'phrases', '20 phrases'],
  [{ ownerId: 999 }, 'owner', 'not here'],
])('%j is refused at %s', async (input, field, words) => {
  const office = await desk();
  const refused = await writesDown(office, input).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Invalid);
  expect((refused as Invalid).fields[field]).toContain(words);
  expect(await policies(office.db)).toEqual([]);
});

test('each change keeps what it said before, who said so and why', async () => {
  const office = await desk();
  itIs(NINE);
  const id = await writesDown(office);
  itIs(NINE + HOUR);
  await changes(office, id, {
    by: office.tomas,
    canDo: 'A refund, always.',
    reason: '  We lost  good people. ',
  });
  const policy = await findPolicy(office.db, id);
  expect(policy.canDo).toBe('A refund, always.');
  expect(policy.rewordedAt).toBeGreaterThanOrEqual(NINE + HOUR);
  const { rows } = await versionsOf(office.db, policy);
  expect(rows).toMatchObject([
    {
      kind: 'changed',
      by: 'Tomás Ribeiro',
      reason: 'We lost good people.',
      words: { canDo: 'A refund, always.' },
    },
    { kind: 'written', by: 'Ana Okafor', reason: '', words: { canDo: REFUNDS.canDo } },
  ]);
  expect((await events(office)).map(({ kind }) => kind)).toEqual(['policy.written', 'policy.changed']);
});

test('another owner is no other wording: no version, and no draft is told', async () => {
  const office = await desk();
  const id = await writesDown(office);
  const before = await findPolicy(office.db, id);
  await changes(office, id, { ownerId: office.yuki.id });
  const after = await findPolicy(office.db, id);
  expect(after.owner?.name).toBe('Yuki Kimura');
  expect(after.rewordedAt).toBe(before.rewordedAt);
  expect((await versionsOf(office.db, after)).rows).toHaveLength(1);
});

test('saved as it stands it stays as it is, without an event', async () => {
  const office = await desk();
  const id = await writesDown(office, IDENTITY);
  const before = await findPolicy(office.db, id);
  await changes(office, id);
  expect(await findPolicy(office.db, id)).toEqual(before);
  expect(await events(office)).toHaveLength(1);
});

test('who changes what somebody else changed meanwhile is told first', async () => {
  const office = await desk();
  const id = await writesDown(office);
  const { changedAt } = await findPolicy(office.db, id);
  await changes(office, id, { purpose: 'First.', basedOn: changedAt });
  await expect(changes(office, id, { purpose: 'Second.', basedOn: changedAt })).rejects.toMatchObject({
    fields: { title: expect.stringMatching(/meanwhile/) },
  });
  expect((await findPolicy(office.db, id)).purpose).toBe('First.');
});

test('what is archived is restored before it is changed', async () => {
  const office = await desk();
  const id = await writesDown(office);
  const policy = await findPolicy(office.db, id);
  await transaction(office.db, (tx) => archivePolicy(tx, policy, { by: office.ana }));
  await expect(changes(office, id, { purpose: 'Late.' })).rejects.toThrow(Conflict);
});

test('there is an end to how many rules a company can have', async () => {
  const office = await desk();
  const id = await writesDown(office);
  const row = await office.db.selectFrom('policy').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { id: _, ...values } = row;
  await office.db
    .insertInto('policy')
    .values(Array.from({ length: MOST_POLICIES - 1 }, () => values))
    .execute();
  await expect(writesDown(office)).rejects.toThrow(/Archive one first/);
});
