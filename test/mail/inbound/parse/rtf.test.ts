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
