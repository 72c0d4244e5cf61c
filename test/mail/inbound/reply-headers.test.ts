import { describe, expect, test } from 'vitest';
import { separate, separateText } from '../../../src/mail/inbound/reply.ts';

const reply = (text: string): string => separate({ text, html: null }).reply;

/** "On …, someone wrote:" as programs write it: language and program, then the lines. */
const INTRODUCTIONS: readonly [string, string][] = [
  ['English, Gmail', 'On Tue, Mar 3, 2026 at 9:12 AM Maria Lind <maria@lind.example> wrote:'],
  [
    'English, Gmail, wrapped',
    'On Tue, Mar 3, 2026 at 9:12 AM Maria Lind of the Harbour Office <\nmaria@lind.example> wrote:',
  ],
  [
    'English, Gmail, address wrapped',
    'On Tue, Mar 3, 2026 at 9:12 AM Maria Lind <maria@lind.example\n> wrote:',
  ],
  ['English, Apple Mail', 'On 3 Mar 2026, at 09:12, Maria Lind <maria@lind.example> wrote:'],
  ['English, iOS', 'On Mar 3, 2026, at 9:12 AM, Maria Lind <maria@lind.example> wrote:\n'],
  ['English, Thunderbird', 'On 03/03/2026 09:12, Maria Lind wrote:'],
  ['English, Thunderbird, ISO date', 'On 2026-03-03 09:12, Maria Lind wrote:'],
  ['English, Evolution', 'On Tue, 2026-03-03 at 09:12 +0100, Maria Lind wrote:'],
  [
    'English, Yahoo',
    'On Tuesday, March 3, 2026 at 09:12:44 AM GMT+1, Maria Lind <maria@lind.example> wrote:',
  ],
  ['English, Zoho', '---- On Tue, 03 Mar 2026 09:12:44 +0100 Maria Lind <maria@lind.example> wrote ----'],
  ['English, Proton', 'On Tuesday, March 3rd, 2026 at 9:12 AM, Maria Lind <maria@lind.example> wrote:'],
  [
    'English, Proton with its rule',
    '------- Original Message -------\nOn Tuesday, March 3rd, 2026 at 9:12 AM, Maria Lind <maria@lind.example> wrote:',
  ],
  ['English, Lotus Notes', 'Maria Lind/Harbour wrote on 03/03/2026 09:12:44 AM:'],
  [
    'English, three lines',
    'On Mar 3, 2026, at 9:12 AM, Maria Lind\n<maria.lind.of.the.harbour.office@lind.example>\nwrote:',
  ],
  ['English, no colon', 'On Tue, 3 Mar 2026 09:12:44 +0100 Maria Lind <maria@lind.example> wrote'],
  ['English, 163', 'At 2026-03-03 09:12:44, "Maria Lind" <maria@lind.example> wrote:'],
  ['German, Gmail', 'Am Di., 3. März 2026 um 09:12 Uhr schrieb Maria Lind <maria@lind.example>:'],
  ['German, Gmail, wrapped', 'Am Di., 3. März 2026 um 09:12 Uhr schrieb Maria Lind <\nmaria@lind.example>:'],
  ['German, Apple Mail', 'Am 03.03.2026 um 09:12 schrieb Maria Lind <maria@lind.example>:'],
  ['German, Thunderbird', 'Am 03.03.26 um 09:12 schrieb Maria Lind:'],
  ['German, name first', 'Maria Lind <maria@lind.example> schrieb am Di., 3. März 2026,\n09:12:'],
  ['French, Gmail', 'Le mar. 3 mars 2026 à 09:12, Maria Lind <maria@lind.example> a écrit :'],
  ['French, Gmail, wrapped', 'Le mar. 3 mars 2026 à 09:12, Maria Lind <maria@lind.example>\na écrit :'],
  ['French, Apple Mail', 'Le 3 mars 2026 à 09:12, Maria Lind <maria@lind.example> a écrit :'],
  ['French, Thunderbird', 'Le 03/03/2026 à 09:12, Maria Lind a écrit :'],
  ['Spanish, Gmail', 'El mar, 3 mar 2026 a las 9:12, Maria Lind (<maria@lind.example>) escribió:'],
  ['Spanish, Apple Mail', 'El 3 mar 2026, a las 9:12, Maria Lind <maria@lind.example> escribió:'],
  ['Spanish, Thunderbird', 'El 03/03/2026 a las 9:12, Maria Lind escribió:'],
  ['Italian, Gmail', 'Il giorno mar 3 mar 2026 alle ore 09:12 Maria Lind <maria@lind.example> ha scritto:'],
  [
    'Italian, Gmail, wrapped',
    'Il giorno mar 3 mar 2026 alle ore 09:12 Maria Lind <maria@lind.example>\nha scritto:',
  ],
  [
    'Italian, Apple Mail',
    'Il giorno 3 mar 2026, alle ore 09:12, Maria Lind <maria@lind.example> ha scritto:',
  ],
  ['Italian, Thunderbird', 'Il 03/03/2026 09:12, Maria Lind ha scritto:'],
  ['Portuguese, Gmail', 'Em ter., 3 de mar. de 2026 às 09:12, Maria Lind <maria@lind.example> escreveu:'],
  ['Portuguese, Gmail, Portugal', 'Maria Lind <maria@lind.example> escreveu (terça, 3/03/2026 à(s) 09:12):'],
  ['Portuguese, Thunderbird', 'Em 03/03/2026 09:12, Maria Lind escreveu:'],
  ['Dutch, Gmail', 'Op di 3 mrt 2026 om 09:12 schreef Maria Lind <maria@lind.example>:'],
  [
    'Dutch, Apple Mail',
    'Op 3 mrt. 2026, om 09:12 heeft Maria Lind <maria@lind.example> het volgende geschreven:',
  ],
  ['Dutch, Thunderbird', 'Op 03-03-2026 om 09:12 schreef Maria Lind:'],
  ['Polish, Gmail', 'wt., 3 mar 2026 o 09:12 Maria Lind <maria@lind.example> napisał(a):'],
  ['Polish, Thunderbird', 'W dniu 3.03.2026 o 09:12, Maria Lind pisze:'],
  ['Polish, WP', 'Dnia 3 marca 2026 09:12 Maria Lind <maria@lind.example> napisał(a):'],
  ['Danish, Gmail', 'Den tir. 3. mar. 2026 kl. 09.12 skrev Maria Lind <maria@lind.example>:'],
  ['Danish, Apple Mail', 'Den 3. mar. 2026 kl. 09.12 skrev Maria Lind <maria@lind.example>:'],
  ['Swedish, Gmail', 'Den tis 3 mars 2026 kl 09:12 skrev Maria Lind <maria@lind.example>:'],
  ['Swedish, Apple Mail', '3 mars 2026 kl. 09:12 skrev Maria Lind <maria@lind.example>:'],
  ['Swedish, Thunderbird', 'Den 2026-03-03 kl. 09:12, skrev Maria Lind:'],
  ['Norwegian, Gmail', 'tir. 3. mars 2026 kl. 09:12 skrev Maria Lind <maria@lind.example>:'],
  ['Norwegian, Apple Mail', '3. mars 2026 kl. 09:12 skrev Maria Lind <maria@lind.example>:'],
  ['Finnish, Gmail', 'ti 3. maalisk. 2026 klo 9.12 Maria Lind (maria@lind.example) kirjoitti:'],
  ['Finnish, Apple Mail', 'Maria Lind <maria@lind.example> kirjoitti 3.3.2026 kello 9.12:'],
  ['Finnish, Thunderbird', 'Maria Lind kirjoitti 3.3.2026 klo 9.12:'],
  ['Russian, Gmail', 'вт, 3 мар. 2026 г. в 09:12, Maria Lind <maria@lind.example>:'],
  ['Russian, Apple Mail', '3 марта 2026 г., в 09:12, Мария Линд <maria@lind.example> написал(а):'],
  ['Russian, Thunderbird', '03.03.2026 09:12, Мария Линд пишет:'],
  ['Russian, mail.ru', 'Вторник, 3 марта 2026, 9:12 +03:00 от Мария Линд <maria@lind.example>:'],
  ['Russian, Yandex', '03.03.2026, 09:12, "Мария Линд" <maria@lind.example>:'],
  ['Ukrainian, Gmail', 'вт, 3 бер. 2026 р. о 09:12 Марія Лінд <maria@lind.example> пише:'],
  ['Japanese, Gmail', '2026年3月3日(火) 9:12 Maria Lind <maria@lind.example>:'],
  ['Japanese, Apple Mail', '2026/03/03 9:12、Maria Lind <maria@lind.example>のメール:'],
  ['Japanese, Thunderbird', '2026/03/03 9:12 に Maria Lind さんは書きました:'],
  ['Chinese, Gmail', 'Maria Lind <maria@lind.example> 于2026年3月3日周二 09:12写道：'],
  ['Chinese, Apple Mail', '在 2026年3月3日，09:12，Maria Lind <maria@lind.example> 写道：'],
  ['Chinese, 163', '在 2026-03-03 09:12:44，"Maria Lind" <maria@lind.example> 写道：'],
  ['Chinese, traditional, Gmail', 'Maria Lind <maria@lind.example> 於 2026年3月3日 週二 上午9:12寫道：'],
  ['Korean, Gmail', '2026년 3월 3일 (화) 오전 9:12, Maria Lind <maria@lind.example>님이 작성:'],
  ['Czech, Gmail', 'út 3. 3. 2026 v 9:12 odesílatel Maria Lind <maria@lind.example> napsal:'],
  ['Czech, Thunderbird', 'Dne 03. 03. 26 v 9:12 Maria Lind napsal(a):'],
  ['Slovak, Gmail', 'ut 3. 3. 2026 o 9:12 Maria Lind <maria@lind.example> napísal(a):'],
  ['Hungarian, Gmail', 'Maria Lind <maria@lind.example> ezt írta (időpont: 2026. márc. 3., K, 9:12):'],
  ['Hungarian, Thunderbird', '2026. 03. 03. 9:12 keltezéssel, Maria Lind írta:'],
  ['Turkish, Gmail', 'Maria Lind <maria@lind.example>, 3 Mar 2026 Sal, 09:12 tarihinde şunu yazdı:'],
  ['Romanian, Gmail', 'În mar., 3 mar. 2026 la 09:12, Maria Lind <maria@lind.example> a scris:'],
  ['Greek, Gmail', 'Στις Τρί 3 Μαρ 2026 στις 9:12 π.μ., ο/η Maria Lind <maria@lind.example> έγραψε:'],
  [
    'Arabic, Gmail',
    '‫في الثلاثاء، 3 مارس 2026 في 9:12 ص تمت كتابة ما يلي بواسطة ‪Maria Lind‬‏ <‪maria@lind.example‬‏>:‬',
  ],
  ['Hebrew, Gmail', '‫בתאריך יום ג׳, 3 במרץ 2026 ב-9:12 מאת ‪Maria Lind‬‏ <‪maria@lind.example‬‏>:‬'],
  ['Vietnamese, Gmail', 'Vào Th 3, 3 thg 3, 2026 vào lúc 09:12 Maria Lind <maria@lind.example> đã viết:'],
  ['older Gmail, date first', '2026-03-03 9:12 GMT+01:00 Maria Lind <maria@lind.example>:'],
  ['English, Yahoo, classic', '--- On Tue, 3/3/26, Maria Lind <maria@lind.example> wrote:'],
  ['English, Mutt', 'On Tue, Mar 03, 2026 at 09:12:44AM +0100, Maria Lind wrote:'],
  ['English, Spark', 'On 3 Mar 2026, 09:12 +0100, Maria Lind <maria@lind.example>, wrote:'],
  ['English, bold', '*On Tue, Mar 3, 2026 at 9:12 AM, Maria Lind <maria@lind.example> wrote:*'],
  ['German, GMX', 'Maria Lind <maria@lind.example> schrieb:'],
  ['German, Roundcube', 'Am 2026-03-03 09:12, schrieb Maria Lind:'],
  ['French, Outlook for Mac', 'Le 03/03/2026 09:12, « Maria Lind » <maria@lind.example> a écrit :'],
  ['English, Yahoo, short', 'On Mar 3, 2026 you wrote:'],
  ['German, K-9', 'Am 3. März 2026 09:12:44 MEZ schrieb "Maria Lind" <maria@lind.example>:'],
  [
    'German, Yahoo',
    'Am Dienstag, 3. März 2026 um 09:12:44 MEZ hat Maria Lind <maria@lind.example> Folgendes geschrieben:',
  ],
  ['French, Yahoo', 'Le mardi 3 mars 2026 à 09:12:44 UTC+1, Maria Lind <maria@lind.example> a écrit :'],
  [
    'Spanish, Yahoo',
    'El martes, 3 de marzo de 2026, 09:12:44 CET, Maria Lind <maria@lind.example> escribió:',
  ],
  [
    'Italian, Yahoo',
    'Il martedì 3 marzo 2026 alle ore 09:12:44 CET, Maria Lind <maria@lind.example> ha scritto:',
  ],
  ['Samsung', 'Sent from my Galaxy Maria Lind <maria@lind.example> wrote:'],
];

