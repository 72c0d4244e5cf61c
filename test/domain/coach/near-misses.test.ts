import { expect, test } from 'vitest';
import { check, type Kind } from '../../../src/domain/coach/index.ts';

/** Pairs that differ in little: the first asks, the second is left alone. Each is a cause that was once got wrong. */
const PAIRS: { kind: Kind; asks: string; leaves: string }[] = [
  {
    kind: 'promise-without-date',
    asks: 'I cleared your cache at 10:12. I will dig on and get back to you.',
    leaves:
      'I cleared your cache at 10:12. If it is still old, tell me what it says and I will look into it.',
  },
  {
    kind: 'policy',
    asks: 'What you signed on Monday rules that out.',
    leaves: 'What you signed on Monday was the delivery note, nothing more.',
  },
  {
    kind: 'defensive',
    asks: 'As I wrote in my last mail, the boat is safe.',
    leaves: 'As I wrote to your wife this morning, the boat is safe.',
  },
  {
    kind: 'defensive',
    asks: 'Your settings caused it.',
    leaves: 'Your settings caused it, but our page let you: it should never have taken 0 as a price.',
  },
  {
    kind: 'bad-apology',
    asks: 'I regret the impression that you had.',
    leaves: 'I regret the tone of my letter of Friday. You asked a simple thing and got a lecture.',
  },
  {
    kind: 'promise-without-date',
    asks: "I'll send you the plan. It needs an hour of work.",
    leaves: "I'll send you the plan. It needs an hour, so around four today.",
  },
  {
    kind: 'minimising',
    asks: 'As we all know, updates take time.',
    leaves: 'I write to you as soon as we know more, by noon tomorrow.',
  },
  {
    kind: 'minimising',
    asks: 'It takes only a minute.',
    leaves: 'The till keeps working, and it takes less than a minute.',
  },
  {
    kind: 'minimising',
    asks: 'Anyone would expect that.',
    leaves: 'Not what anyone would expect, I know. I made you a new copy.',
  },
  {
    kind: 'policy',
    asks: 'Our contract forbids any refund.',
    leaves: 'The certificate comes from elsewhere, and your DNS record forbids it. Add this line.',
  },
  {
    kind: 'policy',
    asks: 'These tickets are non-refundable.',
    leaves:
      'The tickets are non-refundable with the airline, but not with us: the money is back on your card.',
  },
  {
    kind: 'policy',
    asks: 'You agreed to section 7 when you signed up, so the fee stands.',
    leaves: 'The answer is in section 7 of the handbook: press it twice.',
  },
  {
    kind: 'minimising',
    asks: 'It was the tiniest of wobbles, and it is over since two.',
    leaves: 'The tiniest screw of the four goes on the left.',
  },
  {
    kind: 'defensive',
    asks: 'That is not our fault, your provider blocks it.',
    leaves: 'That is our fault, we blocked your provider.',
  },
  {
    kind: 'defensive',
    asks: 'That one is on you, I am afraid.',
    leaves: 'That one is on us: the second one is free.',
  },
  {
    kind: 'defensive',
    asks: 'Our servers were up the whole time.',
    leaves: 'Our servers are up again since two.',
  },
  {
    kind: 'policy',
    asks: 'Per clause 9.2 the deposit is forfeited.',
    leaves: 'The contract says so in section 6, which you asked for; here is that page.',
  },
  {
    kind: 'policy',
    asks: 'There is no room for exceptions.',
    leaves: 'On the phone there is no room for it, so it is in the big app alone.',
  },
  {
    kind: 'minimising',
    asks: 'It happens, and it is over since two.',
    leaves: 'I can make it happen here, and the fix is in your hands by noon.',
  },
  {
    kind: 'minimising',
    asks: 'Nobody else has had this.',
    leaves: 'Nobody else has access to your diary, not even us.',
  },
  {
    kind: 'defensive',
    asks: 'You obviously mixed up the two keys.',
    leaves: 'I obviously mixed up the two keys.',
  },
  {
    kind: 'defensive',
    asks: 'If our instructions had been read in full, the data would still be there.',
    leaves: 'If the instructions were followed and it still blinks, hold the button until it stops.',
  },
  {
    kind: 'defensive',
    asks: 'Something in your setup must have caused it, on our end nothing was touched.',
    leaves: 'Something in our setup caused it, and on our end it is mended.',
  },
  {
    kind: 'defensive',
    asks: 'To be clear, you were told on Monday.',
    leaves: 'To be clear about the money: all of it goes back to you today.',
  },
  {
    kind: 'jargon',
    asks: 'I merged your ticket with the other one.',
    leaves: 'Your ticket was ready on Monday, and the seat is by the window.',
  },
  {
    kind: 'bad-apology',
    asks: 'If anything we wrote sounded harsh, that was not meant.',
    leaves: 'What I wrote on Monday was harsh, and I am sorry.',
  },
  {
    kind: 'bad-apology',
    asks: 'We are sorry for the wait, although it was the holidays.',
    leaves: 'We are sorry for the wait. It was our mistake.',
  },
  {
    kind: 'boilerplate',
    asks: 'We apologise for any bother this may have brought you.',
    leaves: 'We apologise for the four hours that you spent on the phone.',
  },
  {
    kind: 'promise-without-date',
    asks: 'We will be rolling that out in the coming months.',
    leaves: 'We will be rolling that out on 3 June.',
  },
  {
    kind: 'promise-without-date',
    asks: 'Our developers know of it and a fix is coming.',
    leaves: 'Our developers know of it and a fix is coming tomorrow at nine.',
  },
  {
    kind: 'promise-without-date',
    asks: 'A member of our team will be in touch.',
    leaves: 'A member of our team will be in touch by noon.',
  },
  {
    kind: 'buried-no',
    asks: 'As much as we would love to, that is off the table.',
    leaves: 'That table is off the shelf, and yours is at the desk.',
  },
  {
    kind: 'deflection',
    asks: 'That is a question for your hosting company.',
    leaves: 'I put your question to the hosting company, and they opened the port at ten.',
  },
];

