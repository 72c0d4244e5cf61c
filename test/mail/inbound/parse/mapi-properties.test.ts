import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapiProperties } from '../../../../src/mail/inbound/parse/mapi-properties.ts';

function property(type: number, id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(id, 2);
  return Buffer.concat([head, value]);
}

function variable(value: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(1, 0);
  head.writeUInt32LE(value.length, 4);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

const COUNT = Buffer.from([3, 0, 0, 0]);
const NUMBER = property(0x03, 0x0e07, Buffer.from([1, 0, 0, 0]));
const NAMED = property(
  0x1e,
  0x8001,
  Buffer.concat([Buffer.alloc(16), Buffer.alloc(4), Buffer.alloc(4), variable(Buffer.from('x'))]),
);
const BODY = property(0x1f, 0x1000, variable(Buffer.from('Hi', 'utf16le')));

test('values come by id; named properties are passed over', () => {
  const found = mapiProperties(Buffer.concat([COUNT, NUMBER, NAMED, BODY]));
  expect([...found.keys()]).toEqual([0x0e07, 0x1000]);
  expect(found.get(0x1000)).toEqual({ value: Buffer.from('Hi', 'utf16le'), unicode: true });
});

test('of a list cut short, what came before the cut is kept', () => {
  const found = mapiProperties(Buffer.concat([COUNT, NUMBER, NAMED, BODY]).subarray(0, -6));
  expect([...found.keys()]).toEqual([0x0e07]);
});

test('any bytes at all are read without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(mapiProperties(Buffer.from(bytes))).toBeInstanceOf(Map);
    }),
  );
});
