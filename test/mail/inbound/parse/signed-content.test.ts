import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedContent } from '../../../../src/mail/inbound/parse/signed-content.ts';

function element(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const length = content.length < 0x80 ? [content.length] : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function oid(hex: string): Buffer {
  return element(0x06, Buffer.from(hex, 'hex'));
}

function signed(octets: Buffer, data = '2a864886f70d010701'): Buffer {
  const wrapped = element(0x30, oid(data), element(0xa0, octets));
  const inner = element(0x30, element(0x02, Buffer.from([1])), element(0x31), wrapped);
  return element(0x30, oid('2a864886f70d010702'), element(0xa0, inner));
}

const WORDS = Buffer.from('words '.repeat(50));

test('what a signature wraps comes out, in one piece or several', () => {
  expect(signedContent(signed(element(0x04, WORDS)))).toEqual(WORDS);
  const pieces = element(0x24, element(0x04, WORDS.subarray(0, 100)), element(0x04, WORDS.subarray(100)));
  expect(signedContent(signed(pieces))).toEqual(WORDS);
});

test('what is encrypted, detached or no signature at all gives null', () => {
  expect(signedContent(element(0x30, oid('2a864886f70d010703')))).toBeNull();
  expect(signedContent(signed(element(0x04, WORDS), '2a864886f70d010702'))).toBeNull();
  expect(signedContent(Buffer.from('words'))).toBeNull();
  expect(signedContent(Buffer.alloc(0))).toBeNull();
});

test('damaged signatures are read without a throw', () => {
  const whole = signed(element(0x04, WORDS));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
      const copy = Buffer.from(whole);
      copy[at] = byte;
      const read = signedContent(copy.subarray(0, length));
      expect(read === null || read.length <= whole.length).toBe(true);
    }),
  );
});
