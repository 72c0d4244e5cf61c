import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../src/mail/inbound/parse/decode-text.ts';

const LETTERS: [charset: string, text: string][] = [
  ['shift_jis', '先日注文した商品がまだ届いていないのですが、どうなっていますか。'],
  ['euc-jp', '先日注文した商品がまだ届いていないのですが、どうなっていますか。'],
  ['gbk', '我上个星期订的货还没有收到，请问什么时候可以送到？'],
  ['gb18030', '请帮我查一下订单的情况，谢谢。'],
  ['big5', '我上個星期訂的貨還沒有收到，請問什麼時候可以送到？'],
  ['euc-kr', '지난주에 주문한 물건이 아직 도착하지 않았는데 언제 받을 수 있을까요?'],
  ['koi8-r', 'Добрый день! На прошлой неделе я сделал заказ, но он до сих пор не пришёл.'],
  ['windows-1251', 'Добрый день! На прошлой неделе я сделал заказ, но он до сих пор не пришёл.'],
  ['windows-1252', 'Bonjour, ma commande n’est pas encore arrivée, où est-elle passée ? Ça m’inquiète.'],
  [
    'iso-8859-1',
    'Guten Tag, meine Bestellung ist noch nicht da. Könnten Sie bitte prüfen, wo sie ist? Grüße',
  ],
  ['windows-1253', 'Καλημέρα, η παραγγελία μου δεν έχει φτάσει ακόμα. Μπορείτε να δείτε τι συμβαίνει;'],
  ['utf-8', 'Grüße, 你好, こんにちは, привет 🎉'],
];

describe('decodeText', () => {
  test.each(LETTERS)('a letter in %s that does not say so is read', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset), null)).toBe(text);
  });

  test.each(LETTERS)('a letter in %s that says so is read', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset), charset)).toBe(text);
  });

  test.each(LETTERS.slice(0, 6))('a letter in %s that is called Latin-1 is read', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset), 'iso-8859-1')).toBe(text);
  });

  const NAMES: [name: string, hex: string, text: string][] = [
    ['"UTF8"', 'c3a4', 'ä'],
    ['utf-8*en', 'c3a4', 'ä'],
    ['utf8mb4', 'c3a4', 'ä'],
    ['iso8859_1', 'e4', 'ä'],
    ['ISO-8859-8-I', 'e0', 'א'],
    ['cp-850', '84', 'ä'],
    ['ibm437', '84', 'ä'],
    ['win1252', '80', '€'],
    ['latin1', '80', '€'],
    ['ansi_x3.4-1968', '41', 'A'],
    ['x-sjis', '82a0', 'あ'],
    ['Windows-31J', '8740', '①'],
    ['cp949', '8141', '갂'],
    ['x-gbk', 'c4e3', '你'],
    ['big5-hkscs', 'a7da', '我'],
    ['tis-620', 'a1', 'ก'],
    ['x-mac-cyrillic', '80', 'А'],
    ['unicode-1-1-utf-7', '2b414f512d', 'ä'],
    ['iso-2022-kr', '1b2429430e30210f', '가'],
  ];
  test.each(NAMES)('%s is known', (name, hex, text) => {
    expect(decodeText(Buffer.from(hex, 'hex'), name)).toBe(text);
  });

  test('HZ is read', () => {
    expect(decodeText(Buffer.from('~{VPND~} and ~~'), 'hz-gb-2312')).toBe('中文 and ~');
  });

  test('a lost escape of ISO-2022-JP spoils its own line only', () => {
    expect(decodeText(Buffer.from('\x1b$B$"\nabc\n', 'latin1'), 'iso-2022-jp')).toBe('あ\nabc\n');
  });

  test('a short word in a double-byte charset is not mistaken for UTF-8', () => {
    expect(decodeText(iconv.encode('联通', 'gbk'), 'gbk')).toBe('联通');
  });

  test('hints name the charset where nothing else does', () => {
    const bytes = iconv.encode('Łódź', 'iso-8859-2');
    expect(decodeText(bytes, null, ['iso-8859-2'])).toBe('Łódź');
  });

  test('a byte order mark counts before a declaration and is no text', () => {
    expect(decodeText(Buffer.from('\ufeffä', 'utf16le'), 'utf-8')).toBe('ä');
    expect(decodeText(Buffer.from('\ufeffä'), 'iso-8859-1')).toBe('ä');
  });

  test('an unknown charset is guessed', () => {
    expect(decodeText(Buffer.from('Grüße'), 'x-klingon')).toBe('Grüße');
  });
});
