import { expect, test } from 'vitest';
import { type Facts, factWords } from '../../../client/coach/fact-words.ts';
import { reading } from '../../../src/domain/coach/index.ts';

const ASKED = 'My shared calendar is blank. When is it back?';
const facts = (draft: string, asked = ASKED): Facts => reading({ draft, asked })!;
const words = (draft: string, asked = ASKED) => factWords(facts(draft, asked), [{ answered: true }]);

test('each fact is said in a few words', () => {
  const draft =
    'Hi Maria,\n\nThanks for the pictures. Your calendar is back since ten. Open the page and press Refresh. Which browser do you use?\n\nEnjoy your day,\nAna';
  expect(words(draft)).toEqual({
    length: '27 words, 4 sentences',
    longest: '6 words',
    steps: '2 steps',
    asks: 'One thing',
    asked: '1 asked, 1 answered',
    theirs: 'calendar',
    warmth: 'At the start and the end',
    voice: '',
    please: '',
    insisting: '',
    long: '',
    year: '',
  });
});

test('what is not so, or not worth saying, has no line', () => {
  const said = factWords(facts('It is back.', ''), []);
  expect(Object.entries(said).filter(([, words]) => words !== '')).toEqual([
    ['length', '3 words, one sentence'],
    ['longest', '3 words'],
    ['warmth', 'Not in words'],
  ]);
});

test('what reads as an order, insists, or speaks as a firm is named as it is', () => {
  const said = words('Please wait. We looked and we actually found it. Actually, it really runs.');
  expect(said.please).toBe('Opens one sentence');
  expect(said.insisting).toBe('“actually”, “really”');
  expect(said.voice).toBe('“We” twice, “I” never');
});

test('a long sentence says what it does to a reader, without a count of faults', () => {
  expect(words(`It is back ${'and it runs '.repeat(9)}now.`).longest).toBe(
    '31 words: easy to lose the thread',
  );
});

test('long words are named, and those that they used themselves are theirs', () => {
  const draft = 'The reconciliation runs at two, and authentication is off.';
  expect(words(draft).long).toBe('reconciliation, authentication');
  expect(words(draft, 'My authentication fails.').long).toBe('reconciliation');
});

test('none of their words is said kindly, and many are cut', () => {
  expect(words('It is back.').theirs).toBe('None of them yet');
  const nouns = 'oak elm ash fir yew pine palm birch cedar maple'.split(' ');
  const mail = nouns.map((noun) => `my ${noun}.`).join(' ');
  expect(words(mail, mail).theirs).toBe('oak, elm, ash, fir, yew, pine, palm, birch and 2 more');
});

test('a school year comes with its formula, from a hundred words on, and never under the first', () => {
  expect(words('The cat sat on the mat. '.repeat(20)).year).toBe('About year 1 at school (Flesch–Kincaid)');
  expect(words('The cat sat on the mat. '.repeat(10)).year).toBe('');
});

test('a hand’s tick counts as in the list beside it', () => {
  const read = facts('It is back.');
  expect(factWords(read, [{ answered: true }, { answered: false }, { answered: true }]).asked).toBe(
    '3 asked, 2 answered',
  );
});

test('nothing in it is a mark, a share or a colour', () => {
  const said = Object.values(words('Please wait. We looked and we actually found it.')).join(' ');
  expect(said).not.toMatch(/score|%|rating|good|bad|poor|excellent|wrong/i);
});
