import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedFor, indexable } from '../../../src/domain/search/words.ts';

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
  expect(indexable('東京都')).toBe('東京 京都');
  expect(indexable('猫')).toBe('猫');
  expect(indexable('請求書PDF')).toBe('請求 求書 pdf');
});

test('a question is its words and its phrases', () => {
  expect(askedFor('blank calendar')).toEqual(['blank', 'calendar']);
  expect(askedFor('"blank calendar" maria@x.example')).toEqual(['blank calendar', 'maria x example']);
  expect(askedFor('東京都')).toEqual(['東京 京都']);
});

test.each(['', '   ', '"', '""', '!!!', '* ? ( )', '\0'])(
  'a question without words (%j) asks nothing',
  (question) => {
    expect(askedFor(question)).toEqual([]);
  },
);

test('a very long question is what it begins with', () => {
  expect(askedFor('word '.repeat(1000))).toHaveLength(30);
});

const anything = fc.string({ unit: 'binary', maxLength: 200 });

test('whatever is asked or indexed holds only letters, digits and single spaces', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const words of [indexable(text), ...askedFor(text)]) {
        expect(words.isWellFormed()).toBe(true);
        expect(words).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u);
      }
      expect(askedFor(text).every(Boolean)).toBe(true);
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
