import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/mail/inbound/parse.ts';
import type { ParsedMail } from '../../../src/mail/inbound/parsed-mail.ts';

const MAILS = new URL('../../emails/reading/', import.meta.url);

function read(name: string): Promise<ParsedMail> {
  return parse(readFileSync(new URL(`${name}.eml`, MAILS)));
}

/** What a mail is expected to read as; what is not named is not asked. Attachments as `name [type, size]`. */
type Expected = {
  from?: string;
  to?: string[];
  cc?: string[];
  subject?: string;
  text?: string;
  html?: string | null;
  attachments?: string[];
  inline?: boolean[];
};

const MARIA = 'Maria Costa <maria@kundin.example>';

const GOLDEN: [name: string, rule: string, expected: Expected][] = [
  [
    'shift-jis-raw-headers',
    'headers in raw Shift_JIS are read in the charset of the body',
    {
      from: '佐藤 花子 <hanako@kaisha.example>',
      subject: 'ご注文の①について',
      text: '届きませんでした。ソース表示も能力がありません。\n',
    },
  ],
  [
    'iso-2022-jp',
    'ISO-2022-JP is read in headers, in encoded words and with half-width kana',
    {
      from: '田中 一郎 <ichiro@kaisha.example>',
      subject: '請求書の件',
      text: 'よろしくお願いします。\nｶﾅ\n',
    },
  ],
  [
    'euc-jp-undeclared',
    'undeclared EUC-JP is recognised',
    { text: 'こんにちは。注文した商品がまだ届いていません。確認をお願いします。\n' },
  ],
  [
    'gbk-raw-subject',
    'undeclared GBK is recognised, in a raw subject too',
    { subject: '关于发票的问题', text: '你好，我没有收到发票，请帮忙查一下。谢谢！\n' },
  ],
  [
    'gb2312-is-gbk',
    'what is called GB2312 is read as its superset',
    { subject: '朱镕基', text: '镕這裡有繁體字\n' },
  ],
  [
    'big5-undeclared',
    'undeclared Big5 is recognised',
    { subject: '請問運費多少', text: '您好，請問寄到台北的運費是多少？謝謝您的協助。\n' },
  ],
  [
    'korean-ks-c-5601',
    'KS C 5601 is read with the extensions of Korean Windows',
    { subject: '안녕하세요 똠방각하', text: '주문이 아직 오지 않았습니다. 펲시\n' },
  ],
  [
    'korean-undeclared',
    'undeclared EUC-KR is recognised',
    { text: '안녕하세요. 주문한 상품이 아직 도착하지 않았습니다. 확인 부탁드립니다.\n' },
  ],
  [
    'koi8-r-undeclared',
    'undeclared KOI8-R is recognised',
    { text: 'Здравствуйте! Я не получил свой заказ, помогите пожалуйста разобраться с этим вопросом.\n' },
  ],
  [
    'windows-1251-typo',
    'misspelt charset names are understood',
    { subject: 'Вопрос', text: 'Где мой заказ?\n' },
  ],
  [
    'latin1-raw-header',
    'raw Latin-1 headers and eight-bit text called ASCII are read as Western European',
    { from: 'Jürgen Groß <juergen@firma.example>', subject: 'Größe ändern', text: 'Grüße, 5 € nicht.\n' },
  ],
  [
    'utf8-declared-latin1',
    'UTF-8 that is called Latin-1 is read as UTF-8',
    { subject: 'Grüße aus Köln', text: 'Das Päckchen fehlt – schöne Grüße\n' },
  ],
  ['utf-7', 'UTF-7 is read', { text: 'Hi Mom ☺! 1 + 1 = 2, äöü\n' }],
  ['utf-16-body', 'UTF-16 is read', { text: 'Grüße ☺' }],
  [
    'charset-unknown',
    'a charset that says nothing is guessed',
    { text: 'Voilà, ça ne marche pas à l’école\n' },
  ],
  ['html-meta-charset', 'HTML without a declared charset names its own', { text: 'Příliš žluťoučký kůň' }],
  [
    'cut-utf8',
    'UTF-8 with one broken byte stays UTF-8',
    { text: `${'Schöne Grüße für Jörg und Käthe, übermäßig müde Füße – '.repeat(3)}\ufffd Ende\n` },
  ],
  [
    'cyrillic-declared-latin1',
    'Cyrillic that is called Latin-1 is read as Cyrillic',
    { text: 'Здравствуйте, где мой заказ? Я жду уже две недели.\n' },
  ],
  [
    'not-base64',
    'prose that is called base64 is prose',
    { text: 'A filter wrote this in the place of what it found, and left the header.\n' },
  ],
  ['unfolded-parameter', 'a parameter on a line of its own belongs to its header', { text: 'Grüße\n' }],
  [
    'byte-order-mark',
    'a byte order mark is no part of the first header',
    { from: 'Ann <ann@firma.example>', subject: 'Hi' },
  ],
  ['doubled-returns', 'line ends that a relay doubled are single', { from: MARIA, text: 'One.\nTwo.\n' }],
  [
    'encoded-word-split',
    'encoded words split inside a character are put together',
    { subject: '日本語の件名です' },
  ],
  [
    'encoded-words-broken',
    'encoded words with spaces inside, in quotes and unfinished are read as far as they go',
    { from: 'Doe, Jöhn <john@firma.example>', subject: 'Your order is ready!Grüße = plain Hello =?nonsense' },
  ],
  [
    'encoded-word-comma-unquoted',
    'a comma inside an encoded word parts no addresses',
    {
      from: 'Müller, Anna <anna@firma.example>',
      to: ['Ärzte, Büro <a@firma.example>', 'Bob <bob@firma.example>'],
    },
  ],
  ['encoded-word-question-marks', 'a bare question mark inside a word is kept', { subject: 'Where is it?' }],
  [
    'encoded-word-cut',
    'an encoded word cut by a relay is read as far as it goes',
    { subject: 'Re: Grüße aus Kö' },
  ],
  [
    'rfc2231',
    'file names come in pieces out of order, with semicolons and as encoded words',
    {
      attachments: [
        'Rechnung übersicht.pdf [application/pdf, 9]',
        'Offer 10.,3;2;2.pdf [application/pdf, 1]',
        'Grüße.png [image/png, 8]',
      ],
    },
  ],
  [
    'raw-filenames',
    'a raw file name is read in the charset of the body',
    { text: '附件是合同。', attachments: ['合同.doc [application/msword, 1]'] },
  ],
  ['missing-semicolon', 'a forgotten semicolon and one too many do no harm', { text: 'Grüße\n' }],
  [
    'base64-rubbish',
    'base64 with rubbish, in pieces and without padding is read',
    { text: 'Hello, world!Goodbye' },
  ],
  [
    'base64-footer',
    'a footer that a list put behind base64 is not read as base64',
    { text: 'Hello, world!' },
  ],
  [
    'quoted-printable-broken',
    'quoted-printable that is none stays as it stands',
    { text: '100 = 100, 5=5, =zz, a softbreak, Grüße, end ' },
  ],
  [
    'uuencode-in-text',
    'a file uuencoded inside the text becomes an attachment, and its place stays marked',
    {
      text: 'Here is the list.\n\nbegin 644 list.txt\n\nBye, and begin 644 is no file here.\n',
      attachments: ['list.txt [application/octet-stream, 14]'],
    },
  ],
  [
    'uuencode-part',
    'a part encoded with uuencode is decoded',
    { text: 'body', attachments: ['n.txt [text/plain, 15]'] },
  ],
  [
    'alternative',
    'of an alternative both sides are kept',
    { text: 'Plain words.', html: '<p>Rich <b>words</b>.</p>', attachments: [] },
  ],
  [
    'related-inline',
    'an image that the HTML shows is inline, one that it does not is not',
    {
      text: 'See our logo',
      attachments: ['image.png [image/png, 8]', 'image-2.png [image/png, 8]'],
      inline: [true, false],
    },
  ],
  [
    'forwarded-mail',
    'a forwarded mail is one attachment named after its subject',
    { text: 'Please see below.', attachments: ['Rechnung für März 2026.eml [message/rfc822, 240]'] },
  ],
  [
    'no-final-boundary',
    'a mail cut before its last boundary keeps what came',
    { text: 'First.', attachments: ['notes.txt [text/plain, 14]'] },
  ],
  [
    'wrong-boundary',
    'a boundary that is not the declared one is found',
    { text: 'Words.', attachments: ['a.pdf [application/pdf, 1]'] },
  ],
  [
    'no-blank-line-in-part',
    'a part without its empty line keeps its words',
    { text: 'No blank line here.', html: null },
  ],
  [
    'similar-boundaries',
    'a boundary that begins like another is another, and a footer is joined to both sides',
    { text: 'inner plain\n\nfooter', html: '<p>inner html</p>\n<p>footer</p>' },
  ],
  [
    'no-content-type',
    'a mail without Content-Type is text',
    { from: 'Ann <ann@firma.example>', text: 'Just words.\n' },
  ],
  [
    'multipart-undeclared',
    'a multipart without Content-Type is read as one',
    { text: 'hello', attachments: ['a.pdf [application/pdf, 1]'] },
  ],
  [
    'appledouble',
    'of a Mac file the resource fork is left out',
    { text: 'From a Mac.', attachments: ['photo.jpg [image/jpeg, 4]'] },
  ],
  [
    'text-attachment',
    'named text parts behind the body are files, nameless ones are joined',
    {
      text: 'Body.\n\nA footer.',
      html: null,
      attachments: ['log.txt [text/plain, 8]', 'page.html [text/html, 11]'],
    },
  ],
  [
    'nameless-parts',
    'nameless parts get a name from what they are, each its own',
    {
      text: 'Body.',
      attachments: [
        'invite.ics [text/calendar, 30]',
        'image.png [image/png, 1]',
        'image-2.png [image/png, 1]',
        'file [application/x-strange, 1]',
        'delivery-status.txt [message/delivery-status, 14]',
        'message.eml [message/rfc822, 13]',
      ],
    },
  ],
  [
    'signed',
    'a PGP signature is kept beside the words it signs',
    { text: 'Signed words.', attachments: ['signature.asc [application/pgp-signature, 29]'] },
  ],
  [
    'smime-signed',
    'a mail inside its S/MIME signature is read, and the signature kept',
    {
      text: 'Signed, and still readable: Grüße.\n',
      attachments: ['smime.p7m [application/pkcs7-mime, 750]'],
    },
  ],
  [
    'smime-encrypted',
    'an encrypted body is kept and named',
    { text: '', attachments: ['smime.p7m [application/pkcs7-mime, 3]'] },
  ],
  [
    'flowed',
    'flowed lines are joined, quotes and the signature mark kept',
    {
      text:
        'This paragraph goes on in the next line.\n\n> A quote that goes on too.\n>> Deeper words.\n' +
        'From a stuffed line.\n-- \nAnn of the desk\n',
    },
  ],
  ['flowed-delsp', 'with DelSp the space of a fold goes', { text: '日本語の長い文です。\n' }],
  [
    'preamble-only-words',
    'words before the first boundary are kept where they are the only ones',
    { text: 'Hi, see the file.', attachments: ['a.pdf [application/pdf, 1]'] },
  ],
  ['mbox-from-line', 'an mbox From line is no header', { from: MARIA, text: 'Words.\n' }],
  ['lf-only', 'lines may end in LF', { from: MARIA, text: 'One.\nTwo.\n' }],
  ['cr-only', 'lines may end in CR', { from: MARIA, subject: 'A question', text: 'One.\nTwo.\n' }],
  [
    'headers-only',
    'a mail of headers only has an empty body',
    { from: MARIA, text: '', html: null, attachments: [] },
  ],
  ['nul-bytes', 'NUL bytes are left out', { subject: 'Null', text: 'Words.\n' }],
  [
    'stray-header-lines',
    'a fold that a relay broke does not end the headers',
    { from: MARIA, text: 'Words.\n' },
  ],
  [
    'reply-to-only',
    'without a usable From the Reply-To says who writes',
    { from: 'Web form <real@kundin.example>' },
  ],
  ['html-in-plain', 'HTML that is called plain text is HTML', { text: 'I am HTML' }],
  ['empty-plain-alternative', 'an empty plain side is made from the HTML', { text: 'Only here' }],
  [
    'html-only',
    'HTML alone is made into text that reads well',
    {
      text:
        'Order 12\n\nHello there,\nplease see your order <https://shop.example/o/12?a=1&b=2> at shop.example.\n\n' +
        '- one\n- two\n  1. deep\n\nTea\t3 €\nMilk\t1 €\n\n> You wrote\n>\n> this\n\n  kept\n    as is\n\nA cat',
    },
  ],
  [
    'tnef',
    'the words and files of a winmail.dat come out of it',
    { text: 'Words in winmail – only there.', attachments: ['Rechnung März.pdf [application/pdf, 16]'] },
  ],
  [
    'tnef-cut',
    'of a winmail.dat that was cut, what came is kept',
    { text: 'Outer words.', attachments: ['RECHNU~1.PDF [application/octet-stream, 16]'] },
  ],
  [
    'address-shapes',
    'groups, comments, routes and names with commas are read',
    {
      from: 'Last, First <first@firma.example>',
      to: [],
      cc: [
        'Ann <ann@x.example>',
        'Bob <bob@x.example>',
        '<jane.doe@x.example>',
        'quoted@name <q@x.example>',
        '<routed@x.example>',
        '<m@x.example>',
        'Doe, Jane <jd@x.example>',
      ],
    },
  ],
];

