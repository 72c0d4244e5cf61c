import { expect, test } from 'vitest';
import { promises } from '../../../../src/domain/coach/lists/promises.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(promises);

test.each([
  'We will get back to you.',
  'You will hear from us.',
  'Your refund will be processed.',
  'We are looking into it.',
  'It is being looked at.',
  'The next version will fix that.',
  'You will know as soon as we do.',
  'Stay tuned.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('promise-without-date');
});

// What says when, and what is done already.
test.each([
  'We will get back to you by Friday at noon.',
  'You will hear from me tomorrow at nine.',
  'Your refund will be processed today, and the bank needs until Monday.',
  'It is being looked at until ten; then I write again.',
  'I left it with you on the counter.',
  'The new version fixed that.',
  'I will explain: the two lists are one now.',
  'They answered, so I passed it on.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('promise-without-date');
});
