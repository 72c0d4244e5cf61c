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
    [
      [
        they('02-02T09:00', 'Hey, the map does not load on my phone. Any idea?'),
        us('02-02T11:00', 'Hi Sue, could you turn the phone off and on?'),
        they('02-02T12:00', 'Turned off and on. Map stays grey.'),
        us('02-03T09:00', 'Then please delete the app and install it anew.'),
        they('02-03T18:00', 'Installed anew. Grey map.'),
      ],
    ],
    [
      [
        they('02-02T09:00', 'My parcel shows delivered but my porch is empty.'),
        us('02-02T11:00', 'Hi Al, maybe a neighbour has it?'),
        they('02-02T12:00', 'I asked all of them, they don’t.'),
        us('02-03T09:00', 'We asked the carrier, they say it was delivered.'),
        they('02-03T18:00', 'Well, I say it wasn’t. What now?'),
      ],
    ],
    [
      [
        they('02-02T09:00', 'Can I get the signed contract?'),
        us('02-02T11:00', 'Sure, you’ll have it in your inbox by Thursday.'),
        they('02-09T09:00', 'Hi, a week on. Inbox still contractless :('),
      ],
    ],
    [
      [
        they('02-02T09:00', 'The lift app is down.'),
        us('02-02T11:00', 'Our engineer is coming tomorrow between 9 and 11.'),
        they('02-03T15:00', 'It is 3 pm and no engineer.'),
      ],
    ],
    [
      [
        they('02-02T09:00', 'Any update on the bug with umlauts?'),
        us('02-02T11:00', 'We expect a fix next week.'),
        they('02-20T09:00', 'And? The umlauts are still question marks.'),
      ],
    ],
    [[they('06-01T09:00', 'hey so uhh you guys billed me two times this month?? 9.99 each')]],
    [
      [
        they(
          '06-01T09:00',
          'There is a duplicate booking of 120 euros for the course on my account. Please return one.',
        ),
      ],
    ],
    [[they('06-01T09:00', 'I come back from holiday and find my gallery empty. Where are 4000 pictures?')]],
    [[they('06-01T09:00', 'your update ate my savegame. 300 hours.')]],
    [
      [
        they(
          '06-01T09:00',
          'I need to send this to the tax office before midnight and the form says error 12.',
        ),
      ],
    ],
    [[they('06-01T09:00', 'My flight boards at 14:20 and I still don’t have the ticket in the app.')]],
    [[they('06-01T09:00', 'tomorrow 8 am is my defence and the citations all turned into [?]. please help')]],
    [[they('06-01T09:00', 'All 40 of us in the call centre get “access denied” since the release.')]],
    [[they('06-01T09:00', 'We cannot take payments in any of our three shops right now.')]],
    [[they('06-01T09:00', 'Did you get my mails? I wrote on Monday, on Wednesday and yesterday.')]],
    [[they('06-01T09:00', 'For the third time: I do not have a customer number.')]],
    [
      [
        they(
          '06-01T09:00',
          'Honestly I’m about done. Tell me how to get my data out so I can go somewhere that works.',
        ),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'We have been with you six years and are now seriously thinking about moving to a competitor.',
        ),
      ],
    ],
    [[they('06-01T09:00', 'I’ve reported this to the data protection authority.')]],
    [[they('06-01T09:00', 'Fix it or I’m putting the whole story on Reddit.')]],
    [[they('06-01T09:00', 'I want to talk to your boss, not to you.')]],
    [[they('06-01T09:00', 'pls call me, this can not be solved by mail. 0664 555 01 22')]],
    [[they('06-01T09:00', 'Every time somebody new answers and every time I have to begin from zero.')]],
    [
      [
        they('06-01T09:00', 'Where do I enter the code?'),
        us('06-01T10:00', 'Hi! Codes can be entered at checkout.'),
        they('06-01T10:30', 'I wrote that there is NO field at the checkout. Is this ChatGPT?'),
      ],
    ],
    [[they('06-01T09:00', 'It’s been 12 days. Nobody has come back to me about the boiler.')]],
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
    [[they('06-01T09:00', 'If I get billed twice by accident, how fast do you refund?')]],
    [
      [
        they(
          '06-01T09:00',
          'My brother lost all his photos with another app, so I want to be sure: do you keep backups?',
        ),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'We were locked out this morning but your status page helped, all 30 of us are in again. Nice work!',
        ),
      ],
    ],
    [
      [
        they(
          '06-01T09:00',
          'I thought I had lost the whole chapter, then I saw the trash. Phew! Can the trash keep things longer?',
        ),
      ],
    ],
    [[they('06-01T09:00', 'No need to call me back, your mail explained everything.')]],
    [[they('06-01T09:00', 'Can a manager approve leave in the app, or only an admin?')]],
    [
      [
        they(
          '06-01T09:00',
          'I’m writing my thesis about support desks, due next year. May I interview one of you?',
        ),
      ],
    ],
    [[they('06-01T09:00', 'How do I set a reminder “still waiting for payment” on invoices?')]],
    [
      [
        they(
          '06-01T09:00',
          'This is the second time I ask you something today, sorry! Where is the logo setting?',
        ),
      ],
    ],
    [[they('06-01T09:00', 'I cancelled by mistake. Can you switch my plan on again?')]],
    [[they('06-01T09:00', 'My lawyer friend told me about your app and I like it a lot.')]],
    [[they('06-01T09:00', 'We post our menu on Instagram every day. Can your tool do that by itself?')]],
    [[they('06-01T09:00', 'Which of your competitors can I import from?')]],
    [
      [
        they(
          '06-01T09:00',
          'The chat says “You are talking to Robo”. Can I give Robo another name for my guests?',
        ),
      ],
    ],
    [
      [
        they('02-02T09:00', 'Can I have a copy of the invoice?'),
        us('02-02T10:00', 'Hi Ed,\n\nhere it is.\n\nAnn'),
        they('02-10T09:00', 'Could you add our new address?'),
        us('02-10T10:00', 'Hi Ed,\n\ndone.\n\nTom'),
        they('02-20T09:00', 'Where can I change the bank account myself?'),
      ],
    ],
    [
      [
        they('02-02T09:00', 'When will the blue chair be back?'),
        us('02-02T10:00', 'It will be back in two weeks.'),
        they('02-25T09:00', 'I bought the blue chair on Monday, it is great. Do you have a cushion?'),
      ],
    ],
    [
      [
        they('02-02T09:00', 'My password does not work.'),
        us('02-02T10:00', 'Please use the link.'),
        they('02-02T10:20', 'The link is expired.'),
        us('02-02T10:30', 'Here is a new one.'),
        they('02-02T10:40', 'In! Where do I change my picture?'),
      ],
    ],
    [[they('06-01T09:00', 'OUR NEW SHOP OPENS TODAY! Come by for cake.')]],
    [[they('06-01T09:00', 'Two payments left on my plan, right? One now and one in May.')]],
    [
      [
        they(
          '06-01T09:00',
          'As agreed with Tom and with Lena, I send you the plans. Which format is best for you?',
        ),
      ],
    ],
    [[they('06-01T09:00', 'I never got an invoice for March, was there one? No hurry.')]],
    [[they('06-01T09:00', 'Is there a way for guests to ask for a call back through the form?')]],
    [[they('06-01T09:00', 'Our show starts in May. How early should we set up the tickets?')]],
    [[they('06-01T09:00', 'I removed all old members from the list. Will they be told?')]],
    [[they('06-01T09:00', 'Nobody answers the phone at our school in August, please use this mail.')]],
  ])('nobody else is (%#)', (history) => {
    expect(isHurt(history)).toBe(false);
  });
});
