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
  ],
);