describe('an introduction in any language ends the new words', () => {
  test.each(INTRODUCTIONS)('%s: what it introduces without marks is quoted to the end', (_name, header) => {
    expect(
      reply(`Thank you, it works.\n\nMaria\n\n${header}\n\nHave you tried the other door?\n\nKind regards\n`),
    ).toBe('Thank you, it works.\n\nMaria');
  });
  test.each(INTRODUCTIONS)('%s: words below the marked lines are new words again', (_name, header) => {
    const text = `First words.\n\n${header}\n> Have you tried the other door?\n> It is green.\n\nLast words.\n`;
    expect(reply(text)).toBe('First words.\n\nLast words.');
  });
});

/** Every way to wrap a line once, from its twentieth character on. */
const wraps = (line: string): string[] =>
  [...line.matchAll(/ /g)]
    .filter((space) => space.index >= 20)
    .map((space) => `${line.slice(0, space.index)}\n${line.slice(space.index + 1)}`);

test.each(INTRODUCTIONS.filter(([, header]) => !header.includes('\n')))(
  'an introduction is known wherever a program wraps it: %s',
  (_name, header) => {
    for (const wrapped of wraps(header)) {
      expect(reply(`First words.\n\n${wrapped}\n\nOld words.\n`)).toBe('First words.');
      expect(reply(`First words.\n\n${wrapped}\n> Old words.\n> And more.\n`)).toBe('First words.');
    }
  },
);

