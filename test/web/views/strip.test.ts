import { expect, test } from 'vitest';
import { countWords } from '../../../src/web/views/strip.tsx';

test.each([
  [undefined, ''],
  [{ count: 0, isMore: false }, '0'],
  [{ count: 7, isMore: false }, '7'],
  [{ count: 99, isMore: true }, '99+'],
  [{ count: 12, isMore: true }, '12+'],
])('%o is said as “%s”', (count, said) => {
  expect(countWords(count)).toBe(said);
});
