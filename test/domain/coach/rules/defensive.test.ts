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

describe('what defends in no stock phrase', () => {
  it.each([
    'Our software does not go around deleting rules all by itself. I put them back.',
    "Our logs don't lie: the file came from your account. I swapped it.",
    'The numbers tell another story. I paid it back.',
    'The warning was on the screen for a full ten seconds before you pressed Delete.',
    'Two warnings went out to you, and both were opened.',
    'Your crew was shown in March that the light has to be green.',
    'Everybody at your school was told about it in August.',
    'My mail of Monday answered precisely this. The number is changed.',
    'I explained the same thing on Monday. Ask them for QB-5512.',
    'Whoever did the counting on your side ticked the wrong box.',
    'Your colleague closed the month without reading what it does.',
    'If the zone gets set wrongly at the start, that is what you end up with.',
    'Nobody else among two hundred schools reads that label the way you do.',
    'Every other shop on this plan manages to find it.',
    "That one is squarely on your bank's side, not ours.",
    'It is hardly our job to check whom you pick.',
    'We can hardly be held accountable for a router.',
    'It has to be something you did over the weekend.',
    'That is how the report was always supposed to behave.',
    'You seem to think that we open at six.',
    'I doubt that it was us.',
    'How could we possibly have known?',
  ])('is asked about: %s', (draft) => {
    expect(kindsIn(draft)).toContain('defensive');
  });

  it.each([
    'The app does not restart by itself, so press Restart.',
    'Our import never overwrites a name unless the box is ticked, and ours ticked it: our mistake.',
    'The log shows a copy of Monday, and I put it back.',
    'The warning was in grey under the button, but nobody sees it there. It moves up on Tuesday.',
    'The reminder was read by nobody: it went to spam.',
    'You were told two different prices, and you get the lower one.',
    'If you were told about a fee in August, leave it unpaid.',
    'My mail of Monday said Thursday. It is Friday.',
    'You can close the month without checking each line.',
    'Somebody with your login deleted it at 16:20 from a phone in Lyon. I put it back.',
    'That is what you get with the small plan: ten seats and one till.',
    'All other shops get it on Monday, and yours has it today.',
    'The file lies on the server, in the folder called old.',
    'It is not for you to sort out. I rang the bank at nine.',
    'That is how the report is meant to look once you save.',
    "Two of our own printers do this, so I'd blame the roll.",
    'The word there means your insurance, so it has nothing to do with us.',
    'I doubt that it rains on Friday, so bring the tent.',
  ])('is left alone: %s', (draft) => {
    expect(kindsIn(draft)).not.toContain('defensive');
  });
});

describe('who should not be surprised, and who accuses', () => {
  it.each([
    'It was announced in the newsletter, which is sent to every single customer.',
    'We supply the software, not the microphone.',
    'It was your accountant who asked for that rate.',
    'It is exactly where I told you to look.',
    'No system in the world runs without a break.',
    'With forty plugins nobody should be surprised.',
    'The plan you approved had those very numbers.',
    'I have tested it a dozen times and it never stops for me.',
    'You would do well to ask your bank before accusing us.',
  ])('is asked about: %s', (draft) => {
    expect(kindsIn(draft)).toContain('defensive');
  });

  it.each([
    'We announced it in the newsletter alone, and that was too little.',
    'We make the software, and any microphone works with it.',
    'It was your colleague who first spotted it: thank her from us.',
    'The plan that you sent us had two numbers, so I printed both.',
    'I have tested it a dozen times, and it stopped twice. The cause is the screen saver.',
    'No wonder that you ask: our page says six and the letter says seven.',
    'Read the label before you press it in.',
  ])('is left alone: %s', (draft) => {
    expect(kindsIn(draft)).not.toContain('defensive');
  });
});