/** Headers of the mail that is answered, as programs put them above it. */
const HEADERS: readonly [string, string][] = [
  [
    'English, Outlook',
    'From: Maria Lind <maria@lind.example>\nSent: Tuesday, March 3, 2026 9:12 AM\nTo: Help <help@desk.example>\nSubject: RE: Door',
  ],
  [
    'English, Outlook, no addresses',
    'From: Maria Lind\nSent: Tuesday, March 3, 2026 9:12 AM\nTo: Help\nCc: Olaf Berg; Ida Holm\nSubject: RE: Door',
  ],
  [
    'English, Outlook mobile',
    '________________________________\nFrom: Maria Lind <maria@lind.example>\nSent: Tuesday, March 3, 2026 9:12:44 AM\nTo: help@desk.example <help@desk.example>\nSubject: Door',
  ],
  [
    'English, Outlook for Mac',
    'From: Maria Lind <maria@lind.example>\nDate: Tuesday, 3 March 2026 at 9:12\nTo: Help <help@desk.example>\nSubject: Re: Door',
  ],
  [
    'English, bold labels',
    '*From:* Maria Lind [mailto:maria@lind.example]\n*Sent:* Tuesday, March 3, 2026 9:12 AM\n*To:* help@desk.example\n*Subject:* Door',
  ],
  [
    'English, doubly bold labels',
    '**From:** Maria Lind <maria@lind.example>\n**Date:** Tue, 3 Mar 2026 09:12:44 +0100\n**To:** help@desk.example\n**Subject:** Door',
  ],
  [
    'English, a rule above',
    ' ------------------------------\n\n*From:* Maria Lind [mailto:maria@lind.example]\n*Sent:* Tuesday, March 3, 2026 9:12 AM\n*To:* help@desk.example\n*Subject:* Door',
  ],
  [
    'English, wrapped addresses',
    'From: Maria Lind \n<maria.lind.of.the.harbour.office@lind.example> \nSent: Tuesday, March 3, 2026 9:12 AM\nTo: Help <help@desk.example>; Olaf Berg <olaf@berg.example>;\n Ida Holm <ida@holm.example>\nSubject: Door',
  ],
  ['English, Windows Mail', 'From: Maria Lind\nSent: Tuesday, March 3, 2026 9:12 AM\nTo: Help'],
  [
    'English, Hotmail',
    'Date: Tue, 3 Mar 2026 09:12:44 +0100\nSubject: Door\nFrom: maria@lind.example\nTo: help@desk.example',
  ],
  [
    'English, AOL',
    '-----Original Message-----\nFrom: Maria Lind <maria@lind.example>\nTo: help <help@desk.example>\nSent: Tue, Mar 3, 2026 9:12 am\nSubject: Door',
  ],
  [
    'English, Zimbra',
    '----- Original Message -----\nFrom: "Maria Lind" <maria@lind.example>\nTo: "help" <help@desk.example>\nSent: Tuesday, March 3, 2026 9:12:44 AM\nSubject: Door',
  ],
  [
    'English, Android',
    '-------- Original message --------\nFrom: Maria Lind <maria@lind.example>\nDate: 03/03/2026 09:12 (GMT+01:00)\nTo: help@desk.example\nSubject: Door',
  ],
  [
    'English, iPad Outlook, indented',
    '  From: Maria Lind <maria@lind.example>\n  Sent: Tuesday, March 3, 2026 9:12 AM\n  To: Help <help@desk.example>\n  Subject: Door',
  ],
  ['Lotus Notes, tabs', 'From:\tMaria Lind/Harbour\nTo:\tHelp\nDate:\t03/03/2026 09:12\nSubject:\tDoor'],
  [
    'German, T-Online',
    '-----Original-Nachricht-----\nBetreff: AW: Tür\nDatum: 2026-03-03T09:12:44+0100\nVon: "Maria Lind" <maria@lind.example>\nAn: help@desk.example',
  ],
  [
    'French, Free',
    '----- Mail original -----\nDe: "Maria Lind" <maria@lind.example>\nÀ: help@desk.example\nEnvoyé: Mardi 3 Mars 2026 09:12:44\nObjet: Porte',
  ],
  [
    'Polish, Interia',
    'Od: Maria Lind\nDo: help@desk.example;\nWysłane: 9:12 Wtorek 2026-03-03\nTemat: Drzwi',
  ],
  [
    'Korean, Naver',
    '-----Original Message-----\nFrom: "Maria Lind" <maria@lind.example>\nTo: help@desk.example\nCc:\nSent: 2026-03-03 (화) 09:12:44 (GMT+09:00)\nSubject: 문',
  ],
  [
    'German, Outlook',
    'Von: Maria Lind <maria@lind.example>\nGesendet: Dienstag, 3. März 2026 09:12\nAn: Hilfe <help@desk.example>\nBetreff: AW: Tür',
  ],
  [
    'German, Outlook, older',
    '-----Ursprüngliche Nachricht-----\nVon: Maria Lind [mailto:maria@lind.example]\nGesendet: Dienstag, 3. März 2026 09:12\nAn: Hilfe\nBetreff: Tür',
  ],
  [
    'German, GMX',
    'Gesendet: Dienstag, 03. März 2026 um 09:12 Uhr\nVon: "Maria Lind" <maria@lind.example>\nAn: help@desk.example\nBetreff: Tür',
  ],
  [
    'German, Samsung',
    '-------- Ursprüngliche Nachricht --------\nVon: Maria Lind <maria@lind.example>\nDatum: 03.03.26 09:12 (GMT+01:00)\nAn: help@desk.example\nBetreff: Tür',
  ],
  [
    'French, Outlook',
    'De : Maria Lind <maria@lind.example>\nEnvoyé : mardi 3 mars 2026 09:12\nÀ : Aide <help@desk.example>\nObjet : RE: Porte',
  ],
  [
    'French, Outlook.com',
    'De : Maria Lind <maria@lind.example>\nEnvoyé le :mardi 3 mars 2026 09:12\nÀ : help@desk.example\nObjet :Porte',
  ],
  [
    'French, Samsung',
    "-------- Message d'origine --------\nDe : Maria Lind <maria@lind.example>\nDate : 03/03/2026 09:12 (GMT+01:00)\nÀ : help@desk.example\nObjet : Porte",
  ],
  [
    'French, Zimbra',
    'De: "Maria Lind" <maria@lind.example>\nÀ: "help" <help@desk.example>\nEnvoyé: Mardi 3 Mars 2026 09:12:44\nObjet: Porte',
  ],
  [
    'Spanish, Outlook',
    'De: Maria Lind <maria@lind.example>\nEnviado: martes, 3 de marzo de 2026 9:12\nPara: Ayuda <help@desk.example>\nAsunto: RE: Puerta',
  ],
  [
    'Spanish, Outlook, older',
    '-----Mensaje original-----\nDe: Maria Lind [mailto:maria@lind.example]\nEnviado el: martes, 3 de marzo de 2026 9:12\nPara: Ayuda\nAsunto: Puerta',
  ],
  [
    'Italian, Outlook',
    'Da: Maria Lind <maria@lind.example>\nInviato: martedì 3 marzo 2026 09:12\nA: Aiuto <help@desk.example>\nOggetto: R: Porta',
  ],
  [
    'Italian, Libero',
    '----Messaggio originale----\nDa: maria@lind.example\nData: 3-mar-2026 9.12\nA: <help@desk.example>\nOgg: Porta',
  ],
  [
    'Portuguese, Outlook',
    'De: Maria Lind <maria@lind.example>\nEnviado: terça-feira, 3 de março de 2026 09:12\nPara: Ajuda <help@desk.example>\nAssunto: RE: Porta',
  ],
  [
    'Dutch, Outlook',
    'Van: Maria Lind <maria@lind.example>\nVerzonden: dinsdag 3 maart 2026 09:12\nAan: Hulp <help@desk.example>\nOnderwerp: RE: Deur',
  ],
  [
    'Polish, Outlook',
    'Od: Maria Lind <maria@lind.example>\nWysłano: wtorek, 3 marca 2026 09:12\nDo: Pomoc <help@desk.example>\nTemat: RE: Drzwi',
  ],
  [
    'Danish, Outlook',
    'Fra: Maria Lind <maria@lind.example>\nSendt: 3. marts 2026 09:12\nTil: Hjælp <help@desk.example>\nEmne: SV: Dør',
  ],
  [
    'Swedish, Outlook',
    'Från: Maria Lind <maria@lind.example>\nSkickat: den 3 mars 2026 09:12\nTill: Hjälp <help@desk.example>\nÄmne: SV: Dörr',
  ],
  [
    'Norwegian, Outlook',
    'Fra: Maria Lind <maria@lind.example>\nSendt: tirsdag 3. mars 2026 09:12\nTil: Hjelp <help@desk.example>\nEmne: SV: Dør',
  ],
  [
    'Finnish, Outlook',
    'Lähettäjä: Maria Lind <maria@lind.example>\nLähetetty: tiistai 3. maaliskuuta 2026 9.12\nVastaanottaja: Apu <help@desk.example>\nAihe: VS: Ovi',
  ],
  [
    'Russian, Outlook',
    'От: Maria Lind <maria@lind.example>\nОтправлено: 3 марта 2026 г. 9:12\nКому: Помощь <help@desk.example>\nТема: RE: Дверь',
  ],
  [
    'Ukrainian, Outlook',
    'Від: Maria Lind <maria@lind.example>\nНадіслано: 3 березня 2026 р. 9:12\nКому: help@desk.example\nТема: RE: Двері',
  ],
  [
    'Japanese, Outlook',
    '差出人: Maria Lind <maria@lind.example>\n送信日時: 2026年3月3日 9:12\n宛先: help@desk.example\n件名: Re: ドア',
  ],
  [
    'Japanese, Outlook, older',
    '-----Original Message-----\nFrom: Maria Lind <maria@lind.example>\nSent: Tuesday, March 3, 2026 9:12 AM\nTo: help@desk.example\nSubject: ドア',
  ],
  [
    'Chinese, Outlook',
    '发件人: Maria Lind <maria@lind.example>\n发送时间: 2026年3月3日 9:12\n收件人: help@desk.example\n主题: 答复: 门',
  ],
  [
    'Chinese, QQ',
    '------------------ 原始邮件 ------------------\n发件人: "Maria Lind" <maria@lind.example>;\n发送时间: 2026年3月3日(星期二) 上午9:12\n收件人: "help"<help@desk.example>;\n主题: Re: 门',
  ],
  [
    'Chinese, traditional, Outlook',
    '寄件者: Maria Lind <maria@lind.example>\n寄件日期: 2026年3月3日 上午 09:12\n收件者: help@desk.example\n主旨: 回覆: 門',
  ],
  [
    'Korean, Outlook',
    '보낸 사람: Maria Lind <maria@lind.example>\n보낸 날짜: 2026년 3월 3일 화요일 오전 9:12\n받는 사람: help@desk.example\n제목: 문',
  ],
  [
    'Czech, Outlook',
    'Od: Maria Lind <maria@lind.example>\nOdesláno: úterý 3. března 2026 9:12\nKomu: help@desk.example\nPředmět: RE: Dveře',
  ],
  [
    'Hungarian, Outlook',
    'Feladó: Maria Lind <maria@lind.example>\nElküldve: 2026. március 3., kedd 9:12\nCímzett: help@desk.example\nTárgy: RE: Ajtó',
  ],
  [
    'Turkish, Outlook',
    'Kimden: Maria Lind <maria@lind.example>\nGönderildi: 3 Mart 2026 Salı 09:12\nKime: help@desk.example\nKonu: RE: Kapı',
  ],
  [
    'Romanian, Outlook',
    'De la: Maria Lind <maria@lind.example>\nTrimis: marți, 3 martie 2026 09:12\nCătre: help@desk.example\nSubiect: RE: Ușa',
  ],
  [
    'Greek, Outlook',
    'Από: Maria Lind <maria@lind.example>\nΣτάλθηκε: Τρίτη, 3 Μαρτίου 2026 9:12\nΠρος: help@desk.example\nΘέμα: RE: Πόρτα',
  ],
  [
    'Hebrew, Outlook',
    'מאת: Maria Lind <maria@lind.example>\nנשלח: יום שלישי 03 מרץ 2026 09:12\nאל: help@desk.example\nנושא: דלת',
  ],
  [
    'Arabic, Outlook',
    'من: Maria Lind <maria@lind.example>\nتاريخ الإرسال: الثلاثاء، 3 مارس 2026 09:12\nإلى: help@desk.example\nالموضوع: باب',
  ],
  [
    'Vietnamese, Outlook',
    'Từ: Maria Lind <maria@lind.example>\nĐã gửi: Thứ Ba, 3 tháng 3, 2026 09:12\nĐến: help@desk.example\nChủ đề: Cửa',
  ],
];

