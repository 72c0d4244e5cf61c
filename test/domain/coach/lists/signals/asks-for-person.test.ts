import { asksForPerson } from '../../../../../src/domain/coach/lists/signals/asks-for-person.ts';
import { heard } from './heard.ts';

heard(
  asksForPerson,
  [
    'I want this escalated to whoever runs your support team.',
    'Kindly connect me with somebody who has the authority to decide this.',
    'Is there an actual human I could talk to?',
    'Please ring me on 0161 555 0100, I have had enough of typing.',
    'Who is the head of customer service, and how do I reach her?',
    'I would rather explain this over the phone, what is your number?',
    'Can somebody from your management get in touch with me?',
    'I demand to speak with your superior.',
    'I would like that somebody from your management contacts me.',
    'Is it possible to talk with a responsible person?',
    'Give me please a telephone number where a human picks up.',
    'Please let your supervisor get in touch with me today.',
    'Please let a human being telephone me.',
  ],
  [
    'Our manager would like a second seat.',
    'People call me Jo.',
    'Can I add a person to my plan?',
    'I spoke to a lovely person of yours on Monday, thank you.',
    'How do I make her the owner of the board?',
    'I work as a project manager and use it daily.',
    'Please give me a call when the shoes are back in stock.',
    'The call log shows no calls.',
    'Our supervisor wants to see the rota as a PDF.',
    'My manager is called Eva, please add her to the invoice.',
    'Is there a way to call the person from the contact card?',
    'I spoke to a very kind person at your shop, all is clear now.',
    "Is there a real person on your team who'd talk about it on the show?",
  ],
);
