import { describe, expect, test } from 'vitest';
import { anyOf, fold } from '../../../../src/mail/inbound/classify/fold.ts';
import {
  FINNISH_FROM,
  FORWARD_HEADS,
  FROM_LABELS,
  ORIGINAL_HEADS,
  OTHER_LABELS,
} from '../../../../src/mail/inbound/classify/forward-phrases.ts';
import { keepsThePromisesOfPhrases } from './phrases.ts';

describe.each(Object.entries({ FORWARD_HEADS, ORIGINAL_HEADS }))('the table %s', (_, phrases) =>
  keepsThePromisesOfPhrases(phrases),
);

test('what stands above a forward never stands above an answer', () => {
  const originals = anyOf(ORIGINAL_HEADS);
  expect(FORWARD_HEADS.filter((head) => originals.test(fold(head)))).toEqual([]);
  const forwards = anyOf(FORWARD_HEADS);
  expect(ORIGINAL_HEADS.filter((head) => forwards.test(fold(head)))).toEqual([]);
});

test('labels are lower case words without their colon', () => {
  for (const label of [...FROM_LABELS, ...OTHER_LABELS]) {
    expect(label).toBe(label.toLowerCase().trim());
    expect(label).not.toMatch(/[:：]/);
  }
});

test('no label says both who wrote and something else', () => {
  const others = new Set(OTHER_LABELS.map(fold));
  expect(FROM_LABELS.filter((label) => others.has(fold(label)))).toEqual([]);
});

test('each language that names a sender names a subject and a date or recipient too', () => {
  const blocks: [language: string, from: string, ...others: string[]][] = [
    ['English', 'from', 'to', 'subject', 'sent', 'date', 'cc'],
    ['German', 'von', 'an', 'betreff', 'gesendet', 'datum'],
    ['French', 'de', 'à', 'objet', 'envoyé', 'date'],
    ['Spanish', 'de', 'para', 'asunto', 'enviado', 'fecha'],
    ['Italian', 'da', 'a', 'oggetto', 'inviato', 'data'],
    ['Portuguese', 'de', 'para', 'assunto', 'enviado em', 'data'],
    ['Dutch', 'van', 'aan', 'onderwerp', 'verzonden', 'datum'],
    ['Polish', 'od', 'do', 'temat', 'wysłano', 'data'],
    ['Danish', 'fra', 'til', 'emne', 'sendt', 'dato'],
    ['Swedish', 'från', 'till', 'ämne', 'skickat', 'datum'],
    ['Finnish', 'lähettäjä', 'vastaanottaja', 'aihe', 'lähetetty', 'päiväys'],
    ['Russian', 'от', 'кому', 'тема', 'отправлено', 'дата'],
    ['Japanese', '差出人', '宛先', '件名', '送信日時', '日付'],
    ['Chinese', '发件人', '收件人', '主题', '发送时间', '日期'],
    ['Korean', '보낸 사람', '받는 사람', '제목', '보낸 날짜', '날짜'],
  ];
  for (const [language, from, ...others] of blocks) {
    expect([language, FROM_LABELS.includes(from)]).toEqual([language, true]);
    expect([language, others.filter((label) => !OTHER_LABELS.includes(label))]).toEqual([language, []]);
  }
});

test('the Finnish sender is written as folded text has it', () => {
  expect(FROM_LABELS.map(fold)).toContain(FINNISH_FROM);
});
