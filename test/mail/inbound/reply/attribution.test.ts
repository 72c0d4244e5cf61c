import { describe, expect, test } from 'vitest';
import {
  alternatives,
  attributionAt,
  hasAddress,
  hasDate,
  nextDepth,
} from '../../../../src/mail/inbound/reply/attribution.ts';
import { QUOTE_WORDS } from '../../../../src/mail/inbound/reply/languages.ts';
import { MORE_QUOTE_WORDS } from '../../../../src/mail/inbound/reply/languages-more.ts';
import { lines } from './lines-of.ts';

describe('a date as programs write it', () => {
  const dated = [
    '3 March 2026',
    '2026-03-03',
    '03.03.26',
    '3/3/2026',
    'Tue, Mar 3',
    '3月 4日',
    '3. mars',
    'at 10:12 Tue',
  ];
  const undated = ['', 'March', 'room 2026', 'call 555', 'a.b', '10:12', 'no date at all'];
  test.each(dated)('%s is one', (words) => expect(hasDate(words)).toBe(true));
  test.each(undated)('%s is none', (words) => expect(hasDate(words)).toBe(false));
});

test('an address is told from a lone sign', () => {
  expect(['a@b.example', '<anna@lind.example>', 'mail me at a+b@c.example!'].every(hasAddress)).toBe(true);
  expect(['', '@', 'a @ b', 'me@ home'].some(hasAddress)).toBe(false);
});

test('of two alternatives the longer one is tried first', () => {
  for (const kind of ['on', 'wrote', 'original', 'forwarded'] as const) {
    const lengths = alternatives(kind).map((words) => words.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(new Set(alternatives(kind)).size).toBe(lengths.length);
  }
});

const LANGUAGES = Object.entries({ ...QUOTE_WORDS, ...MORE_QUOTE_WORDS });

test('no language is in both tables', () => {
  const more = Object.keys(MORE_QUOTE_WORDS);
  expect(Object.keys(QUOTE_WORDS).filter((language) => more.includes(language))).toEqual([]);
  expect(LANGUAGES.length).toBeGreaterThan(15);
});

describe.each(LANGUAGES)('the words of %s', (_, words) => {
  test('are all there, with nothing empty between their bars', () => {
    for (const [kind, list] of Object.entries(words))
      for (const word of list.split('|')) {
        expect([kind, word.trim()]).toEqual([kind, word]);
        expect(word).not.toBe('');
      }
  });

  test('introduce a marked quote by any of its verbs', () => {
    for (const verb of words.wrote.split('|')) {
      const line = `2026-03-03 10:12 Anna <anna@lind.example> ${verb.replaceAll('\\', '')}:`;
      expect([line, attributionAt(lines(line, '> words'), 0)]).toEqual([
        line,
        { first: 0, last: 0, offset: 0, marked: true },
      ]);
    }
  });
});

describe('an introduction', () => {
  const found: [rule: string, mail: string[], last: number, marked: boolean][] = [
    ['stands on one line above marks', ['On 3 March 2026, Anna wrote:', '> door'], 0, true],
    ['may have an empty line below', ['On 3 March 2026, Anna wrote:', '', '> door'], 0, true],
    ['needs no marks with an address', ['On 3 March 2026, Anna <a@b.example> wrote:', 'door'], 0, false],
    [
      'may be wrapped',
      ['On 3 March 2026 at 10:12, Anna Lind', '<anna@lind.example> wrote:', 'door'],
      1,
      false,
    ],
    [
      'may be wrapped twice',
      ['On 3 March 2026', 'at 10:12, Anna', '<anna@lind.example> wrote:', '> x'],
      2,
      true,
    ],
    ['is German', ['Am 03.03.2026 um 10:12 schrieb Anna Lind:', '> Tür'], 0, true],
    ['is French', ['Le 3 mars 2026 à 10:12, Anna <a@b.example> a écrit :', 'porte'], 0, false],
  ];
  test.each(found)('%s', (...row) => {
    const [, mail, last, marked] = row;
    expect(attributionAt(lines(...mail), 0)).toEqual({ first: 0, last, offset: 0, marked });
  });

  test('may share its line with the answer', () => {
    const line = 'yes please On 3 March 2026, Anna <a@b.example> wrote:';
    expect(attributionAt(lines(line, '> door'), 0)).toEqual({
      first: 0,
      last: 0,
      offset: line.indexOf('On '),
      marked: true,
    });
  });

  const none: [rule: string, mail: string[]][] = [
    ['a person’s own sentence', ['On Monday I wrote:', '', 'the door is stuck.']],
    ['a date with a colon', ['I can come on 3 March 2026 at 10:00:', '', 'please confirm.']],
    ['a short line', ['wrote:', '> x'].slice(0, 1)],
    ['plain words', ['The door is stuck.', '> x']],
    ['nothing', ['']],
  ];
  test.each(none)('is not in %s', (_, mail) => expect(attributionAt(lines(...mail), 0)).toBeNull());
});

test('the next depth is that of the next line with words', () => {
  const read = lines('a', '', '>> b', 'c', '');
  expect([0, 1, 2, 3].map((i) => nextDepth(read, i))).toEqual([2, 2, 0, -1]);
});
