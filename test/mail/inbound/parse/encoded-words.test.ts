import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWords } from '../../../../src/mail/inbound/parse/encoded-words.ts';

const WORDS: [written: string, read: string][] = [
  ['plain', 'plain'],
  ['=?utf-8?q?a?= =?utf-8?q?b?=', 'ab'],
  ['=?utf-8?q?a?=\t =?UTF-8?Q?b?=', 'ab'],
  ['=?utf-8?q?a?= b =?utf-8?q?c?=', 'a b c'],
  ['=?iso-8859-1?Q?a=E4?= =?utf-8?Q?=C3=A4?=', 'aää'],
  ['=?utf-8?q?a_b?=', 'a b'],
  ['=?utf-8?q?with space?=', 'with space'],
  ['=?utf-8?b?w6Q?=', 'ä'],
  ['=?utf-8?b?w6 Q=?=', 'ä'],
  ['x=?utf-8?q?=C3=A4?=y', 'xäy'],
  ['=?utf-8*de?q?=C3=A4?=', 'ä'],
  ['=?utf-8?q?=C3?==?utf-8?q?=A4?=', 'ä'],
  ['=?iso-2022-jp?b?GyRCJCI=?= =?iso-2022-jp?b?JCIbKEI=?=', 'ああ'],
  ['=?utf-8?Q?=3D=3Futf-8=3FQ=3F=C3=A4=3F=3D?=', 'ä'],
  ['=?utf-8?x?a?=', '=?utf-8?x?a?='],
  ['=?utf-8?q?never closed and more', '=?utf-8?q?never closed and more'],
  ['1 =? 2', '1 =? 2'],
  ['=?utf-8?q??=', ''],
];

describe('decodeWords', () => {
  test.each(WORDS)('%s', (written, read) => {
    expect(decodeWords(written)).toBe(read);
  });

  test('any text in words cut at any byte comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        (text, size) => {
          fc.pre(!/[\0\ufeff]/.test(text) && !text.includes('=?'));
          const bytes = Buffer.from(text);
          const words: string[] = [];
          for (let i = 0; i < bytes.length; i += size) {
            words.push(`=?utf-8?B?${bytes.subarray(i, i + size).toString('base64')}?=`);
          }
          expect(decodeWords(words.join(' '))).toBe(text);
        },
      ),
    );
  });
});
