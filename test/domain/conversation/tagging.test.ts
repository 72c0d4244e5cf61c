import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { tag, tagged, tagsOf, untag } from '../../../src/domain/conversation/tagging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid, NotFound } from '../../../src/domain/errors.ts';
import { tagNamed } from '../../../src/domain/tag/tag.ts';
import { acts, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

async function aDesk() {
  const office = await desk();
  const act = acts(office);
  const { db, ana } = office;
  const find = (number: number, by = ana) => findConversation(db, by, number);
  return {
    office,
    act,
    db,
    ana,
    find,
    receives: async (minute = 0, mail = {}) =>
      (await act.receives({ receivedAt: NINE + minute * MINUTE, ...mail })).conversationId,
    tags: async (number: number, name: string, by = ana) => {
      const conversation = await find(number, by);
      return transaction(db, (tx) => tag(tx, conversation, { name, by }));
    },
    untags: async (number: number, name: string) => {
      const conversation = await find(number);
      return transaction(db, (tx) => untag(tx, conversation, { name, by: ana }));
    },
    on: async (number: number) => ((await tagsOf(db, [number])).get(number) ?? []).map((one) => one.name),
    folder: async (name: string, viewer = ana, page: { cursor?: string; limit?: number } = {}) => {
      const { id } = (await tagNamed(db, name))!;
      const { rows, next } = await tagged(db, viewer, { tagId: id, ...page });
      return { numbers: rows.map((row) => row.id), next };
    },
  };
}

test('a tag is put on once and taken off once, and each says so', async () => {
  const { act, receives, tags, untags, on } = await aDesk();
  const number = await receives();
  expect(await tags(number, 'Billing')).toBeTypeOf('number');
  expect(await tags(number, 'billing')).toBeNull();
  expect(await on(number)).toEqual(['Billing']);
  expect(await untags(number, 'BILLING')).toBeTypeOf('number');
  expect(await untags(number, 'billing')).toBeNull();
  expect((await act.events(number)).slice(-2)).toMatchObject([
    { kind: 'conversation.tagged', data: { name: 'Billing' } },
    { kind: 'conversation.untagged', data: { name: 'Billing' } },
  ]);
});

test('each is undone exactly', async () => {
  const { db, ana, find, receives, tags, untags, on } = await aDesk();
  const number = await receives();
  const undo = async (event: number | null) => {
    const conversation = await find(number);
    await transaction(db, (tx) => reverse(tx, conversation, { event: event!, by: ana }));
  };
  await undo(await tags(number, 'vip'));
  expect(await on(number)).toEqual([]);
  await tags(number, 'vip');
  await undo(await untags(number, 'vip'));
  expect(await on(number)).toEqual(['vip']);
});

test('a tag that is not there is not taken off, and a bad name changes nothing', async () => {
  const { receives, tags, untags, on } = await aDesk();
  const number = await receives();
  await expect(untags(number, 'none')).rejects.toThrow(NotFound);
  await expect(tags(number, '   ')).rejects.toThrow(Invalid);
  await expect(tags(number, 'x'.repeat(51))).rejects.toThrow(Invalid);
  expect(await on(number)).toEqual([]);
});

test('twenty are enough for one conversation', async () => {
  const { receives, tags, on } = await aDesk();
  const number = await receives();
  for (let at = 0; at < 20; at++) await tags(number, `tag ${at}`);
  await expect(tags(number, 'one more')).rejects.toThrow('Remove one first.');
  expect(await on(number)).toHaveLength(20);
});

test('its page has the latest first, each once, and follows what is written', async () => {
  const { act, receives, tags, folder } = await aDesk();
  const numbers = [await receives(1), await receives(2), await receives(3)];
  for (const number of numbers) await tags(number, 'vip');
  const first = await folder('vip', undefined, { limit: 2 });
  const second = await folder('vip', undefined, { limit: 2, cursor: first.next! });
  expect([...first.numbers, ...second.numbers]).toEqual(numbers.toReversed());
  expect(second.next).toBeNull();
  await act.replies(numbers[0]!);
  expect((await folder('vip')).numbers[0]).toBe(numbers[0]);
});

test('another mailbox’s conversations are in nobody’s page of a tag but their own people’s', async () => {
  const { office, receives, tags, folder } = await aDesk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const ours = await receives(1);
  const hers = await receives(2, { mailboxIds: [mailbox.id] });
  const shared = await receives(3, { mailboxIds: [office.mailbox.id, mailbox.id] });
  for (const number of [ours, hers, shared]) await tags(number, 'vip', yuki);
  expect((await folder('vip')).numbers).toEqual([shared, ours]);
  expect((await folder('vip', yuki)).numbers).toEqual([shared, hers, ours]);
  const onlyHers = { ...yuki, mailboxIds: [mailbox.id] };
  expect((await folder('vip', onlyHers)).numbers).toEqual([shared, hers]);
});

test('a merged conversation’s tags go along, each once', async () => {
  const { db, ana, find, receives, tags, on, folder } = await aDesk();
  const [from, into] = [await receives(1), await receives(2)];
  for (const [number, name] of [
    [from, 'a'],
    [from, 'b'],
    [into, 'b'],
  ] as const)
    await tags(number, name);
  const [one, other] = [await find(from), await find(into)];
  await transaction(db, (tx) => merge(tx, one, { into: other, by: ana }));
  expect(await on(into)).toEqual(['a', 'b']);
  expect((await folder('a')).numbers).toEqual([into]);
});

test.skipIf(isPostgres)('its page is read through its own index', async () => {
  const { db, ana, receives, tags } = await aDesk();
  await tags(await receives(), 'vip');
  for (const cursor of [undefined, 'mjl5zk00.z']) {
    const [plan] = await plansOf(db, (one) => tagged(one, ana, { tagId: 1, cursor }));
    expect(plan).toMatch(/USING COVERING INDEX tagging_of_tag/);
    expect(plan).not.toContain('TEMP B-TREE');
  }
});
