import { expect, test } from 'vitest';
import { badApology } from '../../../../src/domain/coach/lists/bad-apology.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(badApology);

test.each([
  'We are sorry if you were offended.',
  'We apologize for how this made you feel.',
  'I would like to apologize for the wrong label.',
  'Mistakes were made.',
  'Sorry, but the parcel is late.',
  'It was never our intention to upset you.',
  'I am sorry you feel that way.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('bad-apology');
});

test.each([
  'I am sorry: I sent it to the wrong street.',
  'We apologize for the wrong label. It was ours.',
  'If the parcel is wet, keep it and I send another.',
  'I made a mistake with the label.',
  'The parcel is late, and I am sorry.',
  'The intention of the law is to protect the buyer.',
  'I am sorry that the parcel came broken.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('bad-apology');
});
