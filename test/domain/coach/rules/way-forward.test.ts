import { expect, test } from 'vitest';
import { hasWayForward, opensAWay } from '../../../../src/domain/coach/rules/way-forward.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

test.each([
  'What I can do is send you another.',
  'You can also pay by card.',
  'I have refunded the second charge.',
  'Open Billing and press Change card.',
  'How about Tuesday?',
  'The next one is on Friday.',
  'Shall I book it?',
])('a way is opened by: %s', (words) => {
  expect(opensAWay(read(words).sentences[0]!)).toBe(true);
});

test.each([
  'Thank you for your patience.',
  'Please let us know.',
  'You can contact us.',
  'I cannot offer another.',
  'The lamp is red.',
  'Instead we never do it.',
])('no way is opened by: %s', (words) => {
  expect(opensAWay(read(words).sentences[0]!)).toBe(false);
});

test('a way counts in the sentence of the no, or after it, and not before', () => {
  const from = (draft: string, index: number) => hasWayForward(read(draft), index);
  expect(from('We cannot refund it. I can send you another.', 0)).toBe(true);
  expect(from('We cannot refund it, but you can swap it.', 0)).toBe(true);
  expect(from('I can send you another. We cannot refund it.', 1)).toBe(false);
  expect(from('We cannot refund it. The lamp is red.', 0)).toBe(false);
});
