import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

describe('policy', () => {
  it.each([
    'This is outlined in section 4 of what you signed.',
    'According to our policy, returns end after 14 days.',
    'You agreed to this when you ticked the box.',
    'The return window closed on the 3rd.',
    'Your request does not meet the criteria.',
    'My hands are tied.',
    'We are unable to make exceptions.',
  ])('is found by its build: %s', (draft) => {
    expect(kindsIn(draft)).toEqual(['policy']);
  });

  it.each([
    'The page called "Refund policy" is new since today.',
    'Our policy was wrong and I changed it. You have your money back.',
    'Set the retention policy to 90 days under Settings.',
    'Your policy covers the bike too, and we pay on Friday.',
    "I'm not allowed to see your card number, and that's as it should be.",
    'Our rule is 30 days because the bank keeps the money so long. What I can do is send you a credit today.',
  ])('leaves alone: %s', (draft) => {
    expect(hintsIn(draft)).toEqual([]);
  });
});
