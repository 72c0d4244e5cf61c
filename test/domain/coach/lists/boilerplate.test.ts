import { expect, test } from 'vitest';
import { boilerplate } from '../../../../src/domain/coach/lists/boilerplate.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(boilerplate);

test.each([
  'We apologize for any inconvenience.',
  'Dear valued customer,\n\nThe keys are at the desk.',
  'Thank you for contacting us.',
  'Your satisfaction is important to us.',
  'We take your privacy very seriously.',
  'Please be advised that the shop is closed.',
  'Please do not hesitate to contact us.',
  'Your request has been forwarded to the relevant team.',
  'Our team is looking into it.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('boilerplate');
});

test.each([
  'I am sorry that you had to drive here twice.',
  'Dear Maria,\n\nThe keys are at the desk.',
  'Thank you for the photo of the label: it showed me the fault.',
  'The important part is the red cable.',
  'We keep your address for ten days and then it is gone.',
  'The shop is closed on Monday.',
  'Write to me when the parcel is there.',
  'I gave your letter to Yuki, who writes to you by noon.',
  'Yuki looks at the log until three and then I write to you.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('boilerplate');
});
