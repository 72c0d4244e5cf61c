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

describe('an apology that nobody makes, or only perhaps', () => {
  it.each([
    'If my colleague came across as rude, then you have our apologies.',
    'If anything on our part contributed to this, we naturally regret it.',
    'I apologise for how this may have come across.',
    'Errors were unfortunately made in the course of a change.',
    'Several mistakes have been made while the list was prepared.',
    'The communication in May left much to be desired.',
    'It certainly was not meant that way.',
    'We are happy to apologise if you wish.',
    'We are sorry that such things happen.',
  ])('is asked about: %s', (draft) => {
    expect(kindsIn(draft)).toContain('bad-apology');
  });

  it.each([
    'If I read you wrong, I am sorry: tell me, and I start again.',
    'I made two errors in the list, and I am sorry. Both are mended.',
    'The error was made in March, by me. It is mended.',
    'I apologise for writing to your old address.',
    'I am sorry that it happened twice. The second was my doing.',
    'The change was meant to help, and I got it wrong.',
    'If it blinks twice, press the left one.',
  ])('is left alone: %s', (draft) => {
    expect(kindsIn(draft)).not.toContain('bad-apology');
  });
});

describe('sorry for them, and nobody who did it', () => {
  it.each([
    'Sorry for not meeting your very high standards.',
    'Insofar as the delay affected you, please accept our regrets.',
    'I am sorry that my words were not to your taste.',
    'It is a pity that our process let this through.',
    'Please excuse it, the courier is to blame.',
    'Somewhere along the way a list got swapped.',
  ])('is asked about: %s', (draft) => {
    expect(kindsIn(draft)).toContain('bad-apology');
  });

  it.each([
    'I swapped two lists on Tuesday, and I am sorry.',
    'The driver wrote that he dropped it. A new one leaves today.',
    'Somewhere along the way the parcel got lost. A new one leaves today.',
    'I am sorry that I read your letter too fast.',
  ])('is left alone: %s', (draft) => {
    expect(kindsIn(draft)).not.toContain('bad-apology');
  });
});
