import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeIn,
  givesReason,
  kindOf,
  saysStillTrying,
} from '../../../../src/mail/inbound/classify/bounce-kind.ts';

describe('the code in what a server says', () => {
  const said: [text: string, code: string | null][] = [
    ['550 5.1.1 nobody here', '5.1.1'],
    ['smtp; 452 4.2.2 over quota', '4.2.2'],
    ['5.0.0 then 5.7.26 later', '5.7.26'],
    ['550 5.0.0 no more is said', '550'],
    ['status 5.0.0 and no more', '5.0.0'],
    ['4.0.0', '4.0.0'],
    ['the server said 554 to us', '554'],
    ['  421 busy', '421'],
    ['reply: (550) no', '550'],
    ['error 550', '550'],
    ['<550 no such person>', '550'],
    ['from 192.5.1.1 we heard nothing', null],
    ['program 5.1.1.2 is old', null],
    ['version 15.1.1 of it', null],
    ['5.9.1 is no subject that there is', null],
    ['2.1.5 delivered', null],
    ['room 550 is upstairs', null],
    ['a price of 450.00', null],
    ['', null],
  ];
  test.each(said)('%s', (text, code) => expect(codeIn(text)).toBe(code));

  test('is the first that says something, in whichever line', () => {
    expect(codeIn('first line\n5.0.0 unclear\n550 5.2.1 disabled\n5.7.1 refused')).toBe('5.2.1');
  });

  test('is found behind whatever stands before it, when it is on a line of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('hello', '12.5', 'a.b', '>', '--'), { maxLength: 6 }), (words) => {
        expect(codeIn(`${words.join(' ')}\n550 5.1.1 no`)).toBe('5.1.1');
      }),
      { numRuns: 50 },
    );
  });
});

describe('hard or soft by the code', () => {
  const codes: [code: string, kind: 'hard' | 'soft'][] = [
    ['4.0.0', 'soft'],
    ['4.4.7', 'soft'],
    ['450', 'soft'],
    ['421', 'soft'],
    ['5.1.1', 'hard'],
    ['5.7.1', 'hard'],
    ['5.2.1', 'hard'],
    ['5.2.2', 'soft'],
    ['5.3.1', 'soft'],
    ['5.4.7', 'soft'],
    ['5.2.20', 'hard'],
    ['5.3.10', 'hard'],
    ['550', 'hard'],
    ['554', 'hard'],
  ];
  test.each(codes)('%s is %s', (code, kind) => {
    expect(kindOf(code, '')).toBe(kind);
    expect(kindOf(code, 'user unknown, mailbox full, try again later')).toBe(kind);
  });

  test('5.2.0 is for now only where the words speak of a full mailbox', () => {
    expect(kindOf('5.2.0', 'the mailbox is full')).toBe('soft');
    expect(kindOf('5.2.0', 'the mailbox is closed')).toBe('hard');
  });
});

describe('hard or soft by the words alone', () => {
  const words: [words: string, kind: 'hard' | 'soft'][] = [
    ['No such user here', 'hard'],
    ['Mailbox full', 'soft'],
    ['Das Postfach ist voll', 'soft'],
    ['Utilisateur inconnu', 'hard'],
    ['Connection refused', 'soft'],
    ['greylisted: user unknown so far', 'soft'],
    ['permanent failure: the mailbox is full', 'hard'],
    ['retry timeout exceeded, a permanent error', 'soft'],
    ['the quota of an unknown user', 'soft'],
    ['user unknown, try again', 'hard'],
    ['временно', 'soft'],
    ['it did not work', 'hard'],
    ['', 'hard'],
  ];
  test.each(words)('%s', (said, kind) => expect(kindOf(null, said)).toBe(kind));

  test('are read at the head of a long text only', () => {
    expect(kindOf(null, `${'x'.repeat(9_000)} mailbox full`)).toBe('hard');
    expect(givesReason(`${'x'.repeat(9_000)} mailbox full`)).toBe(false);
  });
});

test('a notice that the server still tries is told from one that gave up', () => {
  const trying = [
    'It has not yet been delivered.',
    'Delivery to ana is delayed.',
    'Die Zustellung verzögert sich',
  ];
  const over = ['It could not be delivered.', 'We gave up.', ''];
  expect(trying.map(saysStillTrying)).toEqual([true, true, true]);
  expect(over.map(saysStillTrying)).toEqual([false, false, false]);
});

test('a reason is an address that does not work or a mailbox that is full, and not just any words', () => {
  expect(['No such mailbox', 'Over quota', 'El usuario no existe'].every(givesReason)).toBe(true);
  expect(['Dear customer', 'The parcel left our store', ''].some(givesReason)).toBe(false);
});
