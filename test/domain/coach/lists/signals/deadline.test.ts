import { deadline } from '../../../../../src/domain/coach/lists/signals/deadline.ts';
import { heard } from './heard.ts';

heard(
  deadline,
  [
    'The printer needs the file by four, and it will not export.',
    'Our booth opens tomorrow morning and the badges are blank.',
    'I have until midnight to hand this in.',
    'My flight leaves in two hours and I cannot check in.',
    'We are due in court on Monday and need the records.',
    'The tax office closes the portal tonight and your export fails.',
    'I am standing at the check-in desk right now and the ticket does not load.',
    'The board meets this afternoon, and we have no figures.',
  ],
  [
    'There is no rush, any time next week is fine.',
    'Thanks for the demo this morning.',
    'How do I add a deadline to a task?',
    'What time does the museum open tomorrow?',
    'The meeting on Monday went well.',
    'You answered within an hour, lovely.',
    'Can we still book for the concert on Friday?',
    'My course starts next year.',
  ],
);
