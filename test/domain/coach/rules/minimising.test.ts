import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

const HURT = { asked: 'All my photos are gone since the update. I need them for a funeral on Friday.' };

describe('minimising', () => {
  it.each([
    'There was a tiny hiccup last night. Your files are all there.',
    'That was a momentary lapse. The door is locked again.',
    'It is no big deal. The number is for us.',
    'Nobody else has reported this. The list works since noon.',
    'At least your photos are safe. Ann types the captions until Friday.',
    'All you need to do is edit the registry.',
    'Simply edit the registry.',
    'Only a handful of users were affected. The chat works since ten.',
    'These things happen. A new one is in the post.',
  ])('is found: %s', (draft) => {
    expect(kindsIn(draft)).toEqual(['minimising']);
  });

  it.each([
    'I fixed it just now.',
    'I just refunded the second charge.',
    'Passwords need at least 12 characters.',
    'The minor version 4.2 can read the new files.',
    'It happens when two people save the same page at once. The older one is kept.',
    "It's not just you: everybody saw the blank page until noon.",
    'This was not a small mistake, and it was mine.',
    'Thursday works for me.',
    'Archiving is easy to undo from the Archive page.',
    "That's normal for the first sync, which ends at three.",
    'It only exists in the EU, so the tax is 19%.',
  ])('leaves alone: %s', (draft) => {
    expect(hintsIn(draft)).toEqual([]);
  });

  it('is marked more readily when someone is hurt', () => {
    const draft = 'No worries, your photos are back since nine this morning, all of the 214 that were gone.';
    expect(hintsIn(draft)).toEqual([]);
    expect(hintsIn(draft, HURT)).toEqual(['minimising: No worries']);
  });
});