test.each(PAIRS)('$kind: $asks', ({ kind, asks, leaves }) => {
  const kinds = (draft: string) =>
    check({ draft: `Hi Bea,\n\n${draft}\n\nLou` }).hints.map((hint) => hint.kind);
  expect(kinds(asks)).toContain(kind);
  expect(kinds(leaves)).not.toContain(kind);
});

test.each([
  ['I forgot my password.', 1],
  ['I never forget a face.', 0],
  ['I am writing to ask for a copy of my contract.', 1],
  ['I am writing to say thank you.', 0],
  ['Every time I open the calendar it jumps back to January.', 1],
  ['Who on earth thought of that? Where is the button now?', 1],
  ['We have two issues. First, the clock is an hour slow. Second, Tim sees no calendar.', 2],
  ['Feature request: let us rename files.', 1],
  ['Kindly confirm that it is booked and advise what time I should come.', 2],
  ['So my question is, am I doing it wrong?', 1],
  ['Could you (a) add Tomas, (b) take Ruth off, and (c) send me the total?', 3],
  ['1. price for thirty\n2. do you cater?\n3. can we come at six', 3],
  ['1. I opened the page\n2. I pressed Save\n\nWhere did it go?', 1],
  ['We are 24, on 3 June, and we need a menu for six.', 1],
  ['The lamp flickers when I switch on the kettle.', 1],
  ['The team was lovely when I called.', 0],
])('%s asks for %d things', (asked, count) => {
  expect(check({ draft: '', asked }).questions).toHaveLength(count);
});

test.each([
  ['wrong-name', 'Dear H. Lindqvist,\n\nThe key is on its way.', 'Dear Hugo Berg,\n\nThe key is on its way.'],
  ['wrong-name', 'Hei,\n\nThe key is on its way.', 'Hugo,\n\nThe key is on its way.'],
  [
    'minimising',
    'I hope nobody was hurt. The key is in the box.',
    'Luckily nobody was hurt. The key is in the box.',
  ],
  [
    'promise-without-date',
    'The lock is yours. What is her address, please? I’ll send it the minute I have it.',
    'The lock is yours. I’ll send it soon.',
  ],
  [
    'defensive',
    'Tell her that it was the software’s fault. It was.',
    'It was your own fault. The page is fine.',
  ],
])('%s is not seen in “%s”, and in “%s” it is', (kind, innocent, guilty) => {
  const kinds = (draft: string) =>
    check({ draft, customerName: 'Ines Lindqvist' }).hints.map((one) => one.kind);
  expect(kinds(innocent)).not.toContain(kind);
  expect(kinds(guilty)).toContain(kind);
});
