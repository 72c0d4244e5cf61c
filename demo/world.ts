import { closed } from './conversations/closed.ts';
import { older } from './conversations/older.ts';
import { open } from './conversations/open.ts';
import { outage } from './conversations/outage.ts';
import { thirtyMails } from './conversations/thirty-mails.ts';
import { waiting } from './conversations/waiting.ts';
import { ANA, TOMAS, type World, YUKI } from './types.ts';

export type * from './types.ts';

/** The sample company that `bin/start --demo` brings: three people, and what some forty customers wrote to them. */
export const world: World = {
  company: {
    name: 'Fieldnotes',
    about:
      'Scheduling for small studios, cafés, schools and workshops. Seven people, three of them for customers; 1,400 customers, since 2018.',
    domain: 'fieldnotes.example',
  },
  teammates: [
    {
      name: 'Ana Okafor',
      email: ANA,
      zone: 'Africa/Lagos',
      place: 'Lagos',
      about:
        'Ran the timetable of her aunt’s dance school on paper for six years, then started Fieldnotes so that nobody else had to. Looks after billing and anything that went badly.',
    },
    {
      name: 'Tomás Ribeiro',
      email: TOMAS,
      zone: 'Europe/Lisbon',
      place: 'Lisbon',
      about:
        'Writes most of the code and answers for it. Used to repair clocks; it shows in what he says about time zones. Speaks Portuguese, Spanish, French and some Arabic.',
    },
    {
      name: 'Yuki Kimura',
      email: YUKI,
      zone: 'Australia/Sydney',
      place: 'Sydney',
      about:
        'Designs the pages and tests them with a screen reader every Friday. Taught ceramics before. Answers in Japanese and English while Europe sleeps.',
    },
  ],
  mailbox: {
    name: 'Fieldnotes',
    address: 'help@fieldnotes.example',
    signature: 'Fieldnotes: Ana in Lagos, Tomás in Lisbon, Yuki in Sydney',
  },
  views: [
    { name: 'Waiting for somebody', q: 'is:waiting assigned:nobody', by: ANA, isShared: true },
    { name: 'Invoices and refunds', q: '(invoice or refund) is:open', by: ANA, isShared: false },
  ],
  savedReplies: [
    {
      title: 'An empty calendar after a change of clocks',
      text: 'Dear {customer first name},\n\n[rewrite: I am sorry that your calendar stood empty this morning.] Your entries are all there: they are shown an hour early until the page is loaded once more.\n\n{my first name}',
    },
    {
      title: 'A refund is on its way',
      text: 'Dear {customer first name},\n\nThe money goes back to the card it came from. Banks take three to five working days to show it.\n\n{my first name}',
    },
  ],
  conversations: [...waiting, ...open, ...thirtyMails, ...outage, ...closed, ...older],
};
