import { describe, expect, it } from 'vitest';
import type { Said } from '../../../../src/domain/coach/index.ts';
import { thirdContact } from '../../../../src/domain/coach/signals/contacts.ts';

/** A conversation in turns, the customer first, a day apart. */
function turns(...texts: string[]): Said[] {
  return texts.map((text, i) => ({
    from: i % 2 === 0 ? 'customer' : 'us',
    at: Date.UTC(2026, 2, 2 + i, 9),
    text,
  }));
}
const isThird = (...texts: string[]) => thirdContact(turns(...texts)).length === 1;

describe('a third contact is told by the messages', () => {
  it.each([
    [
      'who says that it is as it was',
      [
        'The tuner is deaf.',
        'Allow the microphone.',
        'Did that, it hears nothing.',
        'Restart it.',
        'Deaf as before.',
      ],
    ],
    [
      'who did what we said and names the same thing once more',
      [
        'The reader rejects every card.',
        'Please restart it.',
        'Restarted, it rejects every card.',
        'Please reset it.',
        'Reset. Every card is rejected.',
      ],
    ],
    [
      'who answers our question and says that it happened again',
      [
        'The clock of my oven jumps at night.',
        'Please set the zone to London.',
        'It is set to London. It jumped again.',
        'Which zone is chosen?',
        'London. As on Wednesday. It jumped at two.',
      ],
    ],
    [
      'who lacks what we said is there',
      [
        'I need the certificate.',
        'It is in your account.',
        'There is no certificate in my account.',
        'Please look under Papers.',
        'Under Papers there is no certificate either.',
      ],
    ],
    [
      'who did what we asked them to set, and it happens again',
      [
        'Mails with films hang in the outbox.',
        'Emptying it frees them.',
        'Did that, they went, and today two more hang.',
        'Could you set the size to small?',
        'Small hangs too.',
      ],
    ],
    [
      'who did what we ask after and wants somebody in charge',
      [
        'Guests can book on our holiday.',
        'Set it under Closed days.',
        'It is set there. Two more guests came in.',
        'Have you set the holiday under Closed days?',
        'Yes, and I want to talk to whoever decides.',
      ],
    ],
    [
      'whose answers to us say that they have told it twice',
      [
        'Please take the Friday lessons out.',
        'Which ones?',
        'All on Friday.',
        'And on which day?',
        'I have now written it twice: Friday.',
      ],
    ],
  ])('by someone %s', (_, texts) => {
    expect(isThird(...texts)).toBe(true);
  });

  it.each([
    [
      'asks something new each time',
      [
        'How do I add a room?',
        'Press plus.',
        'Found. And how do I name it?',
        'Press it.',
        'Can I paint it blue?',
      ],
    ],
    [
      'only sends what we asked for',
      [
        'The lamp flickers.',
        'Please send a photo.',
        'Here is one.',
        'Please tell us the number below the lamp.',
        'The number below the lamp is 41.',
      ],
    ],
    [
      'says that it works now',
      [
        'The printer prints half pages.',
        'Choose A5.',
        'Did, it prints half pages.',
        'Choose A5 in the driver too.',
        'That was it, whole pages.',
      ],
    ],
    [
      'thanks us at the end',
      ['No sound.', 'Turn it up.', 'Still no sound.', 'Press mute.', 'Perfect, thank you, I hear the sound.'],
    ],
  ])('not by someone who %s', (_, texts) => {
    expect(isThird(...texts)).toBe(false);
  });

  it('two contacts are not three', () => {
    expect(isThird('The door is shut.', 'Push it.', 'It does not open.')).toBe(false);
  });
});

describe('who says that they begin anew with each of us', () => {
  const answers = ['The lock has gaps in its log.', 'Which version?', '4.0.2.', 'Which version do you have?'];

  it('has come back each time, though they only answered', () => {
    expect(isThird(...answers, '4.0.2. I explain everything from the start with each of you.')).toBe(true);
    expect(isThird(...answers, 'Must I tell the whole story to every one of you? 4.0.2.')).toBe(true);
  });

  it('but not who answers, or writes for the first time', () => {
    expect(isThird(...answers, '4.0.2, as the lid says.')).toBe(false);
    expect(isThird('I have to explain everything from the start with each of you.')).toBe(false);
  });
});
