import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenOut } from '../../../../src/domain/coach/questions/spelling.ts';

test.each([
  ['whats ur price', "what's your price"],
  ['what r ur opening hours', 'what are your opening hours'],
  ['dont u have it', "don't you have it"],
  ['pls send\n it', 'please send it'],
  ['i wanna know wether it fits', 'i want to know whether it fits'],
  ['any1 there', 'anyone there'],
])('“%s” is read as “%s”', (written, full) => {
  expect(writtenOut(written).text).toBe(full);
});

test.each([
  "it's ours",
  'the plant wants water',
  'u-bend',
  'row r 12',
  'burnt',
  'mail me at u.r@desk.example',
])('“%s” stays as it is', (text) => {
  expect(writtenOut(text).text).toBe(text);
});

test('every character knows where it came from, in order', () => {
  const word = fc.constantFrom('u', 'whats', 'dont', ' ', '\n', 'pls', 'lamp', '?', '😀', 'é');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const folded = words.join('');
      const { text, at } = writtenOut(folded);
      expect(at).toHaveLength(text.length + 1);
      expect(at.at(-1)).toBe(folded.length);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
    }),
  );
});
