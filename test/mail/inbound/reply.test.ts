import { describe, expect, test } from 'vitest';
import { separate, separateText } from '../../../src/mail/inbound/reply.ts';

const reply = (text: string): string => separate({ text, html: null }).reply;
const kinds = (text: string): string[] => separateText(text).map((part) => part.kind);

/** Mails that hold no quote at all, though a part of them looks like one. */
const PROSE: readonly [string, string][] = [
  ['a sentence that opens with On', 'On Monday I wrote: the door is stuck.\nOn Tuesday nobody came.'],
  ['a sentence that ends with wrote', 'On Monday I wrote:\n\nthe door is stuck, and nobody came.'],
  ['a date and a verb in a sentence', 'Your colleague Anna wrote to me on 3 March 2026, and I wrote back.'],
  ['a colon at the end of a date', 'I can come on 3 March 2026 at 10:00:\n\nplease confirm.'],
  [
    'a list of dates',
    '2026-03-03 09:12\n03.03.2026 09:12\n03/03/2026 at 9:12 AM\n\nwhich of these suits you?',
  ],
  ['From in prose', 'From: the start I liked it.\nTo: the end I used it.'],
  ['a trip', 'From: Oslo\nTo: Bergen\nDate: 3 March 2026\n\nTwo seats please.'],
  ['an appointment', 'Invitation:\n\nDate: Tuesday, 3 March 2026\nTime: 9:12\nAddress: Harbour Street 4'],
  ['a list of subjects', 'Subject: door\nSubject: window\nSubject: roof\n\nThese three got no answer.'],
  ['an address and a subject', 'To: help@desk.example\nSubject: my door\n\nI sent this twice.'],
  ['one line that opens with a mark', 'Sales grew this year:\n>50% in the north.\nGood news!'],
  ['an arrow', 'Go to\n> Settings > Accounts\nand press the button.'],
  ['a Python session', 'I get an error:\n\n>>> import door\n>>> door.open()\nStuck\n\nWhat now?'],
  ['decorated lines', '>>> >>> https://desk.example <<<\nVisit us there'],
  [
    'a diff',
    'This patch mends it:\n\n--- a/door.c\n+++ b/door.c\n@@ -1,2 +1,2 @@\n-stuck\n+open\n\nPlease apply.',
  ],
  ['Markdown rules', '# Notes\n\n---\n\nOne\n\n---\n\nTwo\n\n====\n\nThree'],
  ['a table with a ruler', 'Item      Due\n--------------\nDoor      3 March\nWindow    4 March'],
  ['two dashes before words', 'I need:\n-- a door\n-- a window\n\nThanks!'],
  [
    'Sent from in prose',
    'Sent from my desk, which is easier than from my phone.\n\nThe parcel was sent from our Oslo store.',
  ],
  ['sent by courier', 'The key:\n\nSent via courier yesterday\n\nDid it reach you?'],
  ['a link that says wrote', 'See https://blog.example/on-3-march-2026-anna-wrote: it is good.'],
  ['regards in a sentence', 'With regards to the door, I regard it as stuck.\n\nBest regards,\nMaria'],
  ['dashes around words', 'Answer below.\n\n------- Enter your answer below -------\n\nThe door is stuck.'],
  ['a confidential matter', 'This is about a confidential notice I got.\n\nPlease keep this confidential.'],
  ['a quote mark as an answer', 'Is 5 > 3?\n\nYes, 5 > 3.'],
  [
    'a mail address in a sentence with a colon',
    'Please write to maria@lind.example on 3 March 2026, then do this:\n\nopen the door',
  ],
  ['the word original', 'The original message was lost.\n\nOriginal message: see above.'],
  [
    'a colleague who wrote',
    'Your colleague anna@desk.example wrote on 3 March 2026 that I should do this:\n\n1. open the door',
  ],
  ['a contact with a date', 'Contact maria@lind.example (since 3 March 2026):\n\nshe has the key'],
  ['what was said at a time', 'On 3 March 2026 at 9:12 she said the following things:\n\nopen the door'],
  [
    'headers of a mail that never came',
    'I sent this:\n\nFrom: maria@lind.example\nTo: help@desk.example\nSubject: Door\n\nDid it arrive?',
  ],
  ['sections between dashes', 'First, the door.\n\n---\n\nSecond, the window.'],
  ['a disclaimer of their own', 'Try the other key.\n\nDisclaimer: I have not tried it myself.'],
  ['what they themselves wrote', 'On 3 March 2026 I wrote:\n\nthe door is stuck, and nobody came.'],
  ['what they themselves wrote, in German', 'Am 3.3.2026 schrieb ich:\n\ndie Tür klemmt.'],
  [
    'a server that said',
    'It says:\n\n<ola@berg.example>: host mx.berg.example[192.0.2.26] said:\n550 no such person\n\nWhy?',
  ],
  ['someone said', 'Anna said:\n\nthe door is fine'],
  ['a label without a mail', 'Name: Maria\nOrder: 1234\nDate: 3 March 2026\nProblem: stuck door'],
  ['an order form in German', 'Von: Hamburg\nNach: Berlin\nDatum: 3.3.2026\n\nZwei Plätze bitte.'],
];

