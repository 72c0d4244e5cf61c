import { describe, expect, it } from 'vitest';
import { check, type Said } from '../../../src/domain/coach/index.ts';

const they = (at: string, text: string): Said => ({ from: 'customer', at: `2026-${at}:00Z`, text });
const us = (at: string, text: string, by?: string): Said => ({
  from: 'us',
  at: `2026-${at}:00Z`,
  text,
  ...(by && { by }),
});
const isHurt = (history: Said[]) => check({ draft: '', history }).hurt;

// Whole conversations, written before they were measured.
describe('who is hurt', () => {
  it.each<Said[][]>([
    [
      [
        they('03-02T09:00', 'The heating app does not see my thermostat.'),
        us('03-02T11:00', 'Hi Olaf,\n\nplease hold the button for ten seconds.\n\nNia'),
        they('03-03T09:00', 'I held it, the light blinks, the app sees nothing.'),
        us('03-03T12:00', 'Hi Olaf,\n\nplease move it nearer to the router.\n\nNia'),
        they('03-04T09:00', 'It lies on the router now. The app finds no thermostat.'),
      ],
    ],
    [
      [
        they('03-02T09:00', 'My invoice has the wrong VAT number.'),
        us('03-02T11:00', 'We have corrected it.'),
        they('03-05T09:00', 'The new invoice carries the old number.'),
        us('03-05T12:00', 'Sorry, now it is right.'),
        they('03-09T09:00', 'I opened it: the number is the old one once again.'),
      ],
    ],
    [
      [
        they('05-04T09:00', 'Where is my bench?'),
        us('05-04T10:00', 'It leaves us on Wednesday and you get a message then.'),
        they('05-08T08:00', 'Friday today. No message came.'),
      ],
    ],
    [
      [
        they('05-04T09:00', 'Can you look at the billing?'),
        us('05-04T10:00', 'I will have an answer for you by noon tomorrow.'),
        they('05-07T08:00', 'Do you have the answer?'),
      ],
    ],
    [
      [
        they('05-04T09:00', 'The refund?'),
        us('05-04T10:00', 'You will see the money within 3 working days.'),
        they('05-18T08:00', 'I look at my account and see nothing from you.'),
      ],
    ],
    [
      [
        they('06-01T09:00', 'The door reader rejects every card.'),
        us('06-01T10:00', 'Please restart it.', 'Ann'),
        they('06-01T15:00', 'Restarted, it rejects every card.'),
        us('06-01T16:00', 'Please reset it.', 'Joe'),
        they('06-02T09:00', 'Reset. Every card is rejected.'),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'Hello, on my statement I find your 19.90 on the 1st and then on the 2nd once more. I ordered one time.',
        ),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'My husband noticed that you took the yearly fee from both our cards although we have one account.',
        ),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'I logged in today and my family tree has no people in it. Eleven years of work.',
        ),
      ],
    ],
    [[they('06-01T09:00', 'After I pressed sync the tablet threw out every measurement from the summer.')]],
    [[they('06-01T09:00', 'The jury looks at our entry at 6 pm and the upload stops at 40%.')]],
    [
      [
        they(
          '06-01T09:00',
          'We open the doors in one hour, 300 guests, and the ticket scanner shows a white screen.',
        ),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'Since 7 o’clock none of our 18 dispatchers gets past the login. The lorries stand in the yard.',
        ),
      ],
    ],
    [[they('06-01T09:00', 'This is my third mail. I ask again for the certificate.')]],
    [[they('06-01T09:00', 'I have sent you two letters and a mail and not one of them was answered.')]],
    [[they('06-01T09:00', 'I am sad to say it, but after this week we will look for a different supplier.')]],
    [
      [
        they(
          '06-01T09:00',
          'If the deposit is not back by Friday I hand the matter to the small claims court.',
        ),
      ],
    ],
    [
      [
        they('06-01T09:00', 'How do I move the date?'),
        us('06-01T10:00', 'Hi! See our page about dates.'),
        they(
          '06-01T10:30',
          'That does not fit my case. Could I please speak with somebody who knows about this?',
        ),
      ],
    ],
    [
      [
        they('06-01T09:00', 'Can I send back the left shoe only?'),
        us('06-01T10:00', 'Hi! Returns are free for 30 days.'),
        they('06-01T10:30', 'That was not my question. Does a person read this?'),
      ],
    ],
    [
      [
        they('07-06T09:00', 'When does the mechanic come?'),
        us('07-06T10:00', 'Hi Per,\n\nhe comes on Wednesday 8 July.\n\nLiv'),
        they('07-09T09:00', 'He did not come.'),
        us('07-09T10:00', 'Hi Per,\n\nI am sorry. He will be with you on Friday.\n\nArne'),
        they('07-13T09:00', 'Monday. Not here on Friday either.'),
      ],
    ],
  ])('is seen from what happened (%#)', (history) => {
    expect(isHurt(history)).toBe(true);
  });

  it.each<Said[][]>([
    [
      [
        they('03-02T09:00', 'How do I add a room?'),
        us('03-02T10:00', 'Hi Bo,\n\nunder Rooms, plus.\n\nNia'),
        they('03-02T11:00', 'Found. And how do I name it?'),
        us('03-02T12:00', 'Hi Bo,\n\npress the name.\n\nNia'),
        they('03-02T13:00', 'Done. Can I paint it blue as well?'),
      ],
    ],
    [
      [
        they('03-02T09:00', 'The printer prints half pages.'),
        us('03-02T10:00', 'Which paper do you use?\n\nAnn'),
        they('03-02T11:00', 'A5'),
        us('03-02T12:00', 'Then choose A5 under Paper.\n\nAnn'),
        they('03-02T13:00', 'That was it, whole pages now.'),
      ],
    ],
    [
      [
        they('03-02T09:00', 'When do the plants come?'),
        us('03-02T10:00', 'On Thursday.'),
        they('03-06T09:00', 'They came yesterday and look lovely. How often do I water them?'),
      ],
    ],
    [
      [
        they('03-02T09:00', 'When is the new map out?'),
        us('03-02T10:00', 'It will be out on Thursday, I will write to you then.'),
        they('03-04T09:00', 'Great. Is it also for Android?'),
      ],
    ],
    [
      [
        they('03-02T09:00', 'Do you have it in green?'),
        us('03-02T10:00', 'Hi Lu,\n\nyes.\n\nKaz'),
        they('03-03T09:00', 'And in size 40?'),
        us('03-03T10:00', 'Hi Lu,\n\nKaz is off today: yes, two left.\n\nMo'),
        they('03-03T11:00', 'Then I take one. Thanks to you two!'),
      ],
    ],
    [[they('06-01T09:00', 'I ordered it twice on purpose, one is for my mum. Can both go in one parcel?')]],
    [[they('06-01T09:00', 'I emptied the bin in March, nothing missing. Does it free up space?')]],
    [
      [
        they(
          '06-01T09:00',
          'Our choir sings on Sunday at 3, come along if you are near. Everything runs well.',
        ),
      ],
    ],
    [[they('06-01T09:00', 'My team of eight starts with you on Monday. Is there a film for beginners?')]],
    [
      [
        they(
          '06-01T09:00',
          'Last year I wrote to you three times about the lamp and each time you were so kind. Now I need a bulb.',
        ),
      ],
    ],
    [[they('06-01T09:00', 'I still have two questions: is the cable in the box, and which colour is it?')]],
    [
      [
        they(
          '06-01T09:00',
          'My neighbour cancelled his plan with the phone company and asked me which app I use. May I send him a voucher?',
        ),
      ],
    ],
    [[they('06-01T09:00', 'I am a lawyer and use your app for my notes. Can I stamp pages?')]],
    [[they('06-01T09:00', 'Could you call the field “Phone of the manager” on the form?')]],
    [[they('06-01T09:00', 'Which AI do you use to sort the photos? A person cannot be that quick :)')]],
    [
      [
        they(
          '06-01T09:00',
          'We had a power cut and could not work for an hour. Your app was fine, does it save by itself?',
        ),
      ],
    ],
    [[they('06-01T09:00', 'WOW WHAT A DAY! 200 guests and not one mistake on the list.')]],
    [
      [
        they('03-02T09:00', 'The app is slow.'),
        us('03-02T10:00', 'Should be better by tomorrow.'),
        they('03-05T09:00', 'Much faster now. Is there a dark theme?'),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'Please answer whenever you find the time: I will be back in the office in two weeks.',
        ),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'The court on our map is shown as a tennis court. It is a law court, can you change it?',
        ),
      ],
    ],
  ])('nobody else is (%#)', (history) => {
    expect(isHurt(history)).toBe(false);
  });
});
