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
