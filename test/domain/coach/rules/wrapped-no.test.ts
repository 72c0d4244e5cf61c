import { expect, test } from 'vitest';
import { phraseLists } from '../../../../src/domain/coach/index.ts';
import { refusalLists } from '../../../../src/domain/coach/rules/wrapped-no.ts';
import { hintsIn, kindsIn } from '../draft.ts';

// Nobody says no here, and nobody can tell whether it comes.
test.each([
  'What a lovely thought! Linking the two calendars is the sort of idea that makes us better. Have a great week.',
  'Filtering by street is something that several people have raised over the years.',
  "We'll certainly bear it in mind when we next look at the printing module.",
  "I've added your vote to the list of ideas, and the team looks at those from time to time.",
  "This is on our radar, but there's a great deal in front of it.",
  'There are many directions we might explore as we grow.',
  'Video formats differ a good deal. Audio remains where we feel we can offer the most.',
  'For the moment our attention is on the solver.',
  'Our plans are already full.',
  'I had a good look at the charge. Having weighed it all up, the amount will remain as it is on this occasion.',
  'We feel the present palette is the one we are happy to stand behind.',
  'They came to the conclusion that the old layout should stay as it is.',
  "We've decided to go in a different direction with the widgets.",
  'The one you mention is something of a longer conversation.',
])('veiled: %s', (draft) => {
  expect(kindsIn(draft)).toContain('buried-no');
});

// One hears it, through cotton.
test.each([
  "Sadly, it doesn't look like that will be feasible.",
  'Offline mode for guests is unlikely to make it into the app any time soon.',
  "It wouldn't be the sort of thing that opens up from our side.",
  "Moving the renewal date isn't really something the billing side supports.",
  'Removing single trips afterwards is not foreseen.',
  "It appears that won't be doable after all.",
  "I can't see it happening.",
  "The developers tell me it's hard, so I wouldn't hold my breath.",
  "We're afraid the ship has sailed on that one.",
  'I wish I had better news about the recordings.',
  "I'd love to say yes, but the bank thinks otherwise.",
  "It's a no from us, I fear, as far as this year goes.",
  'Nobody could think of a way to print two languages on one slip.',
  'There are no concrete plans to change that.',
  'The demand for it has been fairly modest so far.',
  'An extension is more than I can offer.',
  "I'd be surprised if that changed.",
  'We prefer to leave the pricing page the way it is.',
  'Reading that format would take quite some doing.',
  "I'm not sure that's going to work out, to be candid.",
  'While we would love to help with the refund, the payment is a month old.',
  "Sadly that's a limitation that we have to live with.",
  'Were we to do it for you, we would have to do it for everybody.',
])('soft: %s', (draft) => {
  expect(kindsIn(draft)).toContain('buried-no');
});

// Said plainly beside it, with a way forward, with a day, or of what they have.
test.each([
  "Bellring can't do that yet. I've added your vote to the list of ideas.",
  'No. It is on our wish list, and this year we will not get to it.',
  'Yes, it filters by client. By street is something that several people have raised.',
  "I've put your idea on the list we go through on Thursdays. I'll tell you on Friday what came of it.",
  'There are no concrete plans to change that. You can print from the browser, which works today.',
  'It is unlikely to run on a G4. An old 2.1 does, and I put it in your folder.',
  'Your price will stay as it is.',
  'The door sensor is closed when the magnet is near.',
  'The demand of a house is 3 kW at noon.',
  'Everything you typed will remain as it was.',
  'I am not sure which cable it is; the label says.',
  'I had to let the machine cool down, and it prints again.',
  'The ship has a mast of 12 m, so set the bridge to 14.',
  'The focus ring on your lens is at the front.',
  'The idea field takes 200 letters, and yours has 212.',
])('left alone: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('buried-no');
});

test('where several sentences wrap it, one is asked about: the one that is heard', () => {
  const draft = 'It is the sort of idea that makes us better. It is unlikely to come this year.';
  expect(hintsIn(draft)).toEqual(['buried-no: is unlikely to come this year']);
});

test('a recited rule is asked about as that, and not twice', () => {
  expect(kindsIn("That's not something our policy allows.")).toEqual(['policy']);
});

test('the plain and the wrapped refusals are each a part of the one list', () => {
  const groups = (which: 'plain' | 'wrapped') =>
    refusalLists(phraseLists, which).flatMap((list) => list.groups);
  const all = phraseLists.find(({ kind }) => kind === 'buried-no')!.groups;
  expect(groups('plain').length).toBeGreaterThan(0);
  expect(groups('wrapped').length).toBeGreaterThan(2);
  expect(new Set([...groups('plain'), ...groups('wrapped')])).toEqual(new Set(all));
});
