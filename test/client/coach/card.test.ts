import { expect, test } from 'vitest';
import { besideWords } from '../../../client/coach/card.ts';

const HEIGHT = 280;
const words = { top: 600, bottom: 650 };

test('the card stands under the words, the last line of them', () => {
  expect(besideWords(words, HEIGHT, 2_000)).toBe(658);
});

test('at the foot of the page it stands over the words, and never makes the page longer', () => {
  expect(besideWords(words, HEIGHT, 658 + HEIGHT)).toBe(658);
  const over = besideWords(words, HEIGHT, 657 + HEIGHT);
  expect(over + HEIGHT).toBe(592);
});
