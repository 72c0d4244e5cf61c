import { expect, test } from 'vitest';
import { softNo, veiledNo } from '../../../../src/domain/coach/lists/veiled-no.ts';
import { holdsAny } from '../../../../src/domain/coach/text/pattern.ts';

const veiled = (words: string) =>
  holdsAny(
    words,
    veiledNo.flatMap(({ phrases }) => phrases),
  );
const soft = (words: string) => holdsAny(words, softNo.phrases);

test.each([
  'this is a topic that comes up a lot',
  'we will keep it in mind',
  'it may be picked up again in a later round',
  'at the moment all our energy goes into the new map',
  'other projects come first',
  'the fee must therefore stand as agreed',
  'we are sticking with the present layout',
])('a no behind a veil: %s', (words) => {
  expect([veiled(words), soft(words)]).toEqual([true, false]);
});

test.each([
  'it does not seem realistic',
  'that is a bit of a tall order for us',
  'this is hardly the kind of change we make',
  'we do not see it happening',
  'it lies outside what we offer',
  'there are no firm plans for it',
])('a no through cotton: %s', (words) => {
  expect(soft(words)).toBe(true);
});

test.each([
  'the map is on the wall',
  'keep the receipt in your bag',
  'the second table stays free',
  'it looks right to me',
  'the ship leaves at nine',
  'there is no fee',
])('neither: %s', (words) => {
  expect([veiled(words), soft(words)]).toEqual([false, false]);
});
