import { expect, test } from 'vitest';
import { kindsIn } from '../draft.ts';

const asked = 'The price list does not come up on the till, what happened?';

test.each([
  'The pod was OOM-killed.',
  'A read replica was four minutes behind.',
  'The regex was wrong.',
  'There is a CORS fault on the page.',
])('one word of engineers is enough where they wrote as somebody else: %s', (draft) => {
  expect(kindsIn(draft, { asked })).toContain('jargon');
});

test.each([
  'The daemon was OOM-killed and the pod went into CrashLoopBackOff.',
  'The regex in the parser was greedy and ate the delimiter.',
  "The cookie's SameSite attribute blocks the iframe.",
  'The schema migration locked the table and the workers starved.',
  'The handler swallowed the exception and the promise never resolved.',
  'The firmware watchdog tripped and it boot-looped.',
  'Your list is not surfaced because the locale resolver falls through to the base tag.',
])('several in one sentence are too many, also where nobody knows who reads: %s', (draft) => {
  expect(kindsIn(draft)).toContain('jargon');
});

test.each([
  'The regex was wrong.',
  'I pushed a database change that locked the contacts table.',
  'The tenant in flat 4 has two contracts.',
  'Clear the cookies and sign in again.',
  'The branch on the left carries two nodes.',
  'The pod of peas is the garden.',
])('one alone, or words with an everyday sense, are left alone: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('jargon');
});

test('an engineer who asks as one is answered as one', () => {
  const engineer = 'Our webhook endpoint gets a 403 and the regex in the parser fails, why?';
  expect(kindsIn('The regex in the parser ate the delimiter.', { asked: engineer })).not.toContain('jargon');
});
