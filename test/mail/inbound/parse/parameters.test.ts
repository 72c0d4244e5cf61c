import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseParameterised } from '../../../../src/mail/inbound/parse/parameters.ts';

const HEADERS: [written: string, value: string, parameters: Record<string, string>][] = [
  ['text/plain; charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['Text/HTML ; CHARSET = "utf-8" ; x=y', 'text/html', { charset: 'utf-8', x: 'y' }],
  ['text/plain charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['attachment filename="a.txt"', 'attachment', { filename: 'a.txt' }],
  ['attachment; filename="a \\"b\\".txt"', 'attachment', { filename: 'a "b".txt' }],
  ['attachment; filename="C:\\temp\\a.txt"', 'attachment', { filename: 'C:\\temp\\a.txt' }],
  ['attachment; filename=two words.txt; size=3', 'attachment', { filename: 'two words.txt', size: '3' }],
  ['attachment; filename="open.txt', 'attachment', { filename: 'open.txt' }],
  ['attachment; filename="a" name="b"', 'attachment', { filename: 'a', name: 'b' }],
  ["attachment; filename*=utf-8''%C3%A4%20b.txt", 'attachment', { filename: 'ä b.txt' }],
  ["attachment; filename=x.txt; filename*=UTF-8''%C3%A4.txt", 'attachment', { filename: 'ä.txt' }],
  ["attachment; filename*0*=iso-8859-1''%E4; filename*1=b.txt", 'attachment', { filename: 'äb.txt' }],
  ['attachment; filename*0="=?utf-8?Q?=C3"; filename*1="=A4?="', 'attachment', { filename: 'ä' }],
  ['attachment; filename*1=b; filename*0=a; filename*2=c', 'attachment', { filename: 'abc' }],
  ['attachment; filename*=plain.txt', 'attachment', { filename: 'plain.txt' }],
  ["attachment; filename*=utf-8''100%.txt", 'attachment', { filename: '100%.txt' }],
  ['a (comment); b=c', 'a', { b: 'c' }],
  ['a;; ;b=c;', 'a', { b: 'c' }],
  ['a; b=1; b=2', 'a', { b: '1' }],
  ['', '', {}],
];

describe('parseParameterised', () => {
  test.each(HEADERS)('%s', (written, value, parameters) => {
    const read = parseParameterised(written);
    expect(read.value).toBe(value);
    expect(Object.fromEntries(read.parameters)).toEqual(parameters);
  });

  test('raw bytes are read with the hints', () => {
    const written = `attachment; filename="${Buffer.from([0xba, 0xcf, 0xcd, 0xac]).toString('latin1')}.doc"`;
    expect(parseParameterised(written, ['gb2312']).parameters.get('filename')).toBe('合同.doc');
  });
});

const pieces = (text: string, size: number) =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / size)) }, (_, n) =>
    text.slice(n * size, (n + 1) * size),
  );
const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
/** Names of files as people give them. */
const fileName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((name) => !/[\0\ufeff\r\n]|=\?/.test(name));

describe('a name of any letters comes back', () => {
  test('percent-encoded in one piece (RFC 2231, 4)', () => {
    fc.assert(
      fc.property(fileName, (name) => {
        const read = parseParameterised(`attachment; filename*=utf-8''${percent(name)}; size=1`);
        expect(read.parameters.get('filename')).toBe(name);
        expect(read.parameters.get('size')).toBe('1');
      }),
    );
  });

  test('percent-encoded in pieces that are out of order and cut inside a letter (RFC 2231, 3)', () => {
    fc.assert(
      fc.property(fileName, fc.integer({ min: 1, max: 9 }), fc.boolean(), (name, size, isReversed) => {
        const parts = pieces(percent(name), size * 3).map(
          (piece, n) => `filename*${n}*=${n === 0 ? "utf-8''" : ''}${piece}`,
        );
        fc.pre(parts.length <= 200);
        const written = (isReversed ? parts.toReversed() : parts).join(';\r\n ');
        expect(parseParameterised(`attachment; ${written}`).parameters.get('filename')).toBe(name);
      }),
    );
  });

  test('between quotes, with quotes and backslashes escaped (RFC 2045, 5.1)', () => {
    const ascii = fc.stringMatching(/^[ -~]{1,40}$/).filter((name) => !name.includes('=?'));
    fc.assert(
      fc.property(ascii, (name) => {
        const quoted = name.replace(/["\\]/g, '\\$&');
        const read = parseParameterised(`attachment; filename="${quoted}"; size=1`);
        expect(read.parameters.get('filename')).toBe(name);
        expect(read.parameters.get('size')).toBe('1');
      }),
    );
  });
});

test('any header at all is read in a moment, and no name of a parameter is empty', () => {
  const piece = fc.constantFrom(
    ';',
    '=',
    '"',
    '\\',
    '*',
    "''",
    '%',
    '%e4',
    'a',
    'filename',
    '*0*',
    ' ',
    '\0',
    '(',
    ')',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (parts) => {
      const { parameters } = parseParameterised(parts.join(''));
      for (const [key, value] of parameters) {
        expect(key).not.toBe('');
        expect(value.isWellFormed()).toBe(true);
      }
    }),
  );
  expect(parseParameterised(`a${'; x='.repeat(100_000)}`).parameters.size).toBeLessThanOrEqual(200);
});