describe('headers of the mail they answer end the new words', () => {
  test.each(HEADERS)('%s', (_name, header) => {
    const text = `It works now.\nThank you!\n\n${header}\n\nHave you tried the other door?\n`;
    expect(reply(text)).toBe('It works now.\nThank you!');
    expect(separateText(text).map((part) => part.kind)).toEqual(['words', 'quote']);
  });
});

const MARKERS = [
  'Original Message',
  'Reply Message',
  'Ursprüngliche Nachricht',
  "Message d'origine",
  'Mensaje original',
  'Messaggio originale',
  'Mensagem original',
  'Oorspronkelijk bericht',
  'Wiadomość oryginalna',
  'Oprindelig meddelelse',
  'Ursprungligt meddelande',
  'Opprinnelig melding',
  'Alkuperäinen viesti',
  'Исходное сообщение',
  '元のメッセージ',
  '原始邮件',
  '원본 메시지',
  'Původní zpráva',
  'Eredeti üzenet',
  'Orijinal Mesaj',
  'Mesaj original',
  'Αρχικό μήνυμα',
  'Вихідне повідомлення',
];

test.each(MARKERS)('a rule that says %s ends the new words', (words) => {
  expect(reply(`Yes please.\n\n-----${words}-----\n\nShall we?\n`)).toBe('Yes please.');
  expect(reply(`Yes please.\n-------- ${words} --------\nShall we?\n`)).toBe('Yes please.');
});

