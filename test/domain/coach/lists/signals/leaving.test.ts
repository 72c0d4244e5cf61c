import { leaving } from '../../../../../src/domain/coach/lists/signals/leaving.ts';
import { heard } from './heard.ts';

heard(
  leaving,
  [
    'If this goes on we will have to find another supplier.',
    'I am seriously thinking of switching to your competitor.',
    'Please terminate our contract at the end of the year.',
    'That was the last order you get from me.',
    'My board wants me to look for alternatives.',
    'We have decided not to renew.',
    'I will take my business elsewhere.',
    'We are done with your app.',
    'You are about to lose a customer of ten years.',
    'With this you have lost a customer of ten years.',
    'I look now for another provider.',
    'If this does not change I will quit at the end of the month.',
    'We will not prolong the contract under these conditions.',
  ],
  [
    'How do I cancel a booking?',
    'I am leaving for Spain tomorrow.',
    'We moved to you from Trello and are happy.',
    'We are switching from monthly to yearly.',
    'What happens if I cancel?',
    'Please cancel my order 4411, I picked the wrong size.',
    'We are moving to a new office.',
    'Can I close my eyes and trust you?',
    'I would never leave, love it.',
    'I came from another app and never looked back.',
    'I quit the app and open it again, then it works.',
    'How do I leave a group?',
    'We are leaving for Rome on Sunday, can I pause the paper?',
  ],
);
