import { teamBlocked } from '../../../../../src/domain/coach/lists/signals/team-blocked.ts';
import { heard } from './heard.ts';

heard(
  teamBlocked,
  [
    'All 14 of us have been locked out since eight.',
    'Not a single till is working, we are sending customers away.',
    'The whole practice is down and the waiting room is full.',
    'My entire sales team has no access to anything.',
    'We cannot take orders until this is fixed.',
    'Nobody in the warehouse can print a label.',
    'Twelve drivers are sitting in the yard because the app does not start.',
    'Production has come to a halt.',
    'Since this morning nobody of us 12 can log in.',
    'The complete warehouse stands still because of your scanner app.',
    'All our nurses are thrown out of the system.',
    'Nine drivers sit in their vans and no tour is shown.',
    '12 men standing at the gate, the app lets nobody in.',
    'Nine women waiting in the hall, none can sign in.',
  ],
  [
    'How can the whole team use one calendar?',
    'Nobody answers my mails.',
    'Only I cannot log in, the others can.',
    'Everyone in our office loves the new look.',
    'Can everybody see my drafts?',
    'What happens if our team gets bigger?',
    'Half of the photos are blurred.',
    'Is it possible to block a sender for all of us?',
    'We blocked three colleagues from the salary folder on purpose.',
    'Can I lock the whole team out of a board while I edit?',
    'There are 30 of us and everybody likes it.',
    'Nobody in our team can draw as well as your templates.',
    'Four men work here and love it.',
    'Two women at the bus stop asked me about you.',
  ],
);
