import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OutgoingMail } from '../../../src/domain/message/outgoing.ts';
import { parse } from '../../../src/mail/inbound/parse.ts';
import { separate } from '../../../src/mail/inbound/reply.ts';
import { compose } from '../../../src/mail/outbound/compose.ts';
import { isRecording } from '../../support/recording.ts';

const GOLDEN = join(import.meta.dirname, '../../emails/out');

/** Ana answers Maria, in two lines. */
const PLAIN: OutgoingMail = {
  from: { address: 'help@fieldnotes.example', name: 'Ana Okafor' },
  replyTo: null,
  to: [{ address: 'maria@northwind.example', name: 'Maria López' }],
  cc: [],
  recipients: ['maria@northwind.example'],
  subject: 'Re: Our calendar is blank',
  text: 'Press the button.\n\nThen it is there again.',
  html: '<p>Press the button.</p><p>Then it is there again.</p>',
  signature: '',
  forwarded: null,
  quoted: null,
  messageId: '<0123456789abcdef0123.c7-0123456789abcdef@fieldnotes.example>',
  inReplyTo: '<second@northwind.example>',
  references: ['<first@northwind.example>', '<second@northwind.example>'],
  at: Date.UTC(2026, 10, 3, 9, 30),
  automatic: false,
  files: [],
};

const FULL: OutgoingMail = {
  ...PLAIN,
  from: { address: 'help@fieldnotes.example', name: '木村ゆき' },
  replyTo: 'help+c7-0123456789abcdef@fieldnotes.example',
  to: [{ address: 'yamada@sakura.example', name: '山田 花子' }],
  cc: [
    { address: 'bruno@northwind.example', name: 'Bruno, the “other” one' },
    { address: 'noa@lantern.example', name: '' },
  ],
  recipients: ['yamada@sakura.example', 'bruno@northwind.example', 'noa@lantern.example'],
  subject: 'Re: カレンダーが空白になってしまいました。どうすればよいでしょうか',
  text: 'ボタンを押してください。\n\n.\n..two dots\nFrom here on it works, and this line is much longer than the seventy-six characters that a line of quoted-printable can have.',
  html: '<p>ボタンを押してください。</p><p>.<br>..two dots<br>From here on it works, and this line is much longer than the seventy-six characters that a line of quoted-printable can have.</p><p><img src="/attachments/31" alt="Where it is"></p>',
  signature: 'Fieldnotes <help@fieldnotes.example>\n木村ゆき',
  quoted: {
    from: { name: '山田 花子', address: 'yamada@sakura.example' },
    at: Date.UTC(2026, 10, 3, 0, 5),
    text: '空白です。\n\n> You wrote <b>this</b> & that\n>> and this before\n',
  },
  files: [
    {
      id: 31,
      name: 'bee.png',
      type: 'image/png',
      contentId: null,
      bytes: Buffer.from('89504e470d0a1a0a00', 'hex'),
    },
    {
      id: 32,
      name: '請求書 “11月”.pdf',
      type: 'application/pdf',
      contentId: null,
      bytes: Buffer.from('%PDF-1.7\n'),
    },
  ],
};

const AUTOMATIC: OutgoingMail = {
  ...PLAIN,
  from: { address: 'help@fieldnotes.example', name: 'Fieldnotes' },
  to: [{ address: 'ana@fieldnotes.example', name: '' }],
  recipients: ['ana@fieldnotes.example'],
  subject: 'Your sign-in link',
  text: 'Open this once to sign in:\nhttps://desk.fieldnotes.example/sign-in-links/abc\n\nThis mail was sent automatically.',
  html: null,
  messageId: '<0123456789abcdef0123@fieldnotes.example>',
  inReplyTo: null,
  references: [],
  automatic: true,
};

/** Boundaries are random in nodemailer; everything else is fixed. */
async function composed(mail: OutgoingMail): Promise<string> {
  let text = Buffer.from(await compose(mail)).toString('latin1');
  const boundaries = [...text.matchAll(/boundary="([^"]+)"/g)].map((match) => match[1]!);
  for (const [index, boundary] of boundaries.entries())
    text = text.replaceAll(boundary, `boundary-${index + 1}`);
  return text;
}

