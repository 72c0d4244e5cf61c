import { expect, test } from 'vitest';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid } from '../../../src/domain/errors.ts';
import { archivePolicy } from '../../../src/domain/policy/archiving.ts';
import { bugsOf, findBug } from '../../../src/domain/policy/bugs.ts';
import { moveBug, redacted, withdrawBug } from '../../../src/domain/policy/filing.ts';
import { findPolicy } from '../../../src/domain/policy/policy.ts';
import { ENOUGH } from '../../../src/domain/policy/reviewing.ts';
import { acts } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { filesBug, IDENTITY, writesDown } from '../../support/policies.ts';

const SAID =
  'Hi Maria, the 30 day rule of 3 May says no to Northwind: write to maria@northwind.example about order A-1234, € 49.';

async function withPolicy() {
  const office = await desk();
  const { conversationId: number } = await acts(office).receives();
  return { office, number, policy: await writesDown(office) };
}

const bugs = async ({ db, ana }: Desk, policy: number | null) =>
  (await bugsOf(db, ana, { policy: policy === null ? null : { id: policy } })).rows;

test('a bug is filed with its conversation and its sentence, without anything of the customer', async () => {
  const { office, number, policy } = await withPolicy();
  await office.db.updateTable('customer').set({ organisation: 'Northwind' }).execute();
  await filesBug(office, number, { policy, text: SAID });
  expect(await bugs(office, policy)).toEqual([
    {
      id: expect.any(Number),
      policyId: policy,
      kind: 'recited',
      text: 'Hi [name], the [number] day rule of [number] May says no to [name]: write to [address] about order [number], [amount].',
      at: expect.any(Number),
      conversation: number,
    },
  ]);
});

test('no table holds who filed it, and no event what was written', async () => {
  const { office, number, policy } = await withPolicy();
  await filesBug(office, number, { policy, text: SAID, by: office.tomas });
  const tables = await office.db.withoutPlugins().introspection.getTables();
  const columns = tables.find(({ name }) => name === 'policy_bug')!.columns.map(({ name }) => name);
  expect(columns.toSorted()).toEqual(['at', 'conversation_id', 'id', 'kind', 'policy_id', 'text']);
  const [event] = await acts(office).events(number, 'conversation.policy-bug-filed');
  expect(event).toMatchObject({
    teammateId: office.tomas.id, // signed in the conversation, as a note is
    data: { policy, title: 'Refunds after 30 days', what: 'recited' },
  });
  expect(JSON.stringify(event)).not.toMatch(/Maria|rule/);
});

test('a rule that is not written down can be filed, and joins a policy once it is', async () => {
  const { office, number, policy } = await withPolicy();
  const { id } = await filesBug(office, number, { kind: 'exception', text: '' });
  expect(await bugs(office, null)).toMatchObject([{ id, policyId: null, kind: 'exception', text: '' }]);
  await transaction(office.db, async (tx) =>
    moveBug(tx, await findBug(tx, office.ana, id), { to: await findPolicy(tx, policy), by: office.ana }),
  );
  expect(await bugs(office, null)).toEqual([]);
  expect(await bugs(office, policy)).toMatchObject([{ id }]);
  expect(await acts(office).events(number, 'conversation.policy-bug-moved')).toHaveLength(1);
});

test.each(['', 'hinted', 'recited '])('“%s” is no kind of bug', async (kind) => {
  const { office, number, policy } = await withPolicy();
  await expect(filesBug(office, number, { policy, kind })).rejects.toThrow(Invalid);
});

test('nothing is filed under an archived policy, nor moved there', async () => {
  const { office, number, policy } = await withPolicy();
  const { id } = await filesBug(office, number);
  await transaction(office.db, async (tx) =>
    archivePolicy(tx, await findPolicy(tx, policy), { by: office.ana }),
  );
  await expect(filesBug(office, number, { policy })).rejects.toThrow(/is archived/);
  await expect(
    transaction(office.db, async (tx) =>
      moveBug(tx, await findBug(tx, office.ana, id), { to: await findPolicy(tx, policy), by: office.ana }),
    ),
  ).rejects.toThrow(Invalid);
});

test('undone at once it leaves nothing, and a review that it asked for is asked for no more', async () => {
  const { office, number, policy } = await withPolicy();
  for (let at = 1; at < ENOUGH; at += 1) await filesBug(office, number, { policy });
  const { event } = await filesBug(office, number, { policy });
  expect((await findPolicy(office.db, policy)).reviewAskedAt).not.toBeNull();
  const conversation = await office.conversation(number);
  await transaction(office.db, (tx) => reverse(tx, conversation, { event, by: office.ana }));
  expect((await findPolicy(office.db, policy)).reviewAskedAt).toBeNull();
  expect(await bugs(office, policy)).toHaveLength(ENOUGH - 1);
  const { items } = await timeline(office.db, await office.conversation(number));
  expect(items.map(({ id }) => id)).not.toContain(event);
});

test('later it is withdrawn, by anybody who may see the conversation, once', async () => {
  const { office, number, policy } = await withPolicy();
  const { id } = await filesBug(office, number, { policy });
  const bug = await findBug(office.db, office.yuki, id);
  const withdraw = () => transaction(office.db, (tx) => withdrawBug(tx, bug, { by: office.yuki }));
  await withdraw();
  expect(await bugs(office, policy)).toEqual([]);
  await expect(withdraw()).rejects.toThrow(Conflict);
});

test('moved from one policy to another, both are weighed', async () => {
  const { office, number, policy } = await withPolicy();
  const other = await writesDown(office, IDENTITY);
  const ids: number[] = [];
  for (let at = 0; at < ENOUGH; at += 1) ids.push((await filesBug(office, number, { policy })).id);
  const asked = async (id: number) => (await findPolicy(office.db, id)).reviewAskedAt !== null;
  for (const id of ids)
    await transaction(office.db, async (tx) =>
      moveBug(tx, await findBug(tx, office.ana, id), { to: await findPolicy(tx, other), by: office.ana }),
    );
  expect([await asked(policy), await asked(other)]).toEqual([false, true]);
});

test('filed twice with one key it is one bug; taken back, it can be filed again', async () => {
  const { office, number, policy } = await withPolicy();
  const file = () => filesBug(office, number, { policy, key: 'one press' });
  const first = await file();
  expect(await file()).toEqual(first);
  expect(await bugs(office, policy)).toHaveLength(1);
  await expect(filesBug(office, number, { key: 'one press' })).rejects.toThrow(Invalid);
  const conversation = await office.conversation(number);
  await transaction(office.db, (tx) => reverse(tx, conversation, { event: first.event, by: office.ana }));
  expect((await file()).id).not.toBe(first.id);
});

test('how it would be kept can be read before anything is', async () => {
  const { office, number } = await withPolicy();
  expect(await redacted(office.db, await office.conversation(number), 'Hi Maria, 49 EUR.')).toBe(
    'Hi [name], [amount].',
  );
  expect(await bugs(office, null)).toEqual([]);
});
