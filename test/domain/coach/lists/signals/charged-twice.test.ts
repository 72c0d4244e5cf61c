import { chargedTwice } from '../../../../../src/domain/coach/lists/signals/charged-twice.ts';
import { heard } from './heard.ts';

heard(
  chargedTwice,
  [
    'You have debited our account on the 3rd and once more on the 4th.',
    'My card shows 59 euros going to you two times for a single order.',
    'Why was the September invoice collected twice?',
    'I only booked one ticket but I paid for two, there are two payments of 80 pounds.',
    'It looks like a duplicate charge of $19.99 on my Visa.',
    'The membership fee left my bank account twice this month.',
    'You took the deposit a second time.',
    'I see the same amount again two days later on my statement.',
    'The same 29 euros left my account on Monday and again on Tuesday.',
    'You have debited me double for October.',
    'Why do I see 15.00 on the 2nd AND on the 3rd? I have only one plan.',
    'My bank shows two payments to you for a single order.',
  ],
  [
    'Do you charge twice a year?',
    'Will my card be charged a second time when I upgrade?',
    'I charged my phone twice and it still dies.',
    'Thanks for refunding the second payment.',
    'I called twice about the payment.',
    'We pay twice a year, in spring and in autumn, as agreed.',
    'Two payments are planned: one now and one in May.',
    'How do I pay for two people?',
    'I paid twice, once for each of my two flats, please send two receipts.',
    'Do you charge twice when I add a second site?',
    'You gave back the double payment already, I see it now, thanks.',
    'We are billed twice a year, in May and November.',
  ],
);
