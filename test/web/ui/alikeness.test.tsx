import { expect, test } from 'vitest';
import { Alikeness } from '../../../src/web/ui/alikeness.tsx';
import { words } from '../../support/html.ts';

const week = (at: number, perMille: number) => ({
  weekAt: Date.UTC(2026, 9, 5 + 7 * at),
  perMille,
  replies: 40,
  people: 6,
});
const page = (...shares: number[]) =>
  String(<Alikeness weeks={shares.map((share, at) => week(at, share))} zone="UTC" />);

test('the title says the finding', () => {
  expect(words(page(20, 21, 20, 22))).toContain('Replies are not growing alike');
  expect(words(page(20, 21, 20, 90))).toContain('Replies are growing alike');
});

test('before the first week it says what will be here', () => {
  expect(words(page())).toContain('There is none yet');
  expect(page()).not.toContain('<svg');
});

test('the picture has a table behind it, and names nobody', () => {
  const html = page(20, 25);
  expect(html).toContain('aria-hidden="true"');
  expect(words(html)).toContain('5 October 2 % 40 12 October 2.5 % 40');
  expect(words(html)).not.toMatch(/Ana|Tomás|people wrote/);
});
