import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countWords,
  durationWords,
  nameList,
  shortWait,
  sizeWords,
  waitingSentence,
} from '../../../src/web/ui/words.ts';

describe('the sentence over the inbox', () => {
  test.each<[[number, boolean, number | null], string, string]>([
    [[7, false, 52], 'Seven people are waiting', 'The longest for 52 minutes.'],
    [[1, false, 3], 'One person is waiting', 'For 3 minutes.'],
    [[12, false, 1], 'Twelve people are waiting', 'The longest for 1 minute.'],
    [[13, false, 0], '13 people are waiting', 'The longest for less than a minute.'],
    [[2, false, 60 * 24 * 3], 'Two people are waiting', 'The longest for 3 days.'],
    [[100, true, 200], 'More than 100 people are waiting', 'The longest for 3 hours.'],
    [[1, true, 5], 'More than one person is waiting', 'The longest for 5 minutes.'],
    [[4, false, null], 'Four people are waiting', ''],
  ])('for %j', (given, title, detail) => {
    expect(waitingSentence(...given)).toEqual({ title, detail });
  });

  test('nobody waiting is good news, whatever else is given', () => {
    expect(waitingSentence(0, false, 9).title).toBe('Nobody is waiting');
  });

  test('never says "1 people" or "one person are"', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.boolean(), fc.nat(20_000), (count, more, minutes) => {
        const { title, detail } = waitingSentence(count, more, minutes);
        expect(`${title} ${detail}`).not.toMatch(/\b(?:1|[Oo]ne) people|person are|\b1 \w+s\b/u);
      }),
    );
  });
});

test('numbers to twelve are words, later ones digits with thousands apart', () => {
  expect([1, 12, 13, 31_250].map(countWords)).toEqual(['one', 'twelve', '13', '31,250']);
});

test('a list of names reads as one would say it and stops in time', () => {
  expect(nameList([])).toBe('');
  expect(nameList(['Ana'])).toBe('Ana');
  expect(nameList(['Ana', 'Tomás'])).toBe('Ana and Tomás');
  expect(nameList(['Ana', 'Tomás', 'Yuki'])).toBe('Ana, Tomás and Yuki');
  expect(nameList(['Ana', 'Tomás', 'Yuki', 'Greta', 'Sam'])).toBe('Ana, Tomás and 3 more');
});

test('a wait is said in the least room', () => {
  const minute = 60_000;
  expect([-5, 59_999, minute, 59 * minute, 60 * minute, 1439 * minute, 1440 * minute].map(shortWait)).toEqual(
    ['now', 'now', '1 min', '59 min', '1 h', '23 h', '1 day'],
  );
});

test('a duration is said in the unit that a person would choose', () => {
  expect([0, 1, 89, 90, 180, 35 * 60, 36 * 60, 60 * 24 * 10].map(durationWords)).toEqual([
    'less than a minute',
    '1 minute',
    '89 minutes',
    '2 hours',
    '3 hours',
    '35 hours',
    '2 days',
    '10 days',
  ]);
});

describe('sizes', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [34_499, '34 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [1_240_000, '1.2 MB'],
    [9_960_000, '10 MB'],
    [25_000_000, '25 MB'],
    [2_500_000_000, '2.5 GB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });

  test('never four digits before a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000_000_000_000 }), (bytes) => {
        expect(sizeWords(bytes)).toMatch(/^\d{1,3}(?:\.\d)? (?:bytes?|[KMGT]B)$/u);
      }),
    );
  });
});