test.each(PROSE)('%s stays the words it is', (_name, text) => {
  expect(reply(text)).toBe(text);
  expect(kinds(text)).toEqual(['words']);
});

describe('answers written inside a quote', () => {
  test('stay words, and what they answer is folded', () => {
    const text =
      'On Mar 3, 2026, at 9:12 AM, Maria Lind <maria@lind.example> wrote:\n> Which door?\n\nThe green one.\n\n> Since when?\n\nSince Monday.\n\n> Thank you\n> Maria\n';
    expect(reply(text)).toBe('The green one.\n\nSince Monday.');
    expect(kinds(text)).toEqual(['quote', 'words', 'quote', 'words', 'quote']);
  });
  test('stay words without empty lines between', () => {
    const text =
      'On 03/03/2026 09:12, Maria Lind wrote:\n> Which door?\nThe green one.\n> Since when?\nSince Monday.\n';
    expect(reply(text)).toBe('The green one.\nSince Monday.');
  });
  test('stay words where nothing introduces the quote', () => {
    const text =
      'To your points:\n\n> The door is green\n> and heavy\n\nIt is.\n\n> It has a bell\n\nNot any more.';
    expect(reply(text)).toBe('To your points:\n\nIt is.\n\nNot any more.');
  });
  test('stay words at every depth of the quote', () => {
    const text =
      'On 03/03/2026 09:12, Maria wrote:\n>> Which door?\n> Green?\n\nBlue.\n\n>> Since?\n> Monday?\n\nSunday.';
    expect(reply(text)).toBe('Blue.\n\nSunday.');
  });
});

