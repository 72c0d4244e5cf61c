import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uncompressedRtf } from '../../../../src/mail/inbound/parse/rtf-compression.ts';

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

  test('any bytes at all are unpacked without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(uncompressedRtf(Buffer.concat([EXAMPLE.subarray(0, 20), bytes]))).toBeInstanceOf(Buffer);
      }),
    );
  });
});
