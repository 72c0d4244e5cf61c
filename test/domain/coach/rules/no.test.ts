import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

describe('a buried no', () => {
  it('is one that comes after a page of kindness', () => {
    const draft =
      'Thanks for the lovely mail. We read every idea on Fridays. The team grew to twelve this spring. A map view came up last year. We decided against building it.';
    expect(kindsIn(draft)).toEqual(['buried-no']);
  });

  it('is an "unfortunately" with nothing after it', () => {
    expect(kindsIn("Unfortunately, this isn't possible.")).toEqual(['buried-no']);
    expect(kindsIn('We are not in a position to accommodate this at present.')).toEqual(['buried-no']);
  });

  it('is not an "unfortunately" before a real way forward', () => {
    expect(
      hintsIn(
        "Unfortunately we don't have a Windows app. You can open the site in Edge and install it from there.",
      ),
    ).toEqual([]);
    expect(
      hintsIn("I'm afraid the 12th is full. The barn next door is free, and I've asked them to hold it."),
    ).toEqual([]);
  });

  it.each([
    "We don't deliver to your area.",
    'There is no way to recover the files.',
    'We are therefore unable to replace the vase.',
    "I'm afraid the discount can't be applied to past orders.",
    'We do not cater for two alphabets on one label.',
    'It is with regret that I tell you that it was not granted.',
    "We won't be moving forward with your proposal.",
    "We've read your letter with interest. After long thought we've decided to go with someone else.",
    'Yours was read twice. We liked the drawing a lot. The place went to another person.',
  ])('is a no that is the whole reply, or that its kindness leads up to: %s', (draft) => {
    expect(kindsIn(draft)).toEqual(['buried-no']);
  });

  it.each([
    'The typo on page 3 is gone.',
    'Your card was not charged.',
    "It's only in the iPad app. On the phone there's no room for it.",
    "We don't ship on Sundays because the post is closed.",
  ])('is not a fact with a not in it, or a no with its reason: %s', (draft) => {
    expect(hintsIn(draft)).toEqual([]);
  });

  it('leaves a recited rule to the kind that names it', () => {
    expect(kindsIn('We are unable to make exceptions.')).toEqual(['policy']);
  });

  it('is not a plain no', () => {
    expect(hintsIn("No, we don't ship to Norway. Nordic Paper in Oslo carries the same notebooks.")).toEqual(
      [],
    );
    expect(hintsIn('No. We never sold your address.')).toEqual([]);
  });

  it('is not a "cannot" that protects them', () => {
    expect(hintsIn("Type the password there; I can't see what you type.")).toEqual([]);
  });
});
