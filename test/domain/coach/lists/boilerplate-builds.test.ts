import { expect, test } from 'vitest';
import { kindsIn } from '../draft.ts';

// Each stands where a true letter would have its own words.
test.each([
  'Dear User,\n\nThe map is back.',
  'Dear Valued Partner,\n\nThe map is back.',
  'A warm welcome to the Mailwren family!',
  'Many thanks for making contact with us.',
  'Thank you for bringing this delicate matter to our attention.',
  'We appreciate you allowing us the opportunity to look at it.',
  'Your understanding in this matter is greatly appreciated.',
  "We're thrilled to have you on this journey with us.",
  'We are delighted to be able to assist you with your query.',
  'Every message that comes in is of the utmost importance to our crew.',
  'We value every piece of feedback our listeners share.',
  'Your correspondence has been duly noted.',
  'It was sent on to the appropriate department.',
  'Ticket #4821 has been assigned and is waiting.',
  'Please find below the information requested.',
  'Should you require any further assistance whatsoever, call.',
  'Our specialists remain at your disposal.',
  'Should anything remain unclear, the team is there.',
  'It is always a pleasure to hear from our clients.',
  'Wishing you continued success with our products.',
  'Your patience does not go unnoticed.',
  'Trusting the above meets with your approval.',
])('nobody in particular is written to: %s', (draft) => {
  expect(kindsIn(draft)).toContain('boilerplate');
});

test.each([
  'Dear Ms User,\n\nThe map is back.',
  'Thanks for the log: line 40 showed me the fault.',
  'Thank you for raising it on Monday, before the shop opened.',
  "I'm glad to hear it, and congratulations on number 100!",
  "I can't wait for the first episode!",
  'Your journey from Bern to Basel is booked on one ticket.',
  'The message is marked as important because of your rule 2.',
  'Your note has the number 4821.',
  'I gave it to Marek in the print shop.',
  'Ticket 4821 is for the gallery, row C.',
  'If you need more seats, press Add.',
  'The button is at your left.',
  'It was good to hear your voice on the phone.',
  'The leak went unnoticed for a day, and that was ours.',
  'Should it ring twice, press the bell.',
  'You find the sum below the line.',
])('somebody is: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('boilerplate');
});
