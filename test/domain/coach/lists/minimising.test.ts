import { expect, test } from 'vitest';
import { minimising } from '../../../../src/domain/coach/lists/minimising.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(minimising);

test.each([
  'There was a tiny hiccup on Monday.',
  'It was just a warning.',
  'That is no big deal.',
  'You are the only one seeing this.',
  'Everything works fine on our end.',
  'These things happen.',
  'It was only down for a few minutes.',
  'Calm down, the file is here.',
  'At least nobody was in the shop.',
  'It affected only a few customers.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('minimising');
});

test.each([
  'There was a tiny dog in the yard.',
  'The bridge was down for nine hours on Monday.',
  'A big deal of land was sold.',
  'You are one of forty who see this, and I found the cause.',
  'The printer works again since ten.',
  'The concert happens on Friday.',
  'A calm sea is best for the crossing.',
  'The parcel weighs at least two kilos.',
  'Nobody was charged: I looked at all forty accounts.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('minimising');
});
