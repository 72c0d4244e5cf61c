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

/** A property of Unicode text or bytes, as [MS-OXTNEF] writes it. */
function property(type: number, id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(id, 2);
  head.writeUInt32LE(1, 4);
  head.writeUInt32LE(value.length, 8);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

const UNICODE = 0x1f;
const BYTES = 0x102;
const unicode = (id: number, text: string) => property(UNICODE, id, Buffer.from(`${text}\0`, 'utf16le'));

function properties(...list: Buffer[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(list.length);
  return Buffer.concat([count, ...list]);
}

test('any files come out with their long names, types and ids, in their order', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[\0\ufeff\s]/g, '_'));
  const file = fc.record({ name, content: fc.uint8Array({ minLength: 1, maxLength: 40 }) });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const bytes = files.flatMap((one) => [
        attribute(0x9002, Buffer.alloc(14)),
        attribute(0x8010, Buffer.from('SHORT~1.TXT\0')),
        attribute(
          0x9005,
          properties(
            unicode(0x3707, one.name),
            unicode(0x370e, 'Image/PNG'),
            unicode(0x3712, '<logo@x>'),
            property(BYTES, 0x3701, Buffer.from(one.content)),
          ),
        ),
      ]);
      const { attachments } = readTnef(Buffer.concat([START, ...bytes]))!;
      expect(attachments.map((one) => [one.name, one.type, one.contentId, [...one.content]])).toEqual(
        files.map((one) => [one.name, 'image/png', 'logo@x', [...one.content]]),
      );
    }),
  );
});

test('HTML and text of the message come out of its properties', () => {
  const message = properties(
    unicode(0x1000, 'Hello\r\nMaria'),
    property(BYTES, 0x1013, Buffer.from('<p>Hello</p>')),
  );
  expect(readTnef(Buffer.concat([START, attribute(0x9003, message)]))).toMatchObject({
    text: 'Hello\nMaria',
    html: '<p>Hello</p>',
    attachments: [],
  });
});

test('properties of a file that never began belong to none', () => {
  const bytes = Buffer.concat([START, attribute(0x9005, properties(unicode(0x3707, 'a.txt')))]);
  expect(readTnef(bytes)).toMatchObject({ attachments: [] });
});

test('a file that was cut on its way gives what came', () => {
  const whole = Buffer.concat([
    START,
    attribute(0x9002, Buffer.alloc(14)),
    attribute(0x800f, Buffer.from('a long file')),
  ]);
  const { attachments } = readTnef(whole.subarray(0, whole.length - 8))!;
  expect(Buffer.from(attachments[0]!.content).toString()).toBe('a lon');
});
