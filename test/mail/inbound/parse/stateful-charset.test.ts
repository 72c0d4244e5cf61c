import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromHz,
  fromIso2022Jp,
  fromIso2022Kr,
  fromUtf7,
} from '../../../../src/mail/inbound/parse/stateful-charset.ts';

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

test('escapes switch between ASCII, kanji, kana and the second kanji table', () => {
  expect(fromIso2022Jp(bytes('a\x1b$B$"\x1b(Jb\x1b(I1\x1b(B\x1b$(D0!\x1b(Bc'))).toBe('aあbｱ丂c');
});

test('shifts switch to Korean and back', () => {
  expect(fromIso2022Kr(bytes('\x1b$)Ca\x0e0!\x0fb'))).toBe('a가b');
});

test('tildes switch to Chinese and back', () => {
  expect(fromHz(bytes('a~{<:Ky2;~}b~~'))).toBe('a己所不b~');
});

test('any text in UTF-7 comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const written = text.replace(/[^A-Za-z0-9 ]+/g, (run) => {
        const units = Buffer.from(run, 'utf16le').swap16();
        return `+${units.toString('base64').replace(/=+$/, '')}-`;
      });
      expect(fromUtf7(bytes(written))).toBe(text);
    }),
  );
});

test('any bytes are read', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (data) => {
      for (const read of [fromHz, fromIso2022Jp, fromIso2022Kr, fromUtf7])
        expect(typeof read(data)).toBe('string');
    }),
  );
});
