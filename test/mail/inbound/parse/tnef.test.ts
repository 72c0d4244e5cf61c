import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTnef } from '../../../../src/mail/inbound/parse/tnef.ts';

const START = Buffer.from('789f3e220100', 'hex');

function attribute(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt16LE(id, 1);
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data, Buffer.alloc(2)]);
}

test('files and the plain body come out, in the code page that is named', () => {
  const bytes = Buffer.concat([
    START,
    attribute(0x9007, Buffer.from([0xe3, 0x04, 0, 0])), // 1251
    attribute(0x800c, Buffer.from([0xcf, 0xf0, 0x0d, 0x0a])),
    attribute(0x9002, Buffer.alloc(14)),
    attribute(0x8010, Buffer.from('a.txt\0')),
    attribute(0x800f, Buffer.from('file')),
  ]);
  const tnef = readTnef(bytes)!;
  expect(tnef.text).toBe('Пр\n');
  expect(tnef.attachments).toMatchObject([{ name: 'a.txt', content: Buffer.from('file') }]);
});

test('bytes that are no TNEF are null', () => {
  expect(readTnef(Buffer.from('no winmail'))).toBeNull();
});

test('any bytes at all behind the signature are read without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readTnef(Buffer.concat([START, bytes]))).not.toBeNull();
    }),
  );
});
