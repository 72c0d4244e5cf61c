import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHidden, isName, read, sentenceAt } from '../../../../src/domain/coach/text/page.ts';

const roles = (draft: string) => read(draft).sentences.map(({ role, text }) => `${role}: ${text}`);

test.each([
  [
    'Hi Maria,\n\nIt is back.\n\nBest,\nAnn',
    ['greeting: hi maria,', 'body: it is back.', 'closing: best,', 'closing: ann'],
  ],
  ['Hi Maria, it is back.', ['greeting: hi maria,', 'body: it is back.']],
  ['It is back.', ['body: it is back.']],
  ['Hello Mr. Baptiste,\n\nIt is back.', ['greeting: hello mr. baptiste,', 'body: it is back.']],
  ['Dear Prof. Ruiz, it is back.', ['greeting: dear prof. ruiz,', 'body: it is back.']],
  ['Hello there! Thanks.', ['greeting: hello there!', 'body: thanks.']],
  ['It is back.\n\nBest,\n\nAnn', ['body: it is back.', 'closing: best,', 'closing: ann']],
])('%j has its parts', (draft, expected) => {
  expect(roles(draft)).toEqual(expected);
});

test('what carries the answer is the body alone', () => {
  const { body } = read('Hi Maria,\n\nIt is back. Look at page two.\n\nBest,\nAnn');
  expect(body.map((sentence) => sentence.text)).toEqual(['it is back.', 'look at page two.']);
});

test('every sentence is found by any place in it, in any text', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ mode: 'sentences' }), { maxLength: 5 }), (parts) => {
      const page = read(parts.join('\n\n'));
      expect(page.text).toHaveLength(page.raw.length);
      for (const sentence of page.sentences) {
        expect(sentenceAt(page, sentence.start)).toBe(sentence);
        expect(sentenceAt(page, sentence.end - 1)).toBe(sentence);
      }
      expect(sentenceAt(page, page.raw.length + 1)).toBeUndefined();
    }),
  );
});

test('a capital makes a name where a sentence does not ask for one', () => {
  const at = (draft: string, word: string) => {
    const start = draft.indexOf(word);
    return isName(read(draft), start, start + word.length);
  };
  expect(at('The tickets for Simply Red are here.', 'Simply')).toBe(true);
  expect(at('Simply press the button.', 'Simply')).toBe(false);
  expect(at('Simply Red play at nine.', 'Simply')).toBe(true);
  expect(at('It is simply red.', 'simply')).toBe(false);
  expect(at('We met all SLAS there.', 'SLAS')).toBe(false);
});

test('words of the house are hidden, and so is a link', () => {
  expect(isHidden(read('Your Synergy plan is here.', ['Synergy plan']).text)).toBe(true);
  expect(isHidden(read('See https://a.example/b there.').text)).toBe(true);
  expect(isHidden(read('Your plan is here.').text)).toBe(false);
});
