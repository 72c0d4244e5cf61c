import { expect, test } from 'vitest';
import {
  atStart,
  couldHold,
  expression,
  fills,
  firstIn,
  holds,
  holdsAny,
  pattern,
} from '../../../../src/domain/coach/text/pattern.ts';

const finds = (phrase: string, text: string) => text.match(pattern(phrase))?.[0];

test.each([
  ['alternatives', 'touch(ing)? base', 'we are touching base today', 'touching base'],
  ['a class by its name', '{apology} for', 'we apologise for it', 'apologise for'],
  ['more than one blank', 'so called', 'the so   called plan', 'so   called'],
  ['a line that was wrapped', 'so called', 'the so\ncalled plan', 'so\ncalled'],
  ['a few words between', 'we ~ sorry', 'we are all very sorry', 'we are all very sorry'],
  ['a contraction', "(is|was) (not|n't) ours", "it isn't ours", "isn't ours"],
  ['the same written out', "(is|was) (not|n't) ours", 'it is not ours', 'is not ours'],
  [
    'far apart in one sentence',
    'we … sorry',
    'we are, as you know by now, so very sorry',
    'we are, as you know by now, so very sorry',
  ],
  ['a class within a class', '{when}', 'it comes on monday', 'on monday'],
  ["what follows with 'll", "we ('ll |will )look", "we'll look", "we'll look"],
])('a phrase finds %s', (...[, phrase, text, found]) => {
  expect(finds(phrase, text)).toBe(found);
});

test.each([
  ['inside a longer word', 'base', 'the basement'],
  ['behind a hyphen', 'base', 'data-base'],
  ['behind an apostrophe', 'll', "we'll"],
  ['beside a digit', 'base', 'base2'],
  ['with too much between', 'we ~ sorry', 'we saw the man who was very sorry'],
  ['over the end of a sentence', 'we ~ sorry', 'we came. Very sorry'],
  ['far apart over the end of a sentence', 'we … sorry', 'we came. so sorry'],
  ['far apart inside a word', 'we … sorry', 'we came unsorry'],
])('a phrase finds nothing %s', (_, phrase, text) => {
  expect(finds(phrase, text)).toBeUndefined();
});

test('a phrase is made into an expression once, and one for a class that is not there is refused', () => {
  expect(pattern('touch base')).toBe(pattern('touch base'));
  expect(() => pattern('{nosuch} base')).toThrow('No word class named nosuch');
});

test('a word repeated ten thousand times is read in no time to speak of', () => {
  const text = 'very '.repeat(10_000);
  expect(text.match(pattern('(very )*good'))).toBeNull();
  expect(`${text}good`.match(pattern('(very )*good'))).toHaveLength(1);
});

test('what a text cannot hold by its letters is not looked for', () => {
  expect(couldHold('the door is stuck', 'touch(ing)? base')).toBe(false);
  expect(couldHold('touching the base', 'touch(ing)? base')).toBe(true);
  expect(atStart('^dear sir')).toBe(true);
  expect(atStart('dear sir')).toBe(false);
});

test('a sentence holds a phrase of two parts where it holds both, in any order', () => {
  expect(holds('the show is tonight and it is blank', 'blank & tonight')).toBe(true);
  expect(holds('the show is tonight', 'blank & tonight')).toBe(false);
  expect(holds('dear sir', '^dear')).toBe(true);
  expect(holds('oh dear', '^dear')).toBe(false);
  expect(holdsAny('oh dear', ['sir', 'dear'])).toBe(true);
  expect(holdsAny('oh dear', [])).toBe(false);
});

test('a phrase fills a sentence when nothing is left but its stops', () => {
  expect(fills('any ideas?!', 'any ideas')).toBe(true);
  expect(fills('any ideas for me?', 'any ideas')).toBe(false);
});

test('an expression names classes and is otherwise as it stands', () => {
  expect(expression('^(?:{aux})\\b').test('could you')).toBe(true);
  expect(expression('^(?:{aux})\\b').test('you could')).toBe(false);
});

test('a phrase is found where it first stands, whoever searched for it before', () => {
  expect(firstIn('we touch base and touch base', 'touch base')?.index).toBe(3);
  pattern('touch base').test('and here we touch base'); // stopped behind what the next text has in front
  expect(firstIn('touch base', 'touch base')?.index).toBe(0);
  expect(firstIn('oh dear', '^dear')).toBeNull();
  expect(firstIn('dear all', '^dear')?.[0]).toBe('dear');
  expect(firstIn('hello', 'touch base')).toBeNull();
});
