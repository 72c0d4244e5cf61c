import { expect, test } from 'vitest';
import { type Context, customersWords, hint, isTheirs } from '../../../src/domain/coach/context.ts';
import { read } from '../../../src/domain/coach/text/page.ts';

const context = (theirs: string): Context => ({
  page: read(''),
  lists: [],
  input: { draft: '' },
  theirs,
  questions: [],
  hurt: false,
});

test('what the customer said is their mail and their part of the conversation, on one line, ours left out', () => {
  const history = [
    { from: 'customer' as const, text: 'The  Synergy\nshirt' },
    { from: 'us' as const, text: 'the holistic shirt' },
  ];
  expect(customersWords({ draft: '', asked: 'Size M?', history })).toBe('size m? the synergy shirt');
  expect(customersWords({ draft: '' })).toBe('');
});

test('words are theirs where they wrote them, whatever the blanks; a short one proves nothing', () => {
  const theirs = context('the synergy shirt, no idea');
  expect(isTheirs(theirs, 'synergy  shirt')).toBe(true);
  expect(isTheirs(theirs, 'synergy plan')).toBe(false);
  expect(isTheirs(theirs, 'no')).toBe(false);
});

test('a hint cuts its words out as they were written', () => {
  const page = read('We LEVERAGE it.');
  const words = { why: 'A long word.', instead: 'Use.' };
  expect(hint(page, { start: 3, end: 11, kind: 'jargon' }, words)).toEqual({
    kind: 'jargon',
    start: 3,
    end: 11,
    text: 'LEVERAGE',
    ...words,
  });
});
