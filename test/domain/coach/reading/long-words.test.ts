import { expect, test } from 'vitest';
import { longWordsOf } from '../../../../src/domain/coach/reading/long-words.ts';
import { spokenIn } from '../../../../src/domain/coach/reading/spoken.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

const long = (draft: string, mail = '', house: string[] = []) =>
  longWordsOf(spokenIn(read(draft, house)), mail);

test('long words are named once each, with the share of all words that they are', () => {
  const { words, share } = long(
    'The authentication is off. Your authentication and the configuration are back.',
  );
  expect(words).toEqual(['authentication', 'configuration']);
  expect(share).toBeCloseTo(3 / 11);
});

test('short words, and long ones that everybody says, are none', () => {
  expect(long('It is back, and usually everybody is here immediately.')).toEqual({ words: [], share: 0 });
});

test('what they wrote first is theirs, also as several', () => {
  expect(long('Your configurations are back.', 'My configuration is gone.').words).toEqual([]);
});

test('names of products are exempt, and so are names of people', () => {
  expect(long('Our synchroniser is back.', '', ['synchroniser']).words).toEqual([]);
  expect(long('I asked Konstantinopoulos about it.').words).toEqual([]);
});

test('an empty draft has none', () => {
  expect(long('')).toEqual({ words: [], share: 0 });
});
