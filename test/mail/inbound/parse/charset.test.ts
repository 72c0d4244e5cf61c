import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoderFor } from '../../../../src/mail/inbound/parse/charset.ts';

test('a charset is known by any of its spellings', () => {
  for (const name of ['utf-8', 'UTF8', ' utf_8 ', '"utf-8"', 'utf-8*en', 'charset=utf-8', 'x-utf-8']) {
    expect(decoderFor(name)?.(Buffer.from('ä')), name).toBe('ä');
  }
});

test('a name that says nothing, none and one that nobody has are null', () => {
  for (const name of [
    '',
    'x-unknown',
    'unknown-8bit',
    'default',
    'klingon',
    '\0',
    'constructor',
    '__proto__',
  ]) {
    expect(decoderFor(name), name).toBeNull();
  }
});

/** What real mail calls them, and bytes that read differently in every other charset. */
const SPELLINGS: [names: string[], hex: string, text: string][] = [
  [
    ['iso-8859-1', 'ISO8859-1', 'iso8859_1', 'latin1', 'l1', 'ISO_8859-1:1987', 'csISO8859-1', 'iso-8859-1e'],
    '80e4',
    '€ä',
  ],
  [['iso-8859-2', 'latin2', 'iso8859-2', 'l2'], 'b3f3', 'łó'],
  [['iso-8859-15', 'latin9', 'ISO8859_15'], 'a4', '€'],
  [['windows-1250', 'cp1250', 'win1250', 'x-cp1250', 'WINDOWS1250'], '9c', 'ś'],
  [['windows-1251', 'cp1251', 'cp-1251', 'win-1251', 'ms1251'], 'cff0', 'Пр'],
  [['windows-1252', 'cp1252', 'ansi', '8bit', 'binary', 'x-ms-ansi'], '80', '€'],
  [['windows-1253', 'cp1253'], 'e1', 'α'],
  [['windows-1255', 'cp1255'], 'e0', 'א'],
  [['koi8-r', 'KOI8R', 'koi8_r'], 'f0d2', 'Пр'],
  [['koi8-u', 'KOI8U'], 'a4', 'є'],
  [['cp850', 'ibm850', 'cp-850', '850', 'dos-850'], '84', 'ä'],
  [['cp437', 'ibm437', 'oem437'], '84', 'ä'],
  [['cp866', 'ibm866', 'dos866'], '8f', 'П'],
  [['macintosh', 'macroman', 'x-mac-roman', 'mac'], '8a', 'ä'],
  [['gb2312', 'gbk', 'cp936', 'x-gbk', 'euc-cn', 'windows-936', 'gb_2312-80', 'gb18030'], 'c4e3', '你'],
  [['big5', 'big5-eten', 'cp950', 'windows-950', 'Chinese-Big5', 'big5-hkscs'], 'a741', '你'],
  [['shift_jis', 'sjis', 'x-sjis', 'cp932', 'ms932', 'windows-31j', 'shift-jis', 'ms_kanji'], '82a0', 'あ'],
  [['euc-jp', 'eucjp', 'x-euc-jp', 'cp51932'], 'a4a2', 'あ'],
  [['euc-kr', 'ks_c_5601-1987', 'ksc5601', 'cp949', 'uhc', 'windows-949', 'ksx1001'], 'b0a1', '가'],
  [['iso-2022-jp', 'ISO2022JP', 'csISO2022JP', 'cp50220', 'iso-2022-jp-ms'], '1b244224221b2842', 'あ'],
  [
    [
      'utf-8',
      'UTF8',
      'utf8mb4',
      'cp65001',
      'unicode-1-1-utf-8',
      'x-unicode-2-0-utf-8',
      'utf-8; format=flowed',
    ],
    'c3a4',
    'ä',
  ],
  [['utf-7', 'unicode-1-1-utf-7', 'cp65000'], '2b414f512d', 'ä'],
  [['utf-16le', 'UTF16LE', 'unicode'], 'e400', 'ä'],
  [['us-ascii', 'ascii', 'ansi_x3.4-1968', '646'], '41', 'A'],
  [['tis-620', 'windows-874', 'cp874', 'iso-8859-11'], 'a1', 'ก'],
];

test.each(SPELLINGS)('%j are one charset', (names, hex, text) => {
  for (const name of names) expect([name, decoderFor(name)?.(Buffer.from(hex, 'hex'))]).toEqual([name, text]);
});

test.each(['iso-8859-99', 'windows-1299', 'cp', 'iso', 'utf-9', 'x-', '8859', 'latin42', 'big6'])(
  '“%s” only looks like one',
  (name) => {
    expect(decoderFor(name)).toBeNull();
  },
);

const NAMES = SPELLINGS.flatMap(([names]) => names);

test('whatever a mail names, and whatever bytes it has, text comes out or the name is unknown', () => {
  const name = fc.oneof(
    fc.constantFrom(...NAMES).map((one) => one.toUpperCase()),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(name, fc.uint8Array({ maxLength: 60 }), (charset, bytes) => {
      expect(['string', 'undefined']).toContain(typeof decoderFor(charset)?.(bytes));
    }),
  );
});

test('a decoder keeps nothing of the mail before: the same bytes read the same again', () => {
  const decode = decoderFor('iso-2022-jp')!;
  const bytes = Buffer.from('\x1b$B$"', 'latin1'); // its end is missing
  expect(decode(bytes)).toBe(decode(bytes));
  expect(decode(Buffer.from('abc'))).toBe('abc');
});
