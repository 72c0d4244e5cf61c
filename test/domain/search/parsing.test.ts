import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OPERATORS } from '../../../src/domain/search/operators.ts';
import { KNOWN, MOST_CHARACTERS, MOST_TERMS, parse } from '../../../src/domain/search/parsing.ts';
import type { Asked } from '../../../src/domain/search/question.ts';

/** A question as brackets: what is meant, to be read at a glance. */
function drawn(asked: Asked | null): string {
  if (!asked) return '';
  if (asked.kind === 'words') return asked.isPhrase ? `"${asked.text}"` : asked.text;
  if (asked.kind === 'operator') return `${asked.name}=${asked.value}`;
  if (asked.kind === 'not') return `not(${drawn(asked.of)})`;
  return `${asked.kind}(${asked.of.map(drawn).join(' ')})`;
}

test.each([
  ['calendar', 'calendar'],
  ['blank calendar', 'and(blank calendar)'],
  ['"blank calendar"', '"blank calendar"'],
  ['"never closed', '"never closed"'],
  ['from:maria is:open', 'and(from=maria is=open)'],
  ['FROM:Maria', 'from=Maria'],
  ['from:"Maria López"', 'from=Maria López'],
  ['-refund', 'not(refund)'],
  ['--refund', '--refund'],
  ['-"a phrase" -is:open', 'and(not("a phrase") not(is=open))'],
  ['well-known', 'well-known'],
  ['a - b', 'and(a - b)'],
  ['red or blue', 'or(red blue)'],
  ['red OR blue | green', 'or(red blue green)'],
  ['is:open ana or ben', 'and(is=open or(ana ben))'],
  ['(is:open ana) or ben', 'or(and(is=open ana) ben)'],
  ['-(red or blue) sky', 'and(not(or(red blue)) sky)'],
  ['from:(ana or ben) sky', 'and(or(from=ana from=ben) sky)'],
  ['from:(ana is:open)', 'and(from=ana is=open)'],
  ['or', ''],
  ['or red', 'red'],
  ['red or', 'red'],
  ['red or or blue', 'or(red blue)'],
  ['(((', ''],
  [')))red', 'red'],
  ['(red blue', 'and(red blue)'],
  ['red) blue', 'and(red blue)'],
  ['is:open)', 'is=open'],
  ['http://a.example/b?c=d', 'http://a.example/b?c=d'],
  ['Re: hello', 'and(Re: hello)'],
  ['12:30', '12:30'],
  ['from:', 'from='],
  ['colour:red', 'colour=red'],
  ['', ''],
  ['   ', ''],
])('%s is read as %s', (text, meant) => {
  expect(drawn(parse(text).asked)).toBe(meant);
});

test('the operators that may stand with nothing behind them are those there are', () => {
  expect([...KNOWN].toSorted()).toEqual(Object.keys(OPERATORS).toSorted());
});

test('a question of ten thousand characters is read as far as it goes, and says so', () => {
  const { asked, remarks } = parse('a'.repeat(10_000));
  expect(drawn(asked)).toHaveLength(MOST_CHARACTERS);
  expect(remarks).toEqual([
    'A search reads 2,000 characters and this has 10,000: only its beginning was looked for.',
  ]);
});

test('too many words are cut to the first ones, and the answer says so', () => {
  const { asked, remarks } = parse('word '.repeat(200));
  expect(asked).toMatchObject({ kind: 'and' });
  expect(drawn(asked).match(/word/g)).toHaveLength(MOST_TERMS);
  expect(remarks[0]).toMatch(/^A search reads 30 words and this has 200/);
});

const signs = fc.array(
  fc.constantFrom(
    '(',
    ')',
    '-',
    '"',
    'or',
    ' ',
    ':',
    'from:',
    'is:open',
    'a',
    '*',
    "'",
    '|',
    '東京',
    '\0',
    '{',
    '^',
  ),
  { maxLength: 400 },
);
const anything = fc.oneof(
  signs.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 3_000 }),
);

function depth(asked: Asked): number {
  if ('of' in asked) return 1 + Math.max(...[asked.of].flat().map(depth));
  return 1;
}

/** Looked for in the question itself: a phrase may well read "or()". */
function hasEmptyGroup(asked: Asked): boolean {
  if (!('of' in asked)) return false;
  const parts = [asked.of].flat();
  return parts.length === 0 || parts.some(hasEmptyGroup);
}

test('any text at all is a question, no deeper than its brackets may be, with no empty group in it', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { asked } = parse(text);
      if (!asked) return;
      expect(depth(asked)).toBeLessThan(40);
      expect(hasEmptyGroup(asked)).toBe(false);
    }),
  );
});

test('what is read a second time means the same', () => {
  const plain = fc.array(fc.constantFrom('red', 'blue', 'from:ana', '-is:open', '"a b"'), { maxLength: 20 });
  fc.assert(
    fc.property(plain, (terms) => {
      expect(parse(terms.join(' '))).toEqual(parse(`  ${terms.join('   ')} `));
      expect(drawn(parse(`(${terms.join(' ')})`).asked)).toBe(drawn(parse(terms.join(' ')).asked));
    }),
  );
});

test('reading takes a moment however the text is made', () => {
  for (const piece of ['(', '-', '"', 'or ', 'a:', '(-', 'from:(', '-"', ')('])
    expect(parse(piece.repeat(100_000)).remarks[0]).toContain('only its beginning');
});
