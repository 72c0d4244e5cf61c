import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapiProperties } from '../../../../src/mail/inbound/parse/mapi-properties.ts';
import { fromRtf } from '../../../../src/mail/inbound/parse/rtf.ts';
import { uncompressedRtf } from '../../../../src/mail/inbound/parse/rtf-compression.ts';
import { readTnef } from '../../../../src/mail/inbound/parse/tnef.ts';

/** The example of [MS-OXRTFCP], 3.1.1. */
const EXAMPLE = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235423' + '20af32068656c090020627705b06c647d0a800fa0',
  'hex',
);

describe('uncompressedRtf', () => {
  test('the example of the specification is read', () => {
    expect(uncompressedRtf(EXAMPLE)?.toString()).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  });

  test('what is none is null', () => {
    expect(uncompressedRtf(Buffer.from('no'))).toBeNull();
    expect(uncompressedRtf(Buffer.alloc(20))).toBeNull();
  });
});

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
});

describe('Outlook bytes', () => {
  test('any bytes at all are read without a throw', () => {
    const start = Buffer.from('789f3e220100', 'hex');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readTnef(Buffer.concat([start, bytes]))).not.toBeNull();
        expect(mapiProperties(Buffer.from(bytes))).toBeInstanceOf(Map);
        expect(fromRtf(Buffer.concat([Buffer.from('{\\rtf1'), bytes]))).toHaveProperty('text');
        const rtf = uncompressedRtf(Buffer.concat([EXAMPLE.subarray(0, 20), bytes]));
        expect(rtf).toBeInstanceOf(Buffer);
      }),
    );
  });

  test('bytes that are no TNEF are null', () => {
    expect(readTnef(Buffer.from('no winmail'))).toBeNull();
  });
});
