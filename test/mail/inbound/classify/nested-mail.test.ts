import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addresses,
  attachedMails,
  headerLines,
  nestedFrom,
  nestedMail,
  returnedParts,
  textOf,
} from '../../../../src/mail/inbound/classify/nested-mail.ts';
import { aMail } from './a-mail.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('bytes as text', () => {
  const bytes: [rule: string, bytes: Uint8Array, limit: number, text: string][] = [
    ['are UTF-8 where they are that', utf8('é€𝄞'), 100, 'é€𝄞'],
    ['are Latin-1 where they are not', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), 100, 'café'],
    ['have plain line ends', utf8('a\r\nb\rc\n'), 100, 'a\nb\nc\n'],
    ['are cut at the limit', utf8('abcdef'), 3, 'abc'],
    ['are cut before a character of two bytes', utf8('aé'), 2, 'a'],
    ['are cut before a character of three bytes', utf8('a€'), 3, 'a'],
    ['are cut before a character of four bytes', utf8('a𝄞'), 4, 'a'],
    ['are nothing where there are none', new Uint8Array(), 10, ''],
  ];
  test.each(bytes)('%s', (...row) => {
    const [, content, limit, text] = row;
    expect(textOf(content, limit)).toBe(text);
  });

  test('are never refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 4, max: 40 }), (content, limit) => {
        expect(textOf(content, limit).length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 200 },
    );
  });
});

describe('header lines', () => {
  const texts: [rule: string, text: string, headers: [string, string][]][] = [
    [
      'end at the first empty line',
      'A: 1\nB: 2\n\nC: 3',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['may begin below an empty one', '\n \nA: 1\n', [['a', '1']]],
    [
      'go on where a line is indented',
      'A: 1\n  2\n\t3\nB: 4',
      [
        ['a', '1 2 3'],
        ['b', '4'],
      ],
    ],
    [
      'keep repeats in their order',
      'A: 1\nA: 2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    [
      'may have no value',
      'A:\nB:   ',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['hold colons in values', 'A: b: c', [['a', 'b: c']]],
    [
      'leave out what is none',
      'A: 1\nno header here\nB: 2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['leave out names with spaces', 'Dear Ana: hello', []],
    ['are none in nothing', '', []],
  ];
  test.each(texts)('%s', (_, text, expected) =>
    expect(headerLines(text).map(({ name, value }) => [name, value])).toEqual(expected),
  );
});

describe('what an attached mail says of itself', () => {
  const whole =
    'From: =?utf-8?q?J=C3=B6rg?= <joerg@lamp.example>\nTo: a@x.example, B <b@x.example>\nMessage-ID: <7@lamp.example>\n\nFrom: not@me.example';

  test('is who wrote, to whom, and its id', () => {
    const read = nestedFrom(whole);
    expect(read).toMatchObject({
      messageId: '<7@lamp.example>',
      from: { address: 'joerg@lamp.example', name: 'Jörg' },
      to: [
        { address: 'a@x.example', name: '' },
        { address: 'b@x.example', name: 'B' },
      ],
    });
    expect(read.headers).toHaveLength(3);
  });

  test('is the same from an attachment', () => {
    const [part] = aMail({ attachments: [['message/rfc822', whole]] }).attachments;
    expect(nestedMail(part!)).toEqual(nestedFrom(whole));
  });

  test('is empty where nothing is said', () => {
    expect(nestedFrom('')).toEqual({ headers: [], messageId: null, from: null, to: [] });
    expect(nestedFrom('From: nobody\nMessage-ID: 7@lamp.example')).toMatchObject({
      messageId: null,
      from: null,
    });
  });

  test('is read from any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(nestedFrom(text).to.every(({ address }) => address.includes('@'))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the addresses of a header', () => {
  const values: [value: string, found: [string, string][]][] = [
    ['a@x.example', [['a@x.example', '']]],
    [
      '"Silva, Ana" <a@x.example>, b@x.example',
      [
        ['a@x.example', 'Silva, Ana'],
        ['b@x.example', ''],
      ],
    ],
    [
      'Team: a@x.example, b@x.example;',
      [
        ['a@x.example', ''],
        ['b@x.example', ''],
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['Ana, nobody', []],
    ['', []],
  ];
  test.each(values)('%s', (value, found) =>
    expect(addresses(value).map(({ address, name }) => [address, name])).toEqual(found),
  );
});

test('mails attached whole are told from the parts that a report returns', () => {
  const types = [
    'message/rfc822',
    'message/global',
    'text/rfc822-headers',
    'message/rfc822-headers',
    'message/global-headers',
    'message/delivery-status',
    'text/plain',
    'application/pdf',
  ];
  const mail = aMail({ attachments: types.map((type): [string, string] => [type, 'x']) });
  expect(attachedMails(mail).map(({ type }) => type)).toEqual(types.slice(0, 2));
  expect(returnedParts(mail).map(({ type }) => type)).toEqual(types.slice(0, 5));
});
