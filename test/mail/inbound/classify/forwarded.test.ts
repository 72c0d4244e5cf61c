import { describe, expect, test } from 'vitest';
import { forwardedFrom } from '../../../../src/mail/inbound/classify.ts';
import { aMail, REPORT } from './a-mail.ts';

const ana = { name: 'Ana Costa', address: 'ana@lost.example' };

const blocks: [client: string, subject: string, text: string][] = [
  [
    'Gmail',
    'Fwd: Broken lamp',
    'Can you take this?\n\n---------- Forwarded message ---------\nFrom: Ana Costa <ana@lost.example>\nDate: Mon, Mar 2, 2026 at 10:00 AM\nSubject: Broken lamp\nTo: <sales@porch.example>\n\nHello',
  ],
  [
    'Gmail in French',
    'Fwd: Lampe',
    '---------- Message transféré ---------\nDe : Ana Costa <ana@lost.example>\nDate : lun. 2 mars 2026\nSubject: Lampe\nTo: <sales@porch.example>\n\nBonjour',
  ],
  [
    'Gmail in Japanese',
    'Fwd: ランプ',
    '---------- 転送メッセージ ---------\n差出人： Ana Costa <ana@lost.example>\n日時: 2026年3月2日\n件名: ランプ\n宛先: <sales@porch.example>\n\nこんにちは',
  ],
  [
    'Apple Mail',
    'Fwd: Broken lamp',
    'Begin forwarded message:\n\nFrom: Ana Costa <ana@lost.example>\nSubject: Broken lamp\nDate: 2 March 2026 at 10:00\nTo: sales@porch.example\n\nHello',
  ],
  [
    'Apple Mail in German',
    'Fwd: Lampe',
    'Anfang der weitergeleiteten Nachricht:\n\nVon: Ana Costa <ana@lost.example>\nBetreff: Lampe\nDatum: 2. März 2026\nAn: sales@porch.example\n\nHallo',
  ],
  [
    'Apple Mail quoting',
    'Fwd: Broken lamp',
    'Begin forwarded message:\n\n> From: Ana Costa <ana@lost.example>\n> Subject: Broken lamp\n> To: sales@porch.example\n> \n> Hello',
  ],
  [
    'Thunderbird',
    'Fwd: Broken lamp',
    '-------- Forwarded Message --------\nSubject: \tBroken lamp\nDate: \tMon, 2 Mar 2026\nFrom: \tAna Costa <ana@lost.example>\nTo: \tsales@porch.example\n\nHello',
  ],
  [
    'Thunderbird in Italian',
    'I: Lampada',
    '-------- Messaggio Inoltrato --------\nOggetto: Lampada\nData: 2 mar 2026\nMittente: Ana Costa <ana@lost.example>\nA: sales@porch.example\n\nCiao',
  ],
  [
    'Yahoo',
    'Fw: Broken lamp',
    '----- Forwarded Message -----\nFrom: Ana Costa <ana@lost.example>\nTo: "sales@porch.example" <sales@porch.example>\nSent: Monday\nSubject: Broken lamp\n\nHello',
  ],
  [
    'Outlook',
    'FW: Broken lamp',
    'Please see below.\n\nFrom: Ana Costa <ana@lost.example>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Sales <sales@porch.example>\nSubject: Broken lamp\n\nHello',
  ],
  [
    'old Outlook',
    'FW: Broken lamp',
    '-----Original Message-----\nFrom: Ana Costa [mailto:ana@lost.example]\nSent: Monday\nTo: Sales\nSubject: Broken lamp\n\nHello',
  ],
  [
    'Outlook in German',
    'WG: Lampe',
    'Von: Ana Costa <ana@lost.example>\nGesendet: Montag, 2. März 2026 10:00\nAn: Verkauf <sales@porch.example>\nBetreff: Lampe\n\nHallo',
  ],
  [
    'Outlook in French',
    'TR: Lampe',
    'De : Ana Costa <ana@lost.example>\nEnvoyé : lundi 2 mars 2026\nÀ : Ventes <sales@porch.example>\nObjet : Lampe\n\nBonjour',
  ],
  [
    'Outlook in Spanish',
    'RV: Lámpara',
    'De: Ana Costa <ana@lost.example>\nEnviado el: lunes, 2 de marzo de 2026\nPara: Ventas\nAsunto: Lámpara\n\nHola',
  ],
  [
    'Outlook in Portuguese',
    'ENC: Lâmpada',
    'De: Ana Costa <ana@lost.example>\nEnviada em: segunda-feira\nPara: Vendas\nAssunto: Lâmpada\n\nOlá',
  ],
  [
    'Outlook in Dutch',
    'FW: Lamp',
    'Van: Ana Costa <ana@lost.example>\nVerzonden: maandag 2 maart 2026\nAan: Verkoop\nOnderwerp: Lamp\n\nHallo',
  ],
  [
    'Outlook in Polish',
    'PD: Lampa',
    'Od: Ana Costa <ana@lost.example>\nWysłano: poniedziałek\nDo: Sprzedaż\nTemat: Lampa\n\nDzień dobry',
  ],
  [
    'Outlook in Danish',
    'VS: Lampe',
    'Fra: Ana Costa <ana@lost.example>\nSendt: mandag\nTil: Salg\nEmne: Lampe\n\nHej',
  ],
  [
    'Outlook in Swedish',
    'VB: Lampa',
    'Från: Ana Costa <ana@lost.example>\nSkickat: måndag\nTill: Sälj\nÄmne: Lampa\n\nHej',
  ],
  [
    'Outlook in Finnish',
    'VL: Lamppu',
    '-----Alkuperäinen viesti-----\nLähettäjä: Ana Costa <ana@lost.example>\nLähetetty: maanantai\nVastaanottaja: Myynti\nAihe: Lamppu\n\nHei',
  ],
  [
    'Outlook in Russian',
    'FW: Лампа',
    'От: Ana Costa <ana@lost.example>\nОтправлено: понедельник\nКому: Продажи\nТема: Лампа\n\nЗдравствуйте',
  ],
  [
    'a Chinese client',
    '转发：灯',
    '发件人: Ana Costa <ana@lost.example>\n发送时间: 2026年3月2日\n收件人: sales\n主题: 灯\n\n你好',
  ],
  [
    'a client that writes bold labels',
    'Fwd: Broken lamp',
    '---------- Forwarded message ---------\n*From:* Ana Costa <ana@lost.example>\n*Date:* Monday\n*Subject:* Broken lamp\n\nHello',
  ],
  [
    'a client that doubles the address as a link',
    'FW: Broken lamp',
    'From: Ana Costa <ana@lost.example<mailto:ana@lost.example>>\nSent: Monday\nTo: Sales\nSubject: Broken lamp\n',
  ],
  [
    'Yandex',
    'Fwd: Лампа',
    '-------- Пересылаемое сообщение --------\n02.03.2026, 10:00, "Ana Costa" <ana@lost.example>:\n\nПривет',
  ],
  [
    'Outlook in Czech',
    'FW: Lampa',
    'Od: Ana Costa <ana@lost.example>\nOdesláno: pondělí\nKomu: Prodej\nPředmět: Lampa\n\nDobrý den',
  ],
  [
    'somebody without a word or a mark',
    'Broken lamp',
    '________________________________\nFrom: Ana Costa <ana@lost.example>\nSent: Monday\nTo: Sales\nSubject: Broken lamp\n\nHello',
  ],
];

