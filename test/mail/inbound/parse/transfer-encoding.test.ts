import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromBase64,
  fromQuotedPrintable,
  transferEncoding,
} from '../../../../src/mail/inbound/parse/transfer-encoding.ts';

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function text(read: Uint8Array): string {
  return Buffer.from(read).toString('latin1');
}

describe('fromBase64', () => {
  test('what was encoded comes back, with line ends and rubbish anywhere and without its padding', () => {
    const rubbish = fc.constantFrom('', '\r\n', '\n', ' ', '*', '-', '\t!');
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.array(rubbish, { minLength: 1 }),
        fc.boolean(),
        (data, between, padded) => {
          const encoded = Buffer.from(data).toString('base64');
          const letters = [...(padded ? encoded : encoded.replace(/=+$/, ''))];
          const written = letters
            .map((letter, i) => (letter === '=' ? '' : between[i % between.length]) + letter)
            .join('');
          expect(Buffer.from(fromBase64(bytes(written))).equals(Buffer.from(data))).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['aGVs', 'hel'],
    ['aGVsb', 'hel'],
    ['aGVsbG8', 'hello'],
    ['aGVsbG8=\r\naGVsbG8=', 'hellohello'],
    ['aGVsbG8=\r\n-- \r\nsent from a list', 'hello'],
    ['', ''],
    ['====', ''],
  ])('%j', (written, read) => {
    expect(text(fromBase64(bytes(written)))).toBe(read);
  });
});

describe('fromQuotedPrintable', () => {
  test.each([
    ['a=3Db', 'a=b'],
    ['a=3db=C3=a4', 'a=b\xc3\xa4'],
    ['soft=\r\nbreak', 'softbreak'],
    ['soft= \t\nbreak', 'softbreak'],
    ['soft=\rbreak', 'softbreak'],
    ['trailing  \r\nnext \t\nend  ', 'trailing\r\nnext\nend  '],
    ['kept=20\r\n', 'kept \r\n'],
    ['=', ''],
    ['100% = a=zb=4', '100% = a=zb=4'],
    ['\xe4 raw', '\xe4 raw'],
  ])('%j', (written, read) => {
    expect(text(fromQuotedPrintable(bytes(written)))).toBe(read);
  });
});

describe('transferEncoding', () => {
  test.each([
    ['BASE64', 'base64'],
    ['base64;', 'base64'],
    ['"base64"', 'base64'],
    ['Quoted Printable', 'quoted-printable'],
    ['quoted-printable (see above)', 'quoted-printable'],
    ['x-uuencode', 'uuencode'],
    ['uue', 'uuencode'],
    ['8bit', 'identity'],
    ['', 'identity'],
    ['nonsense', 'identity'],
  ])('%s', (written, encoding) => {
    expect(transferEncoding(written)).toBe(encoding);
  });
});
