import { expect, test } from 'vitest';
import { check, type Kind } from '../../../src/domain/coach/index.ts';

/** Pairs that differ in little: the first asks, the second is left alone. Each is a cause that was once got wrong. */
const PAIRS: { kind: Kind; asks: string; leaves: string }[] = [
  {
    kind: 'promise-without-date',
    asks: 'I cleared your cache at 10:12. I will dig on and get back to you.',
    leaves:
      'I cleared your cache at 10:12. If it is still old, tell me what it says and I will look into it.',
  },
  {
    kind: 'policy',
    asks: 'These tickets are non-refundable.',
    leaves:
      'The tickets are non-refundable with the airline, but not with us: the money is back on your card.',
  },
  {
    kind: 'policy',
    asks: 'You agreed to section 7 when you signed up, so the fee stands.',
    leaves: 'The answer is in section 7 of the handbook: press it twice.',
  },
  {
    kind: 'minimising',
    asks: 'It was the tiniest of wobbles, and it is over since two.',
    leaves: 'The tiniest screw of the four goes on the left.',
  },
  {
    kind: 'defensive',
    asks: 'That is not our fault, your provider blocks it.',
    leaves: 'That is our fault, we blocked your provider.',
  },
  {
    kind: 'defensive',
    asks: 'That one is on you, I am afraid.',
    leaves: 'That one is on us: the second one is free.',
  },
  {
    kind: 'defensive',
    asks: 'Our servers were up the whole time.',
    leaves: 'Our servers are up again since two.',
  },
];

test.each(PAIRS)('$kind: $asks', ({ kind, asks, leaves }) => {
  const kinds = (draft: string) =>
    check({ draft: `Hi Bea,\n\n${draft}\n\nLou` }).hints.map((hint) => hint.kind);
  expect(kinds(asks)).toContain(kind);
  expect(kinds(leaves)).not.toContain(kind);
});

test.each([
  ['I forgot my password.', 1],
  ['I never forget a face.', 0],
  ['I am writing to ask for a copy of my contract.', 1],
  ['I am writing to say thank you.', 0],
])('%s asks for %d things', (asked, count) => {
  expect(check({ draft: '', asked }).questions).toHaveLength(count);
});
