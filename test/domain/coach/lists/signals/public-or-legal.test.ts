import { publicOrLegal } from '../../../../../src/domain/coach/lists/signals/public-or-legal.ts';
import { heard } from './heard.ts';

heard(
  publicOrLegal,
  [
    'My solicitor will be in touch.',
    'I am reporting this to the consumer protection office.',
    'The next step is small claims court.',
    'I will let everyone on LinkedIn know how you treat people.',
    'Expect a one star review.',
    'I have asked my bank to reverse the payment.',
    'This is a breach of contract.',
    'A journalist friend of mine would love this story.',
    'I shall file a complaint with the ombudsman.',
    'I will tell it to the whole neighbourhood on our village page.',
    'My advocate will write to you.',
    'I have let my bank pull the money back.',
    'Next step is the consumer protection.',
  ],
  [
    'Can our lawyer get read access?',
    'I left you five stars.',
    'How do I share a board on Facebook?',
    'I am a lawyer and need the export.',
    'I found you on Instagram.',
    'Is there a public link for the page?',
    'Does the fraud filter catch this?',
    'We are closed on the public holiday.',
    'My friends on Twitter recommended you.',
    'I would love to write a review of your tea for our local paper.',
    'Our lawyer has read the contract and is happy with it.',
    'Can I share my calendar in our village group?',
    'The police choir sings on Sunday, please list it.',
  ],
);
