import type { Scene } from './types.ts';

export const moneyScenes: Scene[] = [
  {
    subjects: [
      'Invoice for {month}',
      'Invoice is missing',
      'Need a copy of invoice {number}',
      'invoice with the wrong name',
      'VAT number on the invoice',
    ],
    problems: [
      'I can’t find the invoice for {month}.',
      'Our accountant wants invoice {number} with the right name on it: {org}.',
      'The invoice of {month} went to {person}, who left us.',
      'Our VAT number is missing on invoice {number}.',
    ],
    details: [
      'The tax office is kind until the 10th.',
      'It’s {amount}.',
      'We changed our name in spring.',
      'The others are fine.',
    ],
    asks: [
      'Could you send it to me?',
      'Can it be made again?',
      'Where do they all live?',
      'Can future ones go to the accountant directly?',
    ],
    answers: [
      'Invoice {number} had the old name because I changed yours a day after it was made. Here it is again with "{org}".',
      'You’re right, it went to {person}. I’ve sent it to you now and changed the address for the next ones.',
      'All of them are under Settings, Billing, at the very bottom, where nobody looks. I’ve asked for them to move up.',
      'The VAT number was entered a day after that invoice was made, and we don’t go back by ourselves. Here’s {number} again, with the number on it.',
    ],
    steps: [
      'The old one is marked as replaced, so your accountant has one to book and not two.',
      'From {month} on they go to you and to your accountant, if you tell me the address.',
      'It carries the VAT number, the name and the date on which you paid.',
      'The one for {month} is attached here as well.',
    ],
    fits: [
      { subjects: [0, 1], details: [0, 1, 3], asks: [0, 2], answers: [2], steps: [3], turns: [1, 2] },
      { subjects: [2, 3], details: [0, 2], asks: [1], answers: [0], steps: [0, 2], turns: [1, 2] },
      { subjects: [0, 1], details: [0, 1], asks: [0, 3], answers: [1], steps: [1], turns: [0, 1] },
      { subjects: [2, 4], details: [0, 3], asks: [1], answers: [3], steps: [0], turns: [1, 2] },
    ],
    turns: [
      [
        'Got it, thank you. The accountant is {friend}, same domain.',
        'Noted: the next invoice goes to both of you.',
      ],
      ['It opened, and it’s right.', 'Good, then {month} is closed for both of us.'],
      [
        'One more, the year before as well please.',
        'All twelve are in one file now, in your mailbox since {time2}.',
      ],
    ],
  },
  {
    subjects: [
      'Charged twice',
      'Two payments of {amount}',
      'Please refund {amount}',
      'you took the money two times',
    ],
    problems: [
      'My card was charged {amount} two times on {day}.',
      'I see {amount} from you twice on the statement of {month}.',
      'I paid for the year and you still took the month.',
      'You charged us {amount} after I had cancelled.',
    ],
    details: [
      'I have one account, not two.',
      'The bank says I should ask you.',
      'It’s not the sum, it’s the surprise.',
      '{person} does our books and found it.',
    ],
    asks: ['Please send one back.', 'Why does that happen?', 'Can I have it back?', 'When will I see it?'],
    answers: [
      'You’re right, we took {amount} twice. The payment page sent it again when the bank was slow to answer, and that’s our mistake.',
      'That charge should never have left: your yearly plan began on {day} and I hadn’t stopped the monthly one. I’m sorry.',
      'You had cancelled in time. The cancellation sat in our list over the weekend and the charge ran before it.',
    ],
    steps: [
      'I’ve sent {amount} back to your card at {time2}. Banks need up to five days; on {day} I’ll check that it arrived.',
      'The {amount} is on its way, with a credit note so that {person} can book it.',
      'It’s refunded, and I went through the last twelve months: no others.',
    ],
    fits: [
      { answers: [0] },
      { answers: [0] },
      { subjects: [2, 3], answers: [1] },
      { subjects: [2], answers: [2] },
    ],
    turns: [
      [
        'It’s on the account already. Thanks for being straight about it.',
        'Good to hear it arrived. I’ve noted on your account that we owe you a quiet year.',
      ],
      [
        'Still nothing on the card.',
        'I rang our payment provider: it left on {day} under the reference FN{number}. Your bank can find it with that. If it isn’t there by {day}, I’ll send it as a transfer and sort it out with them myself.',
      ],
      [
        'Will it happen again next month?',
        'No. There’s one plan on your account and one date, the 1st. I’ll look at it on the 1st.',
      ],
    ],
  },
  {
    calm: true,
    subjects: [
      'Moving to yearly',
      'Which plan is right for {n} {people}?',
      'Do we need the Studio plan?',
      'price for a small association',
    ],
    problems: [
      'We’re {n} {people} now and I wonder which plan is right for us.',
      'If we change to yearly in the middle of {month}, do we pay twice?',
      'We’re a small association with hardly any money.',
      'We pay {amount} and use half of it.',
    ],
    details: [
      'The {session} is our only paid thing.',
      'Our year begins in {month}.',
      'We meet in {room}, that’s all there is.',
      'I asked another company and they sent me a brochure.',
    ],
    asks: [
      'What would you choose?',
      'Is there a smaller one?',
      'What would it cost?',
      'Can we go back if it’s too big?',
      'Or is it better to wait?',
    ],
    answers: [
      'For {n} {people} I’d stay on Small. Studio only pays off once you take money for more than one thing.',
      'You don’t pay twice: what’s left of {month} comes off the yearly price.',
      'Associations under 5,000 euros a year pay nothing here, with everything in it.',
    ],
    steps: [
      'I’ve changed nothing. Say the word and I’ll do it from the 1st.',
      'I’ve switched you over as of today; the difference is on your next invoice as a credit.',
      'You can go back any month, and it takes one mail to me.',
    ],
    fits: [
      { subjects: [1, 2], details: [0, 2], asks: [0, 2], answers: [0], steps: [0, 2], turns: [0, 2] },
      { subjects: [0], details: [1], asks: [4], answers: [1], steps: [0], turns: [1] },
      { subjects: [3], details: [2, 3], asks: [1, 2], answers: [2], steps: [1], turns: [2] },
      { subjects: [1, 2], details: [0, 3], asks: [0, 1], answers: [0], steps: [0], turns: [0] },
    ],
    turns: [
      [
        'Then Small it is. Refreshing to be told to pay less.',
        'You’d have found out in {month} anyway. Small it is, from the 1st.',
      ],
      ['Yes please, from the 1st.', 'It’s set for the 1st.'],
      [
        'What if we grow past {n}?',
        'Then nothing happens by itself. I’ll write to you and we look at it together.',
      ],
    ],
  },
  {
    calm: true,
    subjects: [
      'We’re leaving',
      'Cancel our account',
      'Cancellation at the end of {month}',
      'please close {org}',
    ],
    problems: [
      'We’re closing {org} at the end of {month}, so please end our account.',
      'We’re moving to the system that our landlord uses. It isn’t as nice.',
      'Please cancel. With {n} {people} left it’s no longer worth it.',
      'I’d like to stop by the end of {month}.',
    ],
    details: [
      'It’s been {years} good years.',
      'My {staff} {person} will cry.',
      'It has nothing to do with you.',
      'The {session} was never the same after the move.',
    ],
    asks: [
      'What happens to our old plans?',
      'Can I keep a copy?',
      'Do I get the rest of the year back?',
      'Do I have to do anything?',
    ],
    answers: [
      'Your account ends on the last of {month}, and nothing is charged after today.',
      'It’s done for the end of {month}. You don’t have to do anything else.',
      'I’ve ended it as you asked. Until the last of {month} everything works as always.',
    ],
    steps: [
      'Your plans of {years} years are on the way to you as one PDF and one spreadsheet.',
      'The months you haven’t used go back to your card: {amount}, today.',
      'If you come back within a year, everything is where you left it. After that it’s deleted for good.',
    ],
    fits: [
      { asks: [0, 1], steps: [0], turns: [0, 1] },
      { subjects: [0, 1, 2], details: [0, 1], asks: [1], steps: [0], turns: [0, 1] },
      { subjects: [0, 1, 2], details: [0, 2, 3], asks: [2], steps: [1], turns: [0] },
      { subjects: [1, 2], asks: [3], steps: [2], turns: [0, 2] },
    ],
    turns: [
      [
        'Thank you for making it so painless.',
        'Thank you for {years} years, {first}. I wish you and {person} all the best.',
      ],
      [
        'The PDF made me nostalgic.',
        'I leafed through it as well. I found "{session}" on nearly every page.',
      ],
      [
        'Could one address stay, for the last questions?',
        'Yes, yours stays until {month} and costs nothing.',
      ],
    ],
  },
];
