import { expect, test } from 'vitest';
import { writtenIn } from '../../../src/web/api/written.ts';

test.each([
  [{ text: 'x' }, 'text'],
  [{ html: '<p>x</p>' }, 'html'],
  [{ html: '<p>x</p>', text: 'x' }, 'html'],
  [{ html: ' ', text: 'x' }, 'text'],
  [{}, 'text'],
] as const)('the words of %j are in its %s', (written, field) => {
  expect(writtenIn(written)).toBe(field);
});