test.each([
  ['plain-reply', PLAIN],
  ['full-reply', FULL],
  ['automatic', AUTOMATIC],
])('%s is composed byte for byte as in its file', async (name, mail) => {
  const file = join(GOLDEN, `${name}.eml`);
  const text = await composed(mail);
  if (isRecording()) writeFileSync(file, text, 'latin1');
  expect(text).toBe(readFileSync(file, 'latin1'));
});

test('what is composed reads back as what was written, files byte for byte', async () => {
  const read = await parse(await compose(FULL));
  expect(read).toMatchObject({
    from: FULL.from,
    to: FULL.to,
    cc: FULL.cc,
    replyTo: [{ address: FULL.replyTo! }],
    subject: FULL.subject,
    messageId: FULL.messageId,
    inReplyTo: FULL.inReplyTo,
    references: FULL.references,
    date: FULL.at,
  });
  expect(read.attachments.map((file) => [file.name, file.type, file.inline])).toEqual([
    ['bee.png', 'image/png', true],
    ['請求書 “11月”.pdf', 'application/pdf', false],
  ]);
  for (const [index, file] of read.attachments.entries())
    expect(Buffer.from(file.content)).toEqual(Buffer.from(FULL.files[index]!.bytes));
  expect(read.html).toContain(`<img src="cid:${read.attachments[0]!.contentId}"`);
  expect(read.text).toContain(FULL.text);
});

test('what we quote and sign, we and others can fold: only the answer is new', async () => {
  const { reply } = separate(await parse(await compose(FULL)));
  expect(reply.trim()).toBe(FULL.text);
});

test('quotes of quotes keep their depth, and HTML in a quote is text', async () => {
  const read = await parse(await compose(FULL));
  expect(read.text).toContain('> 空白です。\n> \n>> You wrote <b>this</b> & that\n>>> and this before');
  expect(read.html).toContain('You wrote &lt;b&gt;this&lt;/b&gt; &amp; that');
});

test('an automatic mail says so to machines, a reply does not', async () => {
  const automatic = await parse(await compose(AUTOMATIC));
  const reply = await parse(await compose(PLAIN));
  const said = (mail: typeof reply) => mail.headers.find((header) => header.name === 'auto-submitted')?.value;
  expect(said(automatic)).toBe('auto-generated');
  expect(said(reply)).toBeUndefined();
});

const EVIL = 'x\r\nBcc: victim@elsewhere.example\r\n\r\n<b>body</b>';

test.each<[string, Partial<OutgoingMail>]>([
  ['the subject', { subject: EVIL }],
  ['our own name', { from: { address: 'help@fieldnotes.example', name: EVIL } }],
  ['a customer’s name', { to: [{ address: 'maria@northwind.example', name: EVIL }] }],
  ['a name in copy', { cc: [{ address: 'bruno@northwind.example', name: `"${EVIL}" <a@b.example>, ` }] }],
  ['an address', { to: [{ address: `maria@northwind.example${EVIL}`, name: '' }] }],
  ['a Message-ID that we answer', { inReplyTo: `<a@b>${EVIL}`, references: [`<a@b>${EVIL}`] }],
  ['a file’s name', { files: [{ ...FULL.files[1]!, name: `${EVIL}.pdf` }] }],
  ['a file’s type', { files: [{ ...FULL.files[1]!, type: `text/plain${EVIL}` }] }],
  ['the plus address', { replyTo: `help@fieldnotes.example${EVIL}` }],
])('line ends in %s add no header and no recipient', async (_, change) => {
  const raw = Buffer.from(await compose({ ...PLAIN, ...change })).toString('latin1');
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  expect(head).not.toMatch(/^bcc:/im);
  expect(head).toMatch(/^Content-Type: multipart\//m); // the body begins where it should
  expect(raw).not.toMatch(/^Bcc: victim/m);
});

test('the names of people never become addresses of their own', async () => {
  const name = 'Eve <eve@elsewhere.example>, "Mallory" <mallory@elsewhere.example>';
  const read = await parse(await compose({ ...PLAIN, to: [{ address: 'maria@northwind.example', name }] }));
  expect(read.to.map((person) => person.address)).toEqual(['maria@northwind.example']);
});
