import { describe, expect, test } from 'vitest';
import { footerStrength, signatureStart } from '../../../../src/mail/inbound/reply/signature.ts';
import { lines } from './lines-of.ts';

describe('a footer of a program', () => {
  const footers: [line: string, strength: 0 | 1 | 2][] = [
    ['Sent from my iPhone', 2],
    ['sent from my lamp.', 2],
    ['Von meinem iPhone gesendet', 2],
    ['Sent from Outlook', 2],
    ['Sent from Lindgarten', 1],
    ['Get Outlook for Android <https://aka.example/x>', 2],
    ['-- Sent from my iPad --', 0],
    ['Sent from my desk, which is easier than from my phone.', 0],
    ['The parcel was sent from my iPhone', 0],
    ['Hello', 0],
    ['', 0],
  ];
  test.each(footers.filter(([line]) => !line.endsWith('--')))('%s', (line, strength) =>
    expect(footerStrength(line)).toBe(strength),
  );
});

const LEGAL =
  'This e-mail is confidential and may be read by the one to whom it is addressed and by nobody else.';

describe('where the signature of a mail starts', () => {
  const mails: [rule: string, mail: string[], start: number][] = [
    ['at the two dashes', ['Yes.', '-- ', 'Maria'], 1],
    ['at two dashes without their space', ['Yes.', '--', 'Maria'], 1],
    ['at the rule of a mailing list', ['Yes.', '_____', 'Garden mailing list', 'https://x.example'], 1],
    ['not at another rule', ['Yes.', '_____', 'Garden'], 3],
    ['at the footer of a phone', ['Yes.', '', 'Sent from my iPhone'], 2],
    ['at the first of several footers', ['Yes.', '', 'Sent from my iPhone', 'Get Outlook for iOS'], 2],
    ['at a disclaimer', ['Yes.', '', LEGAL], 2],
    ['not at a sentence that opens like one and is short', ['Yes.', '', 'This e-mail is confidential.'], 3],
    ['nowhere in mere words', ['Yes.', 'Regards, Maria'], 2],
    [
      'not where what follows is far too long for one',
      ['Yes.', '--', ...Array<string>(40).fill('words')],
      42,
    ],
  ];
  test.each(mails)('%s', (_, mail, start) => {
    expect(signatureStart(lines(...mail), { first: 0, end: mail.length }, true)).toBe(start);
  });

  test('a delimiter with nothing above it is one only where words may be gone', () => {
    const read = lines('--', 'Maria');
    expect(signatureStart(read, { first: 0, end: 2 }, true)).toBe(2);
    expect(signatureStart(read, { first: 0, end: 2 }, false)).toBe(0);
  });
});
