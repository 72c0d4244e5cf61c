import { expect, test } from 'vitest';
import { hereNow, look, lookAway, present } from '../../../src/domain/conversation/presence.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts, itIs, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function room() {
  const office = await desk();
  itIs(NINE);
  await acts(office).receives(); // conversation 1
  await acts(office).receives(); // conversation 2
  const { db, ana } = office;
  return {
    ...office,
    looks: (page: string, { by = ana, on = 1 as number | null, writing = false } = {}) =>
      transaction(db, (tx) => look(tx, by, { page, conversationId: on, writing })),
    leaves: (page: string, by = ana) => transaction(db, (tx) => lookAway(tx, by, page)),
    people: async () => (await present(db)).map((one) => `${one.name} ${one.doing} ${one.conversationId}`),
  };
}

test('an open page shows its person as reading, a typed one as writing', async () => {
  const { looks, people, tomas } = await room();
  await looks('a');
  await looks('b', { by: tomas, writing: true });
  expect(await people()).toEqual(['Ana Okafor reading 1', 'Tomás Ribeiro writing 1']);
});

test('several pages of one person count once, as writing where they write', async () => {
  const { looks, people } = await room();
  await looks('a', { writing: true });
  await looks('b');
  await looks('c');
  expect(await people()).toEqual(['Ana Okafor writing 1']);
});

test('a person may be on two conversations, writing on one', async () => {
  const { looks, people } = await room();
  await looks('a', { on: 1, writing: true });
  await looks('b', { on: 2 });
  expect((await people()).sort()).toEqual(['Ana Okafor reading 2', 'Ana Okafor writing 1']);
});

test('writing fades after seconds without a key, presence after a page said nothing', async () => {
  const { looks, people } = await room();
  await looks('a', { writing: true });
  itIs(NINE + 9_000);
  expect(await people()).toEqual(['Ana Okafor reading 1']);
  itIs(NINE + 49_000);
  expect(await people()).toEqual(['Ana Okafor reading 1']);
  itIs(NINE + 51_000);
  expect(await people()).toEqual([]);
});

test('a page that closes is gone at once', async () => {
  const { looks, leaves, people } = await room();
  await looks('a');
  await looks('b');
  await leaves('a');
  expect(await people()).toEqual(['Ana Okafor reading 1']);
  await leaves('b');
  expect(await people()).toEqual([]);
});

test('nobody speaks for, or closes, another person’s page', async () => {
  const { looks, leaves, people, tomas } = await room();
  await looks('a');
  await looks('a', { by: tomas, on: 2, writing: true });
  await leaves('a', tomas);
  expect(await people()).toEqual(['Ana Okafor reading 1']);
});

test('a page that moves on is no longer where it was', async () => {
  const { looks, people } = await room();
  await looks('a', { on: 1 });
  await looks('a', { on: 2 });
  expect(await people()).toEqual(['Ana Okafor reading 2']);
  await looks('a', { on: null });
  expect(await people()).toEqual([]);
});

test('who has any page open is here, wherever they look', async () => {
  const { db, looks, tomas } = await room();
  await looks('a', { on: null });
  await looks('b', { by: tomas });
  expect((await hereNow(db)).map((person) => person.name)).toEqual(['Ana Okafor', 'Tomás Ribeiro']);
  itIs(NINE + 51_000);
  expect(await hereNow(db)).toEqual([]);
});

test('presence is now: it is kept nowhere after, neither as rows nor as events', async () => {
  const { db, looks, tomas } = await room();
  const events = async () => (await db.selectFrom('event').select('id').execute()).length;
  const before = await events();
  await looks('a');
  itIs(NINE + 101_000);
  await looks('b', { by: tomas });
  expect(await db.selectFrom('presence').select('page').execute()).toEqual([{ page: 'b' }]);
  expect(await events()).toBe(before);
});
