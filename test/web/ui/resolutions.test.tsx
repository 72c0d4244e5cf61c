import { expect, test } from 'vitest';
import { Resolutions } from '../../../src/web/ui/resolutions.tsx';
import { words } from '../../support/html.ts';

const week = (at: number, ours: number) => ({
  weekAt: Date.UTC(2026, 9, 5 + 7 * at),
  ours,
  theirs: 1.5,
  conversations: 40,
});
const page = (...ours: number[]) =>
  String(<Resolutions weeks={ours.map((one, at) => week(at, one))} zone="UTC" />);

test('the title says the finding', () => {
  expect(words(page(3, 2.5))).toContain('A usual conversation takes 2.5 replies of ours');
  expect(words(page(3, 2))).toContain('A usual conversation takes two replies of ours');
  expect(words(page(2, 1))).toContain('A usual conversation takes one reply of ours');
});

test('before the first week it says what will be here', () => {
  expect(words(page())).toContain('There is none yet');
  expect(page()).not.toContain('<svg');
});

test('the picture has a table behind it, and names nobody', () => {
  const html = page(2, 3);
  expect(html).toContain('aria-hidden="true"');
  expect(words(html)).toContain('5 October 2 1.5 40 12 October 3 1.5 40');
  expect(words(html)).not.toMatch(/Ana|Tomás|teammate|fast|quick|slow/);
});
