import { expect, test } from 'vitest';
import { policy } from '../../../../src/domain/coach/lists/policy.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(policy);

test.each([
  'Per our policy, we keep the deposit.',
  'You agreed to our terms.',
  'The return window has closed.',
  'You are not eligible for a refund.',
  'There is nothing we can do.',
  'We cannot make exceptions.',
  'All sales are final.',
  'Our system does not allow it.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('policy');
});

test.each([
  'The policy you bought covers the bike, too.',
  'You agreed to meet Yuki at ten.',
  'The window in the hall has closed by itself: its spring is weak.',
  'The refund of 40 euros is on its way.',
  'There is one thing we can do today: I send the other cable.',
  'The sales of the book began in May.',
  'The system on your phone is up to date.',
  'An exception for you is made: keep the lamp.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('policy');
});
