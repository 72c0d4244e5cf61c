import { expect, test } from 'vitest';
import { stretchOf } from '../../../../src/domain/coach/reading/stretch.ts';

test('a stretch says where it stands and what it says', () => {
  const draft = 'Hi 🙂 Maria';
  const one = stretchOf(draft, { start: 6, end: 11 });
  expect(one).toEqual({ start: 6, end: 11, text: 'Maria' });
  expect(draft.slice(one.start, one.end)).toBe(one.text);
});
