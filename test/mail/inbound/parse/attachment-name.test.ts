import { describe, expect, test } from 'vitest';
import {
  nameForMail,
  nameForType,
  tidyName,
  uniqueName,
} from '../../../../src/mail/inbound/parse/attachment-name.ts';

describe('names of attachments', () => {
  test.each([
    ['a.txt', 'a.txt'],
    ['C:\\Users\\Ann\\a.txt', 'a.txt'],
    ['../../etc/passwd', 'passwd'],
    ['/tmp/a.txt', 'a.txt'],
    ['1/2 a.txt', '1/2 a.txt'],
    ['a\r\n\tb.txt', 'a b.txt'],
    [' \0 ', ''],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(251)}.pdf`],
  ])('%j is tidied', (given, name) => {
    expect(tidyName(given)).toBe(name);
  });

  test.each([
    ['text/calendar', 'invite.ics'],
    ['image/jpeg', 'image.jpg'],
    ['application/pdf', 'file.pdf'],
    ['video/x-strange', 'video'],
    ['', 'file'],
  ])('a nameless %s has one', (type, name) => {
    expect(nameForType(type)).toBe(name);
  });

  test('a forwarded mail is named after its subject', () => {
    expect(nameForMail('Re: a/b "c"?')).toBe('Re a b c.eml');
    expect(nameForMail('')).toBe('message.eml');
  });

  test('a taken name gets a number', () => {
    const taken = new Set<string>();
    expect(['a.png', 'a.png', 'a.png', 'b'].map((name) => uniqueName(name, taken))).toEqual([
      'a.png',
      'a-2.png',
      'a-3.png',
      'b',
    ]);
  });
});
