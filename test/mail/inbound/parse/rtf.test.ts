import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromRtf } from '../../../../src/mail/inbound/parse/rtf.ts';

describe('fromRtf', () => {
  test('text comes with its breaks, code pages and Unicode', () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\f0 Hi\\par \\'cf\\'f0 \\u8364?5\\tab x \\{y\\}{\\*\\gone z}}";
    expect(fromRtf(Buffer.from(rtf))).toEqual({ text: 'Hi\nПр €5\tx {y}', html: null });
  });

  test('wrapped HTML comes out of it', () => {
    const rtf =
      '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hello\\htmlrtf \\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}';
    expect(fromRtf(Buffer.from(rtf))).toEqual({ text: null, html: '<p>Hello</p>' });
  });

  test('what is no RTF has no text', () => {
    expect(fromRtf(Buffer.from('plain'))).toEqual({ text: null, html: null });
  });

  test('any bytes at all are read without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromRtf(Buffer.concat([Buffer.from('{\\rtf1'), bytes]))).toHaveProperty('text');
      }),
    );
  });
});

describe('any words that Outlook wraps in RTF', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\0-\x1f\x7f-\x9f\ufeff]/g, '').trim())
    .filter((text) => text !== '');
  /** Each UTF-16 unit as a number with sign, and a stand-in for old readers. */
  const escaped = (text: string) =>
    Array.from({ length: text.length }, (_, n) => `\\u${(text.charCodeAt(n) << 16) >> 16}?`).join('');

  test('come out of it, letter by letter', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(fromRtf(Buffer.from(`{\\rtf1\\ansi ${escaped(text)}}`)).text).toBe(text);
      }),
    );
  });

  test('come out once where there is a stand-in of several characters, and where there is none', () => {
    const one = escaped('ä').slice(0, -1);
    expect(fromRtf(Buffer.from(`{\\rtf1\\uc3 ${one}ae!x}`)).text).toBe('äx');
    expect(fromRtf(Buffer.from(`{\\rtf1\\uc0 ${one} x}`)).text).toBe('äx');
    expect(fromRtf(Buffer.from(`{\\rtf1 {\\uc0 ${one}}${one}?x}`)).text).toBe('ääx');
  });
});

test.each([
  ['\\emdash  and \\endash ', '— and –'],
  ['\\lquote a\\rquote  \\ldblquote b\\rdblquote', '‘a’ “b”'],
  ['a\\line b\\par c', 'a\nb\nc'],
  ['a\\~b', 'a\u00a0b'],
  ['a\\\\b\\{c\\}', 'a\\b{c}'],
  ['a\r\nb', 'ab'],
  ['{\\info{\\author Eve}}{\\stylesheet{\\s0 Normal;}}a', 'a'],
  ['{\\pict\\pngblip 89504e47}a', 'a'],
  ['{\\*\\unknown b}a', 'a'],
  ["a\\'e4", 'aä'],
  ["\\ansicpg932 \\'82\\'a0", 'あ'],
  ['a}}}b', 'ab'],
  ['{{{{a', 'a'],
])('%s reads %j', (rtf, text) => {
  expect(fromRtf(Buffer.from(`{\\rtf1\\ansi ${rtf}}`)).text).toBe(text);
});

test('thousands of groups in one another are read in a moment', () => {
  expect(fromRtf(Buffer.from(`{\\rtf1 ${'{'.repeat(50_000)}a${'}'.repeat(50_000)}`)).text).toBe('a');
});
