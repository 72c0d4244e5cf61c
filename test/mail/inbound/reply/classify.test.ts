import { describe, expect, test } from 'vitest';
import { classify } from '../../../../src/mail/inbound/reply/classify.ts';
import { KINDS, lines } from './lines-of.ts';

const kinds = (...mail: string[]) =>
  [...classify(lines(...mail)).kinds].map((kind) => KINDS[kind]![0]).join('');

/** One letter for each line: words, quote, signature. */
const MAILS: [rule: string, mail: string[], kinds: string][] = [
  ['words alone', ['Hello', '', 'The door is stuck.'], 'www'],
  [
    'an answer above a marked quote',
    ['Yes.', '', 'On 3 March 2026, Anna wrote:', '> Is it stuck?', '> Anna'],
    'wwqqq',
  ],
  [
    'answers between marked quotes',
    ['On 3 March 2026, Anna wrote:', '> One?', 'Yes.', '> Two?', 'No.'],
    'qqwqw',
  ],
  [
    'an answer above a quote without marks',
    ['Yes.', 'On 3 March 2026, Anna <a@b.example> wrote:', 'Stuck?', 'Anna'],
    'wqqq',
  ],
  [
    'an answer above Outlook’s headers',
    ['Yes.', '____', 'From: Anna', 'Sent: 3 March 2026', 'To: Desk', 'Subject: Door', '', 'Stuck?'],
    'wqqqqqqq',
  ],
  ['an answer above an original', ['Yes.', '-----Original Message-----', 'Stuck?'], 'wqq'],
  ['an answer above a help desk’s line', ['Yes.', '##- Please reply above this line -##', 'Stuck?'], 'wqq'],
  [
    'a forward, which is what they send',
    ['See below.', '---------- Forwarded message ----------', 'From: Anna', 'Stuck?'],
    'wwww',
  ],
  [
    'headers with nothing above',
    ['From: Anna', 'Sent: 3 March 2026', 'To: Desk', 'Subject: Door', '', 'Stuck?'],
    'wwwwww',
  ],
  ['a signature', ['Yes.', '-- ', 'Maria', 'Lind & Co'], 'wsss'],
  ['a footer above a quote', ['Yes.', '', 'Sent from my iPhone', '', '> Stuck?', '> Anna'], 'wwssqq'],
  ['a quote that nobody introduced and nothing else', ['> Stuck?', '> Anna'], 'ww'],
];

test.each(MAILS)('%s', (_, mail, expected) => expect(kinds(...mail)).toBe(expected));

test('a line that holds both says where the quote starts', () => {
  const line = 'Yes On 3 March 2026, Anna <a@b.example> wrote:';
  const { splits } = classify(lines(line, '> Stuck?'));
  expect([...splits]).toEqual([[0, 4]]);
  expect(line.slice(4)).toMatch(/^On /);
});

test('nothing has no kinds', () => expect(classify(lines('')).kinds.length).toBeLessThanOrEqual(1));

describe('however long a mail is', () => {
  test('its marks are read to the end', () => {
    const mail = ['Yes.', ...Array<string>(40_000).fill('words'), ...Array<string>(10).fill('> quote')];
    expect([...classify(lines(...mail)).kinds].slice(-10)).toEqual(Array(10).fill(1));
  });
});