function shown({ address, name }: { address: string; name: string }): string {
  return `${name} <${address}>`.trim();
}

function asked(mail: ParsedMail, expected: Expected): Expected {
  const all: Required<Expected> = {
    from: mail.from ? shown(mail.from) : '',
    to: mail.to.map(shown),
    cc: mail.cc.map(shown),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ name, type, size }) => `${name} [${type}, ${size}]`),
    inline: mail.attachments.map(({ inline }) => inline),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Expected]]));
}

describe('parse', () => {
  test.each(GOLDEN)('%s: %s', async (name, _rule, expected) => {
    expect(asked(await read(name), expected)).toEqual(expected);
  });

  test('every mail of the folder is asked about', () => {
    const names = readdirSync(MAILS).map((file) => file.replace(/\.eml$/, ''));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => name !== 'empty' && !GOLDEN.some(([asked]) => asked === name))).toEqual([]);
  });

  test('an empty mail is a mail with nothing in it', async () => {
    expect(await read('empty')).toEqual({
      headers: [],
      messageId: null,
      inReplyTo: null,
      references: [],
      from: null,
      sender: null,
      replyTo: [],
      to: [],
      cc: [],
      bcc: [],
      subject: '',
      date: null,
      text: '',
      html: null,
      attachments: [],
    });
  });

  test('ids keep their brackets, lose their folds and come once each', async () => {
    const mail = await read('address-shapes');
    expect(mail.messageId).toBe('<no-brackets@firma.example>');
    expect(mail.inReplyTo).toBe('<a1@porchlight.example>');
    expect(mail.references).toEqual([1, 2, 3].map((i) => `<a${i}@porchlight.example>`));
    expect(mail.replyTo).toEqual([]);
  });

  test('headers keep their order and repeats, unfolded and decoded', async () => {
    const raw = 'Received: one\r\nReceived: two\r\n\tfolded\r\nX-Note: =?utf-8?Q?=C3=A4?=\r\n\r\n';
    const mail = await parse(Buffer.from(raw));
    expect(mail.headers).toEqual([
      { name: 'received', value: 'one' },
      { name: 'received', value: 'two folded' },
      { name: 'x-note', value: 'ä' },
    ]);
  });

  test('a file keeps its bytes', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 31) & 255);
    const base64 = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
    const raw = `Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`;
    const [file] = (await parse(Buffer.from(raw))).attachments;
    expect(Buffer.from(file!.content).equals(bytes)).toBe(true);
  });

  test('ten thousand references and five thousand addresses are all kept', async () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `<${i}@list.example>`);
    const people = Array.from({ length: 5_000 }, (_, i) => `"Person, ${i}" <p${i}@list.example>`);
    const raw = `References: ${ids.join('\r\n ')}\r\nTo: ${people.join(',\r\n ')}\r\n\r\nx`;
    const mail = await parse(Buffer.from(raw));
    expect(mail.references).toEqual(ids);
    expect(mail.to).toHaveLength(5_000);
    expect(mail.to.at(-1)).toEqual({ name: 'Person, 4999', address: 'p4999@list.example' });
  });

  test('ten thousand levels of multipart are read without falling over', async () => {
    let raw = 'Content-Type: multipart/mixed; boundary=b0\r\n\r\n';
    for (let i = 0; i < 10_000; i++)
      raw += `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`;
    await expect(parse(Buffer.from(`${raw}words`))).resolves.toMatchObject({ attachments: [] });
  });
});
