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
    'I am on air in half an hour and the player is silent.',
    'Until tomorrow noon I must give it to the printing house and the export hangs.',
    'The bride walks in at three and the music does not start.',
    'My train goes in 25 minutes and the ticket does not open.',
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
    'When is the deadline for the autumn prices?',
    'I give a talk about you in May, may I use the logo?',
    'The meeting is on Friday, I just wanted to tell you how well it is going.',
    'Is there a webinar today?',
  ],
);
