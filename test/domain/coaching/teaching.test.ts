import { expect, test } from 'vitest';
import { check } from '../../../src/domain/coach/index.ts';
import { house, houseWords, teach, unteach } from '../../../src/domain/coaching/teaching.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid, NotFound } from '../../../src/domain/errors.ts';
import { desk } from '../../support/desk.ts';

async function withTeam() {
  const office = await desk();
  const { db, ana } = office;
  return {
    ...office,
    teaches: (text: string, kind = 'phrase', by = ana) =>
      transaction(db, (tx) => teach(tx, { kind, text, by })),
    unteaches: (id: number, by = ana) => transaction(db, (tx) => unteach(tx, id, by)),
    events: async () =>
      (await db.selectFrom('event').selectAll().where('kind', 'like', 'coach.%').orderBy('id').execute()).map(
        ({ kind, teammateId, data }) => ({ kind, teammateId, data: JSON.parse(data) }),
      ),
  };
}

test('what one teaches, everybody’s coach leaves alone', async () => {
  const { db, teaches } = await withTeam();
  const draft = 'Hi Maria,\n\nLet us touch base on Friday at ten.\n\nAna';
  expect(check({ draft }).hints.map(({ kind }) => kind)).toContain('jargon');
  await teaches('Touch base');
  expect(check({ draft, house: await house(db) }).hints).toEqual([]);
});

test('products and phrases are told apart, in the order of the alphabet', async () => {
  const { db, teaches } = await withTeam();
  await teaches('Simply Paid', 'product');
  await teaches('no worries');
  expect((await houseWords(db)).map(({ kind, text }) => [kind, text])).toEqual([
    ['product', 'Simply Paid'],
    ['phrase', 'no worries'],
  ]);
  expect(await house(db)).toEqual({ products: ['Simply Paid'], allowed: ['no worries'] });
});

test('taught twice, in any case, it is one word', async () => {
  const { db, teaches, tomas } = await withTeam();
  const id = await teaches('Touch base');
  expect(await teaches('touch  BASE ', 'phrase', tomas)).toBe(id);
  expect(await houseWords(db)).toHaveLength(1);
});

test('what was taught can be taken out, once', async () => {
  const { db, teaches, unteaches } = await withTeam();
  const id = await teaches('touch base');
  await unteaches(id);
  expect(await houseWords(db)).toEqual([]);
  await expect(unteaches(id)).rejects.toThrow(NotFound);
});

test('teaching and taking out are events with the word, and nothing of where it stood', async () => {
  const { teaches, unteaches, events, ana, tomas } = await withTeam();
  await unteaches(await teaches('touch base'), tomas);
  expect(await events()).toEqual([
    { kind: 'coach.taught', teammateId: ana.id, data: { text: 'touch base' } },
    { kind: 'coach.untaught', teammateId: tomas.id, data: { text: 'touch base' } },
  ]);
});

test.each([
  ['', 'phrase', 'text'],
  ['   ', 'phrase', 'text'],
  ['x', 'phrase', 'text'],
  ['…!', 'phrase', 'text'],
  ['a'.repeat(101), 'phrase', 'text'],
  ['fine', 'verb', 'kind'],
])('%j as a %s is refused and says why', async (text, kind, field) => {
  const { db, teaches } = await withTeam();
  const error = await teaches(text, kind).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  expect((error as Invalid).fields[field]).toMatch(/\w/);
  expect(await houseWords(db)).toEqual([]);
});

test('there is an end to what can be taught', async () => {
  const { db, teaches } = await withTeam();
  const words = Array.from({ length: 500 }, (_, at) => ({
    kind: 'phrase' as const,
    text: `word ${at}`,
    createdAt: 1,
  }));
  await db.insertInto('houseWord').values(words).execute();
  await expect(teaches('one more')).rejects.toThrow(Invalid);
});
