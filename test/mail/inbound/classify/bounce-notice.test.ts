import { describe, expect, test } from 'vitest';
import {
  diagnosticIn,
  isPersonal,
  namedRecipients,
  readNotice,
  saysFailed,
  speaksOfMail,
  unique,
} from '../../../../src/mail/inbound/classify/bounce-notice.ts';
import { aMail } from './a-mail.ts';

const notice = (text: string) => readNotice(aMail({ text }));

describe('where the copy of the mail begins', () => {
  const copies: [rule: string, heading: string][] = [
    ['below a ruler with its name', '------ This is a copy of the message ------'],
    ['below a sentence that ends with a colon', 'Here is a copy:'],
    ['below Outlook’s line', '-----Original Message-----'],
    ['below a German heading', '--- Kopie der Nachricht ---'],
    ['below a heading in brackets', '[original message follows]'],
  ];
  test.each(copies)('%s', (_, heading) => {
    const read = notice(`It was not delivered.\n\n${heading}\nHello Ana,\nyour lamp is here.`);
    expect(read.lines).toEqual(['It was not delivered.', '']);
    expect(read.copy).toBe(`${heading}\nHello Ana,\nyour lamp is here.`);
  });

  test('at two lines of returned headers', () => {
    const read = notice('It was not delivered.\n\nReceived: from a\nMessage-ID: <1@a.example>\n\nHello');
    expect(read.lines).toEqual(['It was not delivered.', '']);
    expect(read.copy).toMatch(/^Received: from a\n/);
  });

  const wholes: [rule: string, text: string][] = [
    ['not at one line like a header', 'It was not delivered.\nReceived: nothing at all\nSo try again.'],
    ['not before anything is said', '--- Original message ---\nIt was not delivered.'],
    [
      'not at advice that speaks of it within a sentence',
      'It was not delivered.\nPlease look whether you have received a copy of your message elsewhere',
    ],
  ];
  test.each(wholes)('%s', (_, text) => {
    expect(notice(text).lines).toEqual(text.split('\n'));
    expect(notice(text).copy).toBe('');
  });

  test('lines and folded lines go in pairs, whatever letters they hold', () => {
    for (const text of ['Ünzustellbar\nİstanbul', 'ﬁrst\n½ ﷺ\nthird', '\n\n', '']) {
      const read = notice(text);
      expect(read.folded).toHaveLength(read.lines.length);
    }
  });

  test('a notice is read for six hundred lines, the rest is its copy', () => {
    const read = notice('and so on\n'.repeat(1000));
    expect(read.lines).toHaveLength(600);
    expect(read.copy.split('\n').length).toBeGreaterThan(300);
  });
});

describe('whether it failed', () => {
  const said: [text: string, near: number | undefined, failed: boolean][] = [
    ['Your message could not be\ndelivered to Ana.', undefined, true],
    ['Die Nachricht konnte nicht zugestellt werden.', undefined, true],
    ['Thank you for your message.', undefined, false],
    ['One\nTwo\nThree\nIt could not be delivered.', 2, false],
    ['---\n***\n\nIt could not be delivered.', 1, true],
    ['It could not be delivered.', 1, true],
    ['', undefined, false],
  ];
  test.each(said)('%j within %s lines: %s', (text, near, failed) =>
    expect(saysFailed(notice(text), near)).toBe(failed),
  );
});

test('mail is told from parcels by the subject or the first words', () => {
  expect(speaksOfMail('Your e-mail', notice('No.'))).toBe(true);
  expect(speaksOfMail('Failure', notice('The message is back.'))).toBe(true);
  expect(speaksOfMail('Failure', notice('The parcel is back.'))).toBe(false);
  expect(speaksOfMail('Failure', notice(`${'parcel\n'.repeat(14)}message`))).toBe(false);
});

test('a person is heard by their I and my, in their language', () => {
  const persons = [
    'I am sorry, it came back.',
    'Ich habe das nicht bekommen.',
    'Je ne sais pas.',
    '私は見ました',
  ];
  expect(persons.map((text) => isPersonal(notice(text)))).toEqual([true, true, true, true]);
  expect(isPersonal(notice('The following address had errors.'))).toBe(false);
});

test('an address is named once, as it was first written', () => {
  expect(unique(['Ana@lost.example', 'eva@lost.example', 'ana@LOST.example'])).toEqual([
    'Ana@lost.example',
    'eva@lost.example',
  ]);
  expect(unique([])).toEqual([]);
});

describe('who could not be reached', () => {
  const notices: [rule: string, text: string, recipients: string[]][] = [
    [
      'heads a line with its reason',
      'Delivery failed:\n<ana@lost.example>: no such user',
      ['ana@lost.example'],
    ],
    [
      'is each of a list',
      'These could not be reached:\n\n  ana@lost.example\n  eva@lost.example (no such user)\n',
      ['ana@lost.example', 'eva@lost.example'],
    ],
    [
      'is named in the sentence where none heads a line',
      'Your mail to ana@lost.example could not be delivered.',
      ['ana@lost.example'],
    ],
    [
      'is the sure one where another only stands near such words',
      'It could not be delivered:\n<ana@lost.example>: 550 mailbox of old@lost.example unknown',
      ['ana@lost.example'],
    ],
    [
      'is never the sender',
      'From: help@porch.example\nIt could not be delivered to ana@lost.example',
      ['ana@lost.example'],
    ],
    [
      'is never whom to ask',
      'It could not be delivered to ana@lost.example. For help contact hostmaster@relay.example',
      ['ana@lost.example'],
    ],
    ['is nobody where nothing failed', 'Greetings from the team at hello@shop.example', []],
    ['is nobody where no address is', 'It could not be delivered.', []],
  ];
  test.each(notices)('%s', (_, text, recipients) =>
    expect(namedRecipients(notice(text))).toEqual(recipients),
  );
});

describe('what the server said', () => {
  const notices: [rule: string, text: string, address: string, said: string | null][] = [
    [
      'is behind the address',
      'Failed:\n<ana@lost.example>: 550 5.1.1 no such person',
      'ana@lost.example',
      '550 5.1.1 no such person',
    ],
    [
      'goes on over wrapped lines up to an empty one',
      '<ana@lost.example>:\n  550 5.1.1 no such\n  person here\n\nRegards',
      'ana@lost.example',
      '550 5.1.1 no such person here',
    ],
    [
      'is the line with a code where nothing is behind the address',
      'It failed for us\n450 4.7.1 come back later',
      '',
      '450 4.7.1 come back later',
    ],
    ['is a reason in words', 'Hello\nThe mailbox is full today', '', 'The mailbox is full today'],
    [
      'leaves out rulers and boilerplate',
      '<ana@lost.example>\n-----\nTechnical details follow\nuser unknown',
      'ana@lost.example',
      'user unknown',
    ],
    ['is nothing where nothing is said', 'Hello', '', null],
  ];
  test.each(notices)('%s', (...row) => {
    const [, text, address, said] = row;
    expect(diagnosticIn(notice(text), address)).toBe(said);
  });

  test('is cut at five hundred characters', () => {
    expect(diagnosticIn(notice(`550 5.1.1 ${'no '.repeat(400)}`), '')!.length).toBe(500);
  });
});
