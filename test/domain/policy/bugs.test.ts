import { expect, test } from 'vitest';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { bugsOf, findBug } from '../../../src/domain/policy/bugs.ts';
import { withdrawBug } from '../../../src/domain/policy/filing.ts';
import { acts, itIs, MINUTE, NINE } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';
import { plansOf } from '../../support/plans.ts';
import { filesBug, writesDown } from '../../support/policies.ts';

async function withBugs(count: number) {
  const office = await desk();
  const { conversationId: number } = await acts(office).receives();
  const id = await writesDown(office);
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) {
    itIs(NINE + at * MINUTE);
    ids.unshift((await filesBug(office, number, { policy: id })).id);
  }
  return { office, number, policy: { id }, ids };
}

test('they are paged, the newest first, and end', async () => {
  const { office, policy, ids } = await withBugs(5);
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await bugsOf(office.db, office.ana, { policy, cursor, limit: 2 });
    seen.push(...rows.map(({ id }) => id));
    cursor = next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(ids);
});

test('whoever may not see the conversation reads what happened, and is led nowhere', async () => {
  const { office, number, policy, ids } = await withBugs(1);
  const { nils: stranger } = await memberElsewhere(office);
  const [mine] = (await bugsOf(office.db, office.ana, { policy })).rows;
  const [theirs] = (await bugsOf(office.db, stranger, { policy })).rows;
  expect(mine!.conversation).toBe(number);
  expect(theirs).toEqual({ ...mine, conversation: null });
  expect((await findBug(office.db, office.ana, ids[0]!)).conversation).toBe(number);
  await expect(findBug(office.db, stranger, ids[0]!)).rejects.toThrow(NotFound);
});

test.each([0, 99, Number.NaN])('there is no bug %d', async (id) => {
  const office = await desk();
  await expect(findBug(office.db, office.ana, id)).rejects.toThrow(NotFound);
});

test.skipIf(isPostgres)('every page is read through the index, whatever its cursor', async () => {
  const { office, policy } = await withBugs(3);
  const { next } = await bugsOf(office.db, office.ana, { policy, limit: 1 });
  for (const asked of [{ policy }, { policy, cursor: next! }, { policy: null }]) {
    const plan = (await plansOf(office.db, (db) => bugsOf(db, office.ana, asked))).join('\n');
    expect(plan).toContain('policy_bugs');
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  }
});

test('a conversation that was merged leads to where it is now', async () => {
  const { office, number, policy, ids } = await withBugs(1);
  const other = await acts(office).receives({ from: { address: 'ben@any.example', name: 'Ben' } });
  const [from, into] = [await office.conversation(number), await office.conversation(other.conversationId)];
  await transaction(office.db, (tx) => merge(tx, from, { into, by: office.ana }));
  const [bug] = (await bugsOf(office.db, office.ana, { policy })).rows;
  expect((await office.conversation(bug!.conversation!)).id).toBe(other.conversationId);
  const found = await findBug(office.db, office.ana, ids[0]!);
  await transaction(office.db, (tx) => withdrawBug(tx, found, { by: office.ana }));
  expect(await acts(office).events(other.conversationId, 'conversation.policy-bug-withdrawn')).toHaveLength(
    1,
  );
});
