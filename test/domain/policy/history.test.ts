import { expect, test } from 'vitest';
import { versionsOf, wordsOf } from '../../../src/domain/policy/history.ts';
import { findPolicy } from '../../../src/domain/policy/policy.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';
import { changes, REFUNDS, writesDown } from '../../support/policies.ts';

test('a long history is paged, the newest first, and ends', async () => {
  const office = await desk();
  const id = await writesDown(office);
  for (const purpose of ['Second.', 'Third.', 'Fourth.']) await changes(office, id, { purpose });
  const policy = await findPolicy(office.db, id);
  const first = await versionsOf(office.db, policy, { limit: 3 });
  expect(first.rows.map(({ words }) => words.purpose)).toEqual(['Fourth.', 'Third.', 'Second.']);
  const rest = await versionsOf(office.db, policy, { limit: 3, cursor: first.next! });
  expect(rest.rows.map(({ words }) => words.purpose)).toEqual([REFUNDS.purpose]);
  expect(rest.next).toBeNull();
});

test('a version says what the policy said, and no more', async () => {
  const office = await desk();
  const policy = await findPolicy(office.db, await writesDown(office));
  const { rows } = await versionsOf(office.db, policy);
  expect(rows[0]!.words).toEqual(wordsOf(policy));
  expect(Object.keys(rows[0]!.words).sort()).toEqual(['canDo', 'hard', 'phrases', 'purpose', 'title']);
});

test.skipIf(isPostgres)('it is read through its index', async () => {
  const office = await desk();
  const policy = await findPolicy(office.db, await writesDown(office));
  const plans = await plansOf(office.db, (db) => versionsOf(db, policy));
  expect(plans.join('\n')).toContain('policy_history');
  expect(plans.join('\n')).not.toMatch(/SCAN policy_version|TEMP B-TREE/);
});
