import { expect, test } from 'vitest';
import { buriedNo } from '../../../../src/domain/coach/lists/buried-no.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(buriedNo);

test.each([
  'Unfortunately, we cannot move your course.',
  "I'm afraid there are no seats left in the hall.",
  'Sadly, the board has decided against it.',
  'Regrettably your sketch was not selected.',
  'Alas, it is not something we are planning.',
  'Unfortunately the answer is no.',
  "I'm afraid yours did not make the list.",
  'Sadly, we have to decline.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('buried-no');
});

// A refusal that leads on, or none at all.
test.each([
  'No, not this year. You can bring the choir in May, the hall is free then.',
  'I could not find the file at first, and now I have: it was under your old name.',
  'We cannot move the course, but the one on Friday has four seats for you.',
  'Your table is booked for eight.',
  'The shop is open until noon.',
  'The committee has read your letter and sends you the key.',
  'It went to another street first. You have it on Friday at nine.',
  'There is no rush: the link works until 3 May.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('buried-no');
});