test.each(blocks)('a forward by %s names its first writer', (_client, subject, text) => {
  expect(forwardedFrom(aMail({ subject, text }))).toEqual(ana);
});

describe('an attached mail', () => {
  const inner =
    'Received: from x\nFrom: =?utf-8?q?Ana_Costa?= <ana@lost.example>\nTo: sales@porch.example\nSubject: Lamp\n\nHello';
  test('that is forwarded names its first writer', () => {
    expect(
      forwardedFrom(aMail({ subject: 'Fwd: Lamp', text: '', attachments: [['message/rfc822', inner]] })),
    ).toEqual(ana);
  });
  test('in a bounce is evidence, not a forward', () => {
    const attachments: Parameters<typeof aMail>[0]['attachments'] = [
      ['message/delivery-status', 'Final-Recipient: rfc822; b@x.example\nAction: failed\nStatus: 5.1.1'],
      ['message/rfc822', inner],
    ];
    expect(
      forwardedFrom(aMail({ from: 'MAILER-DAEMON@x.example', headers: REPORT, attachments })),
    ).toBeNull();
  });
  test('beside another is a collection, not a forward', () => {
    expect(
      forwardedFrom(
        aMail({
          attachments: [
            ['message/rfc822', inner],
            ['message/rfc822', inner],
          ],
        }),
      ),
    ).toBeNull();
  });
});

const none: [rule: string, subject: string, text: string][] = [
  ['an ordinary mail', 'Broken lamp', 'From: my point of view\nTo: be honest\nit is broken.'],
  [
    'an answer that quotes with header lines',
    'RE: Broken lamp',
    'Thanks!\n\nFrom: Ana Costa <ana@lost.example>\nSent: Monday\nTo: Sales\nSubject: Broken lamp\n\nHello',
  ],
  [
    'a Finnish answer',
    'VS: Lamppu',
    'Kiitos!\n\nLähettäjä: Ana Costa <ana@lost.example>\nLähetetty: maanantai\nVastaanottaja: Myynti\nAihe: Lamppu\n\nHei',
  ],
  [
    'a Finnish answer under a heading',
    'VS: Lamppu',
    'Kiitos!\n\n-----Alkuperäinen viesti-----\nLähettäjä: Ana Costa <ana@lost.example>\nLähetetty: maanantai\nAihe: Lamppu\n\nHei',
  ],
  [
    'a forward quoted in an answer',
    'Re: Broken lamp',
    'Yes.\n\n> ---------- Forwarded message ---------\n> From: Ana Costa <ana@lost.example>\n> Subject: Broken lamp\n> To: sales@porch.example',
  ],
  [
    'a forward without an address',
    'Fwd: Broken lamp',
    '---------- Forwarded message ---------\nFrom: Ana Costa\nDate: Monday\nSubject: Broken lamp\n',
  ],
  [
    'a mail that forwards its own writer',
    'Fwd: Lamp',
    '---------- Forwarded message ---------\nFrom: Maria Silva <Maria@garden.example>\nDate: Monday\nSubject: Lamp\n',
  ],
];
test.each(none)('%s has no first writer', (_rule, subject, text) => {
  expect(forwardedFrom(aMail({ subject, text }))).toBeNull();
});
