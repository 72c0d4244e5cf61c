import { expect, test } from 'vitest';
import { search } from '../../../src/domain/search/searching.ts';
import { understand } from '../../../src/domain/search/understanding.ts';
import { widen } from '../../../src/domain/search/widening.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const word = (words: string, field: 'any' | 'from' = 'any') =>
  ({ kind: 'text', field, words, isPrefix: false }) as const;
const aliases = new Map([['login', ['sign in', 'log in']]]);

test('a word is looked for with its aliases', () => {
  expect(widen(word('login'), aliases)).toEqual({
    kind: 'or',
    of: [word('login'), word('sign in'), word('log in')],
  });
  expect(widen({ kind: 'and', of: [word('page'), word('login')] }, aliases)).toMatchObject({
    of: [word('page'), { kind: 'or' }],
  });
});

test('a name and what is not wanted are meant as they are', () => {
  expect(widen(word('login', 'from'), aliases)).toEqual(word('login', 'from'));
  const unwanted = { kind: 'not', of: word('login') } as const;
  expect(widen(unwanted, aliases)).toEqual(unwanted);
});

test('without aliases a question is as it was', async () => {
  const office = await desk();
  await acts(office).receives({ text: 'I cannot sign in' });
  expect((await search(office.db, office.ana, { q: 'login', limit: 5 })).rows).toEqual([]);
  const { question } = await understand(office.db, office.ana, { q: 'login', now: 0, aliases });
  expect(question).toMatchObject({ kind: 'or' });
});
