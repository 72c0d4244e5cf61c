import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround } from '../../../src/domain/coach/index.ts';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return sentenceAround(text, { start, end: start + words.length });
};

test('the whole sentence is given, and not its neighbours', () => {
  expect(around('Hi Maria,\n\nThanks. Per our terms it is not. Ana', 'terms')).toBe(
    'Per our terms it is not.',
  );
});

test('what lies over two gives both, on one line', () => {
  expect(around('It is no.\nIt stays no.', 'no.\nIt')).toBe('It is no. It stays no.');
});

test('whatever the text, the words asked for are in what is given', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, words, after) => {
      const text = before + words + after;
      const found = sentenceAround(text, { start: before.length, end: before.length + words.length });
      const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(text)).toContain(letters(found));
    }),
  );
});
