import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

describe('defensive wording', () => {
  it.each([
    'That is on your end.',
    'The issue is with your internet connection.',
    'Actually, the button is on every page.',
    'As I already explained, the code is on the back.',
    'You should have read the mail of March.',
    'You must have deleted it.',
    'You failed to send page 2.',
    'It works as designed.',
    'If you had checked the status page, you would have seen the notice.',
    'It was you who cancelled.',
    'Thank you for the photos, but the box was fine when it left us.',
  ])('is found by its build: %s', (draft) => {
    expect(kindsIn(draft)).toEqual(['defensive']);
  });

  it.each([
    'That was a mistake on our end.',
    'Nothing to do on your side.',
    'Could you check on your end whether port 587 is open? I ask because your log shows a time-out there, and 465 works too.',
    'You should have a new link in your inbox by now.',
    'You shouldn’t have to chase us. You get the answer by ten.',
    'You must have had a rotten morning with that. The doors open again.',
    "You didn't do anything wrong. The button was hidden.",
    "If you didn't get the mail, look in Junk.",
    'To be honest, we got this wrong from the start.',
    'What actually happened: the job ran twice.',
    'As you said in your first mail, the label prints upside down.',
    'Clearly labelled bins come on Monday.',
    'That is clearly our mistake.',
    'You were right, and I missed it.',
  ])('leaves alone: %s', (draft) => {
    expect(hintsIn(draft)).toEqual([]);
  });
});
