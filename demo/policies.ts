import { ANA, type Policy, TOMAS } from './types.ts';

/** What the sample company holds itself to, and where it bent. */
export const policies: Policy[] = [
  {
    title: 'A year is paid for the year',
    owner: ANA,
    purpose: 'A year costs less than twelve months because we can count on it.',
    canDo:
      'Give back the months that are left, whenever somebody asks.\nGive back months in which they could not use it.\nThe whole year, where it was our doing or we took days to answer.',
    hardKind: null,
    hardWhy: '',
    phrases: ['annual plans are not refundable', 'paid for the year'],
    bugs: [
      {
        conversation: 'capucine-refund-no',
        kind: 'exception',
        text: 'Gave back the months in which the workshop was being rebuilt, and offered those that are left.',
      },
    ],
  },
  {
    title: 'Who may go into an account',
    owner: TOMAS,
    purpose: 'Nobody reads or changes another person’s plans by asking nicely.',
    canDo:
      'Ring the number that we know, or ask somebody who knows them both.\nHand over what belongs to the whole group without opening the account.',
    hardKind: 'security',
    hardWhy: 'Whoever writes from a new address may be anybody.',
    phrases: ['verify your identity', 'only the account holder'],
    bugs: [],
  },
];
