import { saysAgain } from '../../../../../src/domain/coach/lists/signals/says-again.ts';
import { heard } from './heard.ts';

heard(
  saysAgain,
  [
    'This is the fifth mail I am sending you.',
    'I have explained this three times now.',
    'Still not a word from anyone.',
    'As I wrote on Monday, the door code is wrong.',
    'Does anybody there read what I send?',
    'Why is nobody getting back to me?',
    'I have been waiting for a reply for two weeks.',
    'You told me it was solved, and here it is again, the same error as before.',
    'How many more times must I ask?',
    'My last three messages went unanswered.',
    'This is my third mail about the same door.',
    'I am writing you since two weeks and get no reaction.',
    'Three mails from me, none from you.',
    'I do not want to describe the whole thing one more time.',
  ],
  [
    'This is the third time I order from you, always lovely.',
    'I told my boss about it already.',
    'We still love the app.',
    'Once again, thank you.',
    'No rush at all.',
    'I have already paid.',
    'It is my first time here.',
    'Thanks for answering so quickly.',
    'Is there a waiting list?',
    'As I said to Kaz on the phone, the red one is lovely.',
    'I am still waiting for my own tablet to arrive before I begin.',
    'Like I mentioned, we are very happy with the new layout.',
    'Could you send the reminder again to all guests next week?',
  ],
);
