import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/mail/inbound/inspect.ts';
import { parse } from '../../../src/mail/inbound/parse.ts';
import type { ParsedMail } from '../../../src/mail/inbound/parsed-mail.ts';

const FOLDER = new URL('../../emails/reading/', import.meta.url);
const MAILS = readdirSync(FOLDER).map((file) => readFileSync(new URL(file, FOLDER)));

/** Every string of a value, with its keys' path left out. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

function expectWhole(mail: ParsedMail): void {
  for (const text of strings(mail)) {
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toContain('\0');
  }
  for (const { name, size, content } of mail.attachments) {
    expect(name).not.toBe('');
    expect(size).toBe(content.length);
  }
  expect(mail.date === null || Number.isSafeInteger(mail.date)).toBe(true);
}

const mail = fc.constantFrom(...MAILS);

/** A real-looking mail with some bytes changed, a stretch cut out or said twice. */
const damaged = fc
  .tuple(
    mail,
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
    fc.tuple(fc.nat(), fc.nat(400), fc.nat(2)),
  )
  .map(([bytes, flips, [at, length, copies]]) => {
    const copy = Buffer.from(bytes);
    for (const [where, byte] of flips) if (copy.length > 0) copy[where % copy.length] = byte;
    const start = copy.length === 0 ? 0 : at % copy.length;
    const stretch = copy.subarray(start, start + length);
    const middle = Array.from({ length: copies }, () => stretch);
    return Buffer.concat([copy.subarray(0, start), ...middle, copy.subarray(start + length)]);
  });

/** Mails put into one another as parts and as forwarded mails, with boundaries they share. */
const nested = fc
  .tuple(
    fc.array(mail, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('x', 'y', '=_a', 'abc'),
    fc.boolean(),
  )
  .map(([inner, boundary, forwarded]) => {
    const type = forwarded ? 'Content-Type: message/rfc822\n\n' : '';
    const parts = inner.flatMap((one) => [Buffer.from(`\n--${boundary}\n${type}`), one]);
    const head = `Subject: nested\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n`;
    return Buffer.concat([Buffer.from(head), ...parts, Buffer.from(`\n--${boundary}--\n`)]);
  });

/** Bytes that look like the syntax of mail, in no order. */
const syntax = fc
  .array(
    fc.constantFrom(
      ...['\r\n', '\n', '\r', '\r\n\r\n', ' ', '--x', '--x--', 'From: ', 'To: ', 'Subject: ', 'Date: '],
      ...[
        'Content-Type: multipart/mixed; boundary=x',
        'Content-Type: text/html',
        'Content-Type: message/rfc822',
      ],
      ...['Content-Type: text/plain; format=flowed', 'Content-Transfer-Encoding: base64', 'charset=utf-7'],
      ...[
        'Content-Disposition: attachment; filename*0*=',
        "utf-8''%C3",
        '=?utf-8?Q?=C3',
        '=?gb2312?B?',
        '?=',
        '=C3',
      ],
      ...[
        '<',
        '>',
        '"',
        '(',
        ')',
        ',',
        ';',
        ':',
        '@',
        '<a href="',
        '<!--',
        '&#x110000;',
        '&#0;',
        '\0',
        '\x1b$B',
      ],
      ...['\xc3', '\xff', '\x81', 'begin 644 a\n', '`\nend\n', '+2AA-', '\ud83d', 'x'],
    ),
    { maxLength: 60 },
  )
  .map((words) => Buffer.from(words.join(''), 'latin1'));

const RUNS = 400;

describe('parse, whatever it is given', () => {
  test('any bytes at all give a mail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => expectWhole(await parse(bytes))),
      { numRuns: RUNS },
    );
  });

  test('the syntax of mail in any order gives a mail', async () => {
    await fc.assert(
      fc.asyncProperty(syntax, async (bytes) => expectWhole(await parse(bytes))),
      { numRuns: RUNS },
    );
  });

  test('a damaged mail gives a mail', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => expectWhole(await parse(bytes))),
      { numRuns: RUNS },
    );
  });

  test('mails inside mails give a mail', async () => {
    await fc.assert(
      fc.asyncProperty(nested, async (bytes) => expectWhole(await parse(bytes))),
      { numRuns: RUNS },
    );
  });

  test('what inspect says of a damaged mail is one line of JSON', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const line = JSON.stringify(await inspect('a.eml', bytes));
        expect(line).not.toContain('\n');
        expect(JSON.parse(line)).toMatchObject({ file: 'a.eml', error: null });
      }),
      { numRuns: RUNS },
    );
  });

  test('the bytes that were given are not changed', async () => {
    for (const bytes of MAILS) {
      const before = Buffer.from(bytes);
      await parse(bytes);
      expect(bytes.equals(before)).toBe(true);
    }
  });
});