describe('a quote', () => {
  test('keeps a line that lost its mark when a program wrapped it', () => {
    const text =
      'Done.\n\nOn 03/03/2026 09:12, Maria Lind wrote:\n> The door in the northern corridor of the second floor has been stuc\nk since Monday.\n> Please help.\n';
    expect(reply(text)).toBe('Done.');
  });
  test('keeps a link that a program broke', () => {
    const text =
      'Done.\n\nOn 03/03/2026 09:12, Maria wrote:\n> See (https://desk.example/door\n?id=1234)\n> please.\n';
    expect(reply(text)).toBe('Done.');
  });
  test('may stand above the reply', () => {
    expect(reply('On 03/03/2026 09:12, Maria Lind wrote:\n> Which door?\n\nThe green one.')).toBe(
      'The green one.',
    );
  });
  test('may share its first line with the reply', () => {
    const text = 'the green one On Tue, Mar 3, 2026 at 9:12 AM, maria@lind.example wrote:\n> Which door?';
    expect(reply(text)).toBe('the green one');
    expect(
      separateText(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
  test('may be indented by its introduction', () => {
    expect(
      reply('Yes.\n> On 3 Mar 2026, at 09:12, Maria Lind <maria@lind.example> wrote:\n>\n> Which door?'),
    ).toBe('Yes.');
  });
  test('that nobody introduced and that is all there is is what they send', () => {
    expect(reply('> the door is stuck\n> since Monday')).toBe('> the door is stuck\n> since Monday');
  });
  test('with nothing new above it leaves no new words', () => {
    expect(reply('On 03/03/2026 09:12, Maria Lind wrote:\n> Which door?\n> The green one?')).toBe('');
  });
  test('of headers alone, with nothing above them, is what they send', () => {
    const text =
      'From: Maria Lind <maria@lind.example>\nSent: Tuesday, March 3, 2026 9:12 AM\nTo: help@desk.example\nSubject: Door\n\nStuck.';
    expect(reply(text)).toBe(text);
  });
  test('holds the mail that was passed on within it', () => {
    const text =
      'No.\n\n-----Original Message-----\n\nFYI\n\n---------- Forwarded message ----------\nFrom: maria@lind.example\nDate: Tue, Mar 3, 2026\nSubject: Door\n\nStuck.';
    expect(reply(text)).toBe('No.');
  });
  test('may be closed by Windows line ends or by old Mac ones', () => {
    expect(reply('Yes.\r\n\r\nOn 03/03/2026 09:12, Maria wrote:\r\n> Which?\r\n')).toBe('Yes.');
    expect(reply('Yes.\r\rOn 03/03/2026 09:12, Maria wrote:\r> Which?\r')).toBe('Yes.');
  });
});

/** Signatures and footers: what stands below the words. */
const SIGNATURES: readonly [string, string][] = [
  ['RFC 3676', '-- \nMaria Lind\nHarbour Office\n+47 555 0123'],
  ['without its space', '--\nMaria Lind'],
  ['iPhone, English', 'Sent from my iPhone'],
  ['Outlook mobile, English', 'Get Outlook for iOS<https://aka.example/o0ukef>'],
  ['Yahoo', 'Sent from Yahoo Mail on Android'],
  ['Samsung', 'Sent from my Galaxy'],
  ['Proton', 'Sent with Proton Mail secure email.'],
  ['Windows Mail', 'Sent from Mail for Windows'],
  ['Mailbird', 'Sent with Mailbird'],
  ['iPhone, German', 'Von meinem iPhone gesendet'],
  ['Outlook mobile, German', 'Gesendet von Outlook für Android<https://aka.example/x>'],
  ['web.de', 'Diese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.'],
  ['iPhone, French', 'Envoyé de mon iPhone'],
  ['Outlook mobile, French', 'Envoyé à partir de Outlook pour iOS'],
  ['iPhone, Spanish', 'Enviado desde mi iPhone'],
  ['iPhone, Italian', 'Inviato da iPhone'],
  ['iPhone, Portuguese', 'Enviado do meu iPhone'],
  ['iPhone, Dutch', 'Verstuurd vanaf mijn iPhone'],
  ['iPhone, Polish', 'Wysłane z iPhone’a'],
  ['iPhone, Danish', 'Sendt fra min iPhone'],
  ['iPhone, Swedish', 'Skickat från min iPhone'],
  ['iPhone, Finnish', 'Lähetetty iPhonesta'],
  ['iPhone, Russian', 'Отправлено с iPhone'],
  ['iPhone, Ukrainian', 'Надіслано з iPhone'],
  ['iPhone, Japanese', 'iPhoneから送信'],
  ['iPhone, Chinese', '发自我的 iPhone'],
  ['iPhone, Chinese, traditional', '從我的 iPhone 傳送'],
  ['iPhone, Korean', '나의 iPhone에서 보냄'],
  ['iPhone, Czech', 'Odesláno z iPhonu'],
  ['iPhone, Turkish', "iPhone'umdan gönderildi"],
  [
    'a disclaimer',
    'This e-mail and any attachments are confidential and intended for the addressee alone.\nIf you are not the addressee, delete it.',
  ],
  [
    'a disclaimer, German',
    'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.',
  ],
  [
    'a mailing list',
    '_______________________________________________\nharbour mailing list\nharbour@lists.lind.example\nhttps://lists.lind.example/harbour',
  ],
];

describe('a signature is kept apart from the words', () => {
  test.each(SIGNATURES)('%s', (_name, signature) => {
    const text = `The door is open.\n\nMaria\n\n${signature}\n`;
    expect(reply(text)).toBe('The door is open.\n\nMaria');
    expect(kinds(text)).toEqual(['words', 'signature']);
  });
  test.each(SIGNATURES)('%s, above a quote', (_name, signature) => {
    const text = `The door is open.\n\n${signature}\n\nOn 03/03/2026 09:12, Ola wrote:\n> Which door?\n`;
    expect(reply(text)).toBe('The door is open.');
    expect(kinds(text)).toEqual(['words', 'signature', 'quote']);
  });
  test('also below a quote', () => {
    const text = 'Yes.\n\nOn 03/03/2026 09:12, Ola wrote:\n> Which door?\n\n-- \nMaria Lind\n';
    expect(reply(text)).toBe('Yes.');
    expect(kinds(text)).toEqual(['words', 'quote', 'signature']);
  });
  test('but a name below a greeting is part of the words', () => {
    expect(reply('It works.\n\nKind regards,\nMaria')).toBe('It works.\n\nKind regards,\nMaria');
  });
  test('but a delimiter with nothing above it is no signature', () => {
    expect(reply('--\nMaria')).toBe('--\nMaria');
  });
});

test('an empty mail has no parts', () => {
  expect(separateText('')).toEqual([]);
  expect(separate({ text: '', html: null })).toEqual({ reply: '', quoted: '', parts: [] });
});

test('the quoted part is given as it stands', () => {
  const text = 'Yes.\n\nOn 03/03/2026 09:12, Ola wrote:\n> Which door?\n';
  expect(separate({ text, html: null }).quoted).toBe('On 03/03/2026 09:12, Ola wrote:\n> Which door?');
});
