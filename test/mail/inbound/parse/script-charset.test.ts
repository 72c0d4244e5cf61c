import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { scriptCharset } from '../../../../src/mail/inbound/parse/script-charset.ts';

test('a script is known by its frequent letters, and capitals tell KOI8-R from windows-1251', () => {
  expect(scriptCharset(iconv.encode('Добрый день', 'koi8-r'))?.charset).toBe('koi8-r');
  expect(scriptCharset(iconv.encode('Добрый день', 'windows-1251'))?.charset).toBe('windows-1251');
  expect(scriptCharset(iconv.encode('Добрый день, где заказ', 'iso-8859-5'))?.charset).toBe('iso-8859-5');
});

test('words in Latin letters are of no other script', () => {
  expect(scriptCharset(iconv.encode('Größe und Préférence', 'windows-1252'))).toBeNull();
});
