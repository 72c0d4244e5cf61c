import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkTarget } from '../../../client/composer/linking.ts';

test.each([
  ['example.com', 'https://example.com'],
  [' example.com/a?b=c ', 'https://example.com/a?b=c'],
  ['http://example.com', 'http://example.com'],
  ['localhost:3000/x', 'https://localhost:3000/x'],
  ['ana@example.com', 'mailto:ana@example.com'],
  ['mailto:ana@example.com', 'mailto:ana@example.com'],
  ['tel:+351210000000', 'tel:+351210000000'],
])('"%s" leads to %s', (typed, target) => {
  expect(linkTarget(typed)).toBe(target);
});

test.each([
  '',
  'hello',
  'hello world',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'file:///etc',
])('"%s" is no address for a link', (typed) => {
  expect(linkTarget(typed)).toBeNull();
});

test('whatever is typed, a link leads to the web, a mail or a telephone', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress()), (typed) => {
      const target = linkTarget(typed);
      expect(target === null || /^(?:https?|mailto|tel):/iu.test(target)).toBe(true);
    }),
  );
});
