import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeTogether, isOneOf, matchesAmong } from '../../../src/domain/search/among.ts';
import { acts, itIs, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const word = (words: string) => ({ kind: 'text', field: 'any', words, isPrefix: false }) as const;

/** Conversations of two letters each: all the first letters come before all the second ones. */
async function letters(pairs: [first: string, second: string][]) {
  itIs(NINE);
  const office = await desk();
  const act = acts(office);
  const numbers: number[] = [];
  for (const [n, [first]] of pairs.entries())
    numbers.push(
      (await act.receives({ text: first, messageId: `<${n}@a.example>`, subject: '' })).conversationId,
    );
  for (const [n, [, second]] of pairs.entries())
    await act.receives({
      text: second,
      subject: '',
      messageId: `<${n}@b.example>`,
      references: [`<${n}@a.example>`],
      inReplyTo: `<${n}@a.example>`,
    });
  const messages = await office.db
    .selectFrom('message')
    .select(['id', 'conversationId', 'createdAt', 'text'])
    .orderBy('id', 'desc')
    .execute();
  return { office, numbers, messages };
}

test('any number of ids is one parameter', async () => {
  const { office, messages } = await letters([
    ['apple', 'pear'],
    ['plum', 'fig'],
  ]);
  const of = (ids: number[]) =>
    office.db
      .selectFrom('message')
      .select('id')
      .where(isOneOf(office.db, 'id', ids));
  const ids = messages.map((one) => one.id);
  expect((await of(ids.slice(1, 3)).orderBy('id', 'desc').execute()).map((row) => row.id)).toEqual(
    ids.slice(1, 3),
  );
  expect(await of([]).execute()).toEqual([]);
  expect(of(ids).compile().sql).toBe(of([]).compile().sql);
  expect(of(ids).compile().parameters).toHaveLength(1);
});

test('of any messages, those that hold the word are found and no others', { timeout: 60_000 }, async () => {
  const { office, messages } = await letters(
    Array.from({ length: 24 }, (_, n): [string, string] => [
      n % 3 ? 'apple' : 'pear',
      n % 4 ? 'plum' : 'apple',
    ]),
  );
  await fc.assert(
    fc.asyncProperty(fc.subarray(messages), fc.constantFrom('apple', 'pear', 'fig'), async (some, text) => {
      const found = await matchesAmong(office.db, { text: word(text), messages: some, now: NINE });
      const holding = some.filter((one) => one.text.includes(text)).map((one) => one.id);
      expect(found.toSorted((a, b) => b - a)).toEqual(holding);
    }),
    { numRuns: 60 },
  );
});

test('where once is enough, each conversation that holds the word is still known by one of its messages', async () => {
  const { office, messages } = await letters(
    Array.from({ length: 40 }, (_, n): [string, string] => [
      n % 2 ? 'apple' : 'pear',
      n % 5 ? 'plum' : 'apple',
    ]),
  );
  const conversationsOf = (ids: number[]) =>
    new Set(messages.filter((one) => ids.includes(one.id)).map((one) => one.conversationId));
  const some = [...messages.slice(0, 3), ...messages.slice(60)]; // the newest, and what lies far behind them
  const asked = { text: word('apple'), messages: some, now: NINE };
  const once = await matchesAmong(office.db, { ...asked, isOnceEnough: true });
  expect(conversationsOf(once)).toEqual(conversationsOf(await matchesAmong(office.db, asked)));
});

test('of no messages none holds anything', async () => {
  const office = await desk();
  expect(await matchesAmong(office.db, { text: word('apple'), messages: [], now: NINE })).toEqual([]);
});

test.each([
  ['in a row', [9, 8, 7, 6], 4],
  ['a gap that what is read makes good', [100, 90, 80], 3],
  ['the newest far ahead of all others', [1000, 10, 9], 1],
  ['an old one behind many new ones', [1000, 999, 998, 10], 3],
  ['one alone', [5], 1],
])('messages are read together as far as they lie close: %s', (_, ids, count) => {
  expect(closeTogether(ids.map((id) => ({ id })))).toBe(count);
});

test('what is read together is never much more than what was asked for', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 300 }), (ids) => {
      const messages = ids.toSorted((a, b) => b - a).map((id) => ({ id }));
      const count = closeTogether(messages);
      expect(count).toBeGreaterThan(0);
      expect(messages[0]!.id - messages[count - 1]!.id).toBeLessThanOrEqual(16 * count);
    }),
  );
});
