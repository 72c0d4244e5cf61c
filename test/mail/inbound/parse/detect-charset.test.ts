import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detectCharset } from '../../../../src/mail/inbound/parse/detect-charset.ts';

const SHORT: [charset: string, texts: string[]][] = [
  ['gb18030', ['发票', '你好', '关于合同', '报价', '请问什么时候发货', '订单12345', '【重要】会议通知']],
  ['big5', ['發票', '您好', '關於合約', '請問何時出貨', '產品諮詢', '訂單12345']],
  ['shift_jis', ['請求書', 'こんにちは', 'ご注文について', 'お問い合わせ', '注文12345', '東京', 'サポート']],
  ['euc-jp', ['こんにちは', 'ご注文について', 'お問い合わせ', 'サポート']],
  ['euc-kr', ['안녕하세요', '주문 문의', '견적서', '배송 문의드립니다']],
  ['koi8-r', ['Привет', 'Заказ номер 5', 'Вопрос по доставке', 'Добрый день']],
  ['windows-1251', ['Привет', 'Заказ номер 5', 'Вопрос по доставке', 'Добрый день']],
  ['windows-1252', ['Größe', 'Réclamation', 'Año nuevo', 'São Paulo informação', 'Straße', 'naïve café']],
  ['windows-1250', ['Příliš žluťoučký kůň', 'Zażółć gęślą jaźń']],
  ['windows-1253', ['Ερώτηση για παραγγελία', 'Καλημέρα']],
  ['windows-1255', ['שלום, ההזמנה שלי לא הגיעה']],
  ['windows-1256', ['مرحبا لم تصل طلبيتي']],
  ['windows-874', ['สวัสดีครับ สินค้ายังไม่ถึง']],
];

describe('detectCharset', () => {
  test.each(SHORT)('a few words in %s are enough', (charset, texts) => {
    for (const text of texts) {
      const bytes = iconv.encode(text, charset);
      expect(iconv.decode(bytes, detectCharset(bytes).charset)).toBe(text);
    }
  });

  test('one foreign line in a long ASCII text is judged by itself', () => {
    const line = iconv.encode('我没有收到发票', 'gbk');
    const bytes = Buffer.concat([
      Buffer.from('ascii words\n'.repeat(5000)),
      line,
      Buffer.from('\nmore'.repeat(5000)),
    ]);
    expect(detectCharset(bytes)).toEqual({ charset: 'gb18030', strong: true });
  });

  test('UTF-8 and double bytes are sure, single bytes are not', () => {
    expect(detectCharset(Buffer.from('ä')).strong).toBe(true);
    expect(detectCharset(Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65])).strong).toBe(false);
  });
});
