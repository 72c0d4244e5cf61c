import { expect, test } from 'vitest';
import { REPLY_WORDS } from '../../../../src/domain/coach/lists/words-of-replies.ts';
import { pattern } from '../../../../src/domain/coach/text/pattern.ts';

const isIn = (name: string, words: string) =>
  new RegExp(`^(?:${pattern(`{${name}}`).source})$`, 'u').test(words);

const CLASSES: Record<string, { words: string[]; others: string[] }> = {
  fornow: { words: ['for now', 'at present', 'on this occasion'], others: ['on Monday', 'for nobody'] },
  someday: { words: ['one day', 'as we grow', 'in a later round'], others: ['today', 'in May'] },
  idea: { words: ['idea', 'suggestions', 'wish'], others: ['ideal', 'wishing well'] },
  effort: { words: ['focus', 'attention', 'plans'], others: ['focused', 'plants'] },
  put: { words: ['put', 'popped', 'tucked'], others: ['output', 'pops'] },
  doable: { words: ['feasible', 'an option', 'on the table'], others: ['done', 'a table'] },
};

test.each(Object.entries(CLASSES))(
  'the words for %s are these, and not what looks like them',
  (name, are) => {
    expect(are.words.filter((one) => !isIn(name, one))).toEqual([]);
    expect(are.others.filter((one) => isIn(name, one))).toEqual([]);
  },
);

test('each class is known by such words', () => {
  expect(Object.keys(REPLY_WORDS)).toEqual(Object.keys(CLASSES));
});
