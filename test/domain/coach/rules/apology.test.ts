import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

describe('an apology that is none', () => {
  it.each([
    "I'm sorry if the wait upset you. The bag is on the six o'clock plane.",
    "I'm sorry you feel that way. The seat is yours.",
    'Mistakes were made. The file is back since noon.',
    'I would like to apologize for the cold food. The money is back on your card.',
    'It was never our intention to hurt anyone. The poster is down since ten.',
    'Sorry about the wait, but we were very busy that day. The soup is free.',
    'I apologise for the late answer. However, we had a lot of mail. The key is in the box.',
    'We apologise to anyone who may have been offended. The post is down.',
  ])('is found: %s', (draft) => {
    expect(kindsIn(draft)).toEqual(['bad-apology']);
  });

  it.each([
    "I'm sorry I sent it to the wrong street. It cost you a day.",
    'Sorry this took me four days. I waited for the printer and should have told you.',
    "Sorry if I misread you. I take it that you mean the second tab, which you'll find at the top.",
    'Sorry about the fright, but your seat is safe: here is the new ticket, row 12.',
    'I sent it to the wrong street, and I am sorry that you waited.',
  ])('leaves a true one alone: %s', (draft) => {
    expect(hintsIn(draft).filter((h) => h.startsWith('bad-apology'))).toEqual([]);
  });
});
