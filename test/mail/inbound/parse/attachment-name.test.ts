import fc from 'fast-check';
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

describe('whatever a sender calls a file', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '..',
    '.',
    'C:',
    'a',
    'ä',
    '\u{1f600}',
    '\ud83d',
    '\0',
    '\r\n',
    ' ',
    '.tar.gz',
    'x'.repeat(90),
  );
  const name = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 400 }),
  );

  test('its name is one line, no longer than file systems take, and tidy already', () => {
    fc.assert(
      fc.property(name, (given) => {
        const tidy = tidyName(given.toWellFormed());
        expect(tidy.length).toBeLessThanOrEqual(255);
        expect(tidy).not.toMatch(/[\x00-\x1f\x7f]/);
        expect(tidy.isWellFormed()).toBe(true);
        expect(tidy).not.toMatch(/^(?:\.{0,2}[/\\]|[a-z]:[/\\])/i);
      }),
    );
  });

  test('a forwarded mail has a name that every file system takes, and it ends in .eml', () => {
    fc.assert(
      fc.property(name, (subject) => {
        const file = nameForMail(subject.toWellFormed());
        expect(file).toMatch(/\.eml$/);
        expect(file).not.toMatch(/[\x00-\x1f/\\:*?"<>|]/);
        expect(file.length).toBeLessThanOrEqual(255);
      }),
    );
  });

  test('of many files no two have one name, and each keeps its ending', () => {
    const common = fc.constantFrom('a.png', 'a-2.png', 'a', '.htaccess', 'a.tar.gz', '');
    fc.assert(
      fc.property(fc.array(common, { maxLength: 12 }), (names) => {
        const taken = new Set<string>();
        const given = names.map((one) => uniqueName(one, taken));
        expect(new Set(given).size).toBe(names.length);
        for (const [n, one] of names.entries()) if (/\w\.png$/.test(one)) expect(given[n]).toMatch(/\.png$/);
      }),
    );
  });

  test('a type that nobody knows still makes a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (type) => {
        expect(nameForType(type)).toMatch(/^[\w-]+(?:\.\w+)?$/);
      }),
    );
    for (const type of ['constructor', '__proto__', 'image/', '/png'])
      expect(nameForType(type)).toMatch(/^\w+$/);
  });
});
