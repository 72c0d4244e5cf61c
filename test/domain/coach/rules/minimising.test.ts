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

describe('what consoles instead of helping', () => {
  it.each([
    "It's nothing that can't be undone in a minute.",
    "I wouldn't lose any sleep over it.",
    'So far yours is the only studio to have run into it.',
    "It's really rather a cosmetic thing.",
    'Seven hours are neither here nor there.',
    'An estimate is just a guess, after all.',
    'On the bright side, it was a good occasion to tidy up.',
    'It could happen to anybody in a busy week.',
    "There's really no cause for such alarm.",
  ])('is asked about: %s', (draft) => {
    expect(kindsIn(draft)).toContain('minimising');
  });

  it.each([
    'I mean to sort them when things calm down here on Friday.',
    'I looked for it for five minutes myself, and I work here. It is under View.',
    "It's easy to see why you read it so. The label says Free, and it should say Off.",
    'Search is twice as quick since Monday.',
    'You are the first to find it, so thank you. The fix goes out tonight.',
    'You are the only admin, so the key is yours alone.',
    'The dot is a small thing that marks what is not saved.',
    'The two hours are lost, and that is serious. I paid the fee back.',
    'The buttons are on the bright side of the case.',
  ])('is left alone: %s', (draft) => {
    expect(kindsIn(draft)).not.toContain('minimising');
  });
});

describe('what is weighed for them', () => {
  it.each([
    'Thirty grams is next to nothing.',
    'Luckily it was just the one page.',
    'Most guests will never spot it.',
    "We're talking about three euros here.",
    'An hour passes quickly enough.',
    'Nothing came of it in the end.',
    "You'd have to try hard to get this wrong. Press Alarm, then On.",
  ])('is asked about: %s', (draft) => {
    expect(kindsIn(draft)).toContain('minimising');
  });

  it.each([
    'Thirty grams is more than it may be off.',
    'It was the one page with your name on it. I am sorry: I typed 14 for 41.',
    'Most guests see the menu on paper, so the font there is the one to change.',
    'I turned off two plugins, and it opens in two seconds.',
    'It is only 4 euro a month for each extra till.',
    'It is normal for the first run to take an hour, since all the scans are read once.',
    'An hour at most, and the bookings stay where they are.',
  ])('is left alone: %s', (draft) => {
    expect(kindsIn(draft)).not.toContain('minimising');
  });
});
