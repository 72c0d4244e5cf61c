import fc from 'fast-check';
import { expect, test } from 'vitest';
import { akin, topics } from '../../../../src/domain/coach/questions/stems.ts';

test('what a text is about is its words without endings and without small words', () => {
  expect([...topics('When are the parcels shipped?')]).toEqual(expect.arrayContaining(['parcel', 'ship']));
  expect([...topics('the and of it is')]).toEqual([]);
  expect(topics('Parcels, PARCEL; parcel’s')).toEqual(topics('parcel'));
});

test.each([
  ['price', 'cost'],
  ['refund', 'money'],
  ['parcel', 'delivery'],
  ['invoice', 'receipt'],
  ['cancel', 'stop'],
  ['configuration', 'configure'],
])('%s and %s are of one meaning, whichever is asked first', (one, other) => {
  const [a, b] = [[...topics(one)][0]!, [...topics(other)][0]!];
  expect(akin(a, b)).toBe(true);
  expect(akin(b, a)).toBe(true);
});

test.each([
  ['price', 'parking'],
  ['dog', 'invoice'],
  ['cat', 'car'],
])('%s and %s are not', (one, other) => {
  expect(akin([...topics(one)][0]!, [...topics(other)][0]!)).toBe(false);
});

test('any word is akin to itself', () => {
  fc.assert(fc.property(fc.string(), (word) => akin(word, word)));
});
