import { expect, test } from 'vitest';
import { openPromise } from '../../../../src/domain/coach/rules/open-promise.ts';
import { kindsIn } from '../draft.ts';

// Whoever it is, whatever they do: no day is named.
test.each([
  'I mean to untangle those four for you when things calm down here.',
  'Accounts will push them through in due course.',
  'Sending it to Excel is going to follow further down the road.',
  'The missing week will be put back in due course.',
  'One of our developers has promised to have a look when there is a gap.',
  'We shall be making that change as part of a bigger overhaul.',
  'Give us a little time and the old layout will return.',
  "Once the investigation has run its course, we'll share what we found.",
  'Once my colleague is back from leave she will pick this up.',
  'I am changing that and will write to you once it is out.',
  'Our payments people are on it.',
  "It's next on my list.",
  "It's on the list for one of the next versions.",
  'Steps are being taken to ensure that lists receive a second check.',
  'You can count on hearing more from me.',
  'More as I get it.',
  'I will rebuild the index for you.',
  'Someone will prune the list.',
  "We're working hard to get the feeds going again.",
  'A refund is on its way.',
  'The credit note is being drawn up.',
  'I have put a reminder in my diary to check.',
])('a promise without a day: %s', (draft) => {
  expect(kindsIn(draft)).toContain('promise-without-date');
});

// Done, dated, theirs to begin, or so at all times.
test.each([
  'I will rebuild the index for you tonight.',
  'The index is being rebuilt and is done at 13:00 UTC. I will write then, either way.',
  "It's planned for March, and I'll write to you on the day it ships.",
  'It is on the list for Tuesday.',
  "Tell me its name and I'll untangle it.",
  "If it breaks again, I'll swap it.",
  'Press Save and the total will be right.',
  'You will soon see the button turn green.',
  'So that it will sort by name before long, tick the box.',
  "I'll be here if you need me.",
  "I'll keep it as it is.",
  'The next invoice will be €40.',
  'The note in your diary is there to check.',
  'The credit note was drawn up at noon.',
  'The tablet will show the menu as soon as it has Wi-Fi again.',
  'Your money is on its way since noon.',
  'The bell is working according to plan.',
  'The doorbell is on the list of parts.',
  'I know when it moves: the lorry leaves at nine.',
])('left alone: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('promise-without-date');
});

test('what stands open is given with its place in the sentence', () => {
  expect(openPromise('the map is off, and she will redraw it')).toEqual({
    index: 20,
    text: 'she will redraw it',
  });
  expect(openPromise("we'll see.")?.index).toBe(0);
  expect(openPromise('the map is off')).toBeUndefined();
  expect(openPromise('whenever it rings i will answer')).toBeUndefined();
});