const FORWARDS = [
  '---------- Forwarded message ---------',
  '-------- Weitergeleitete Nachricht --------',
  '---------- Message transféré ---------',
  'Begin forwarded message:',
  '---------- Mensaje reenviado ----------',
  '---------- Messaggio inoltrato ---------',
  '---------- Doorgestuurd bericht ----------',
  '---------- Пересылаемое сообщение ----------',
  '---------- 转发的邮件 ----------',
  '---------- 転送メール ----------',
  'Anfang der weitergeleiteten Nachricht:',
  'Début du message réexpédié :',
];

test.each(FORWARDS)('a mail passed on below "%s" is what they send', (marker) => {
  const text = `Please see below.\n\n${marker}\nFrom: Maria Lind <maria@lind.example>\nDate: Tue, 3 Mar 2026 09:12\nSubject: Door\nTo: help@desk.example\n\nThe door is stuck.\n`;
  expect(reply(text)).toBe(text.trim());
});

const ABOVE = [
  '##- Please type your reply above this line -##',
  '## Reply above this line ##',
  '--- Reply above this line ---',
  '##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##',
  '##- Répondez au-dessus de cette ligne -##',
  '##- Responda por encima de esta línea -##',
  '-- Reply ABOVE THIS LINE to post a reply --',
  'Write ABOVE THIS LINE to post a reply',
  '-=-=-=-= Please reply above this line =-=-=-=-',
];

test.each(ABOVE)('a help desk that asks "%s" has its own words folded', (marker) => {
  expect(reply(`Thanks, solved.\n\n${marker}\n\nYour request has been updated.\n`)).toBe('Thanks, solved.');
});

test('headers that are marked with the quote are folded with it', () => {
  const text =
    'Merci.\n\n> Message du 03/03/26 09:12\n> De : Maria Lind <maria@lind.example>\n> A : help@desk.example\n> Objet : Porte\n>\n> Bonjour\n';
  expect(reply(text)).toBe('Merci.');
});

test.each([
  'Quoting Maria Lind <maria@lind.example>:',
  'Zitat von Maria Lind <maria@lind.example>:',
  'Maria Lind wrote:',
  'Maria Lind <maria@lind.example> writes:',
  '* Maria Lind <maria@lind.example> [2026-03-03 09:12]:',
  'Maria Lind schrieb:',
])('"%s" introduces marked lines', (header) => {
  expect(reply(`Yes.\n\n${header}\n> Which door?\n> Green?\n`)).toBe('Yes.');
});
