import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedWords, indexable } from '../../../src/domain/search/words.ts';

test.each([
  ['Café du Nord', 'cafe du nord'],
  ['Łódź', 'łodz'],
  ['Straße', 'straße'],
  ['maria@north-wind.example', 'maria north wind example'],
  ['  --  ', ''],
  ['Nº 42!', 'no 42'],
  ['ﬁle', 'file'],
  ['ÅNGSTRÖM', 'angstrom'],
])('%s is indexed as %s', (text, words) => {
  expect(indexable(text)).toBe(words);
});

test('writing without spaces becomes overlapping pairs, so that a part of it is found', () => {
  expect(indexable('東京都')).toBe('東京 京都 都');
  expect(indexable('猫')).toBe('猫');
  expect(indexable('請求書PDF')).toBe('請求 求書 書 pdf');
});

test('what is asked for has no character alone at the end of a run: the pairs say it', () => {
  expect(askedWords('東京都')).toBe('東京 京都');
  expect(askedWords('都')).toBe('都');
  expect(askedWords('maria@x.example')).toBe('maria x example');
});

test.each([
  ['a Hebrew word with its points', 'שָׁלוֹם', 'שלום'],
  ['an Arabic word with its vowels', 'كِتَابٌ', 'كتاب'],
  ['an Arabic word drawn long', 'كتـــاب', 'كتاب'],
])('%s is the word without them', (_, written, word) => {
  expect(indexable(written)).toBe(word);
});

test.each(['', '   ', '"', '""', '!!!', '* ? ( )', '\0'])('no word is in %j', (text) => {
  expect(askedWords(text)).toBe('');
});

const anything = fc.string({ unit: 'binary', maxLength: 200 });

test('whatever is asked or indexed holds only letters, digits and single spaces', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const words of [indexable(text), askedWords(text)]) {
        expect(words.isWellFormed()).toBe(true);
        expect(words).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u);
      }
    }),
  );
});

test('accents and case make no difference to what is found', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zà-öø-ÿ ]{0,30}$/), (text) => {
      expect(indexable(text.toUpperCase())).toBe(indexable(text.toUpperCase().toLowerCase()));
      expect(indexable(text.normalize('NFD'))).toBe(indexable(text.normalize('NFC')));
    }),
  );
});
