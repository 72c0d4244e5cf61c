import { expect, test } from 'vitest';
import { recipientsOfReply } from '../../src/domain/conversation/replying.ts';
import { replyToken } from '../../src/domain/conversation/threading.ts';
import { transaction } from '../../src/domain/database.ts';
import { acceptMail } from '../../src/domain/inbound-mail/inbound-mail.ts';
import { now } from '../../src/lib/clock.ts';
import { sha256 } from '../../src/lib/ids.ts';
import { site } from '../support/browser.ts';
import { type Desk, desk } from '../support/desk.ts';
import { letter } from '../support/letters.ts';
import { aReceiver, converse } from '../support/smtp.ts';

const bytes = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i));
/** Without pattern: PostgreSQL presses what repeats into its indexes, and would hide that the rest does not fit. */
const long = (length: number) =>
  many(Math.ceil(length / 64), (i) => sha256(`${i}`))
    .join('')
    .slice(0, length);

/** What a mail may be, each with something that its page must show. */
const BAD: Record<string, { raw: Uint8Array; shows: string }> = {
  'an empty mail': { raw: bytes(''), shows: '(no subject)' },
  'a mail of line ends only': { raw: bytes('\n\n\n\n'), shows: '(no subject)' },
  'headers only, without an empty line': {
    raw: bytes('From: maria@northwind.example\nSubject: Headers only'),
    shows: 'Headers only',
  },
  'a body only': { raw: bytes('\nJust a body, no headers.\n'), shows: 'Just a body' },
  'no From': { raw: bytes('To: help@fieldnotes.example\nSubject: No From\n\nwho\n'), shows: 'No From' },
  'a From that is no address': {
    raw: bytes('From: ;;<<>,@@ "\nSubject: Odd From\n\nwho\n'),
    shows: 'Odd From',
  },
  'no Message-ID': { raw: letter({ messageId: null, subject: 'No id' }), shows: 'No id' },
  'a Message-ID of ten thousand characters': {
    raw: letter({ messageId: `<${long(10_000)}@northwind.example>`, subject: 'Long id' }),
    shows: 'Long id',
  },
  'ten thousand references': {
    raw: letter({
      subject: 'References',
      references: many(10_000, (i) => `<${i}@northwind.example>`).join('\r\n '),
    }),
    shows: 'References',
  },
  'a NUL byte everywhere': {
    raw: bytes(
      'From: "Ma\0ria" <maria@northwind.example>\nSubject: Nu\0ll\nMessage-ID: <a\0b@northwind.example>\n\nbo\0dy\n',
    ),
    shows: 'body',
  },
  'a date in 1970': {
    raw: letter({ date: 'Thu, 01 Jan 1970 00:00:00 +0000', subject: 'Very old' }),
    shows: 'Very old',
  },
  'a date in 2099': {
    raw: letter({ date: 'Thu, 31 Dec 2099 23:59:59 +0000', subject: 'Not yet' }),
    shows: 'Not yet',
  },
  'a date that is none': { raw: letter({ date: 'yesterday-ish', subject: 'When' }), shows: 'When' },
  'a year with nine digits': {
    raw: letter({ date: 'Thu, 31 Dec 999999999 23:59:59 +0000', subject: 'Never' }),
    shows: 'Never',
  },
  'an address list of 5,000': {
    raw: letter({
      to: many(5000, (i) => `person${i}@northwind.example`).join(',\r\n '),
      subject: 'To everybody',
    }),
    shows: 'To everybody',
  },
  'an address of 5,000 characters': {
    raw: letter({ from: `${long(5000)}@northwind.example`, subject: 'Long address' }),
    shows: 'Long address',
  },
  'a name and a subject of 100,000 characters': {
    raw: letter({ from: `"${long(100_000)}" <maria@northwind.example>`, subject: `Long ${long(100_000)}` }),
    shows: 'Long 5feceb',
  },
  'text of 300,000 different words': {
    raw: letter({ subject: 'Words', text: many(300_000, (i) => `w${i.toString(36)}`).join(' ') }),
    shows: 'Words',
  },
  'one word of two million characters': {
    raw: letter({ subject: 'One word', text: long(2_000_000) }),
    shows: 'One word',
  },
  'ten thousand open tags': {
    raw: letter({ subject: 'Tags', html: `${'<div><b>'.repeat(10_000)}deep` }),
    shows: 'Tags',
  },
  'parts in parts in parts': { raw: nested(300), shows: 'Nested' },
  'a boundary that never comes': {
    raw: bytes(
      'From: maria@northwind.example\nSubject: Cut\nContent-Type: multipart/mixed; boundary=b\n\nlost words\n',
    ),
    shows: 'Cut',
  },
  'half of an emoji, and bytes that are no UTF-8': {
    raw: bytes('From: maria@northwind.example\nSubject: =?utf-8?q?half_=F0=9F?=\n\n\xff\xfe\xf0\x9f words\n'),
    shows: 'words',
  },
};

function nested(depth: number): Uint8Array {
  const opened = many(depth, (i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('');
  return bytes(`From: maria@northwind.example\nSubject: Nested\n${opened}Content-Type: text/plain\n\ndeep\n`);
}

async function isRead(office: Desk, raw: Uint8Array, shows: string): Promise<void> {
  const number = await office.arrives(raw);
  expect(await office.work()).toEqual([]);
  const mail = await office.db.selectFrom('inboundMail').selectAll().executeTakeFirstOrThrow();
  expect(mail).toMatchObject({ failedAt: null, error: null });
  expect(mail.processedAt).not.toBeNull();
  const browser = await (await site(office)).signedIn(office.ana);
  expect(await browser.page(`/conversations/${number}`)).toContain(shows);
  expect(await browser.page('/inbox?folder=all')).toContain(`/conversations/${number}`);
  const next = await office.arrives({ from: 'Noa <noa@lantern.example>', subject: 'The next mail' });
  expect(await browser.page(`/conversations/${next}`)).toContain('The next mail');
}

test.each(Object.entries(BAD))('%s is stored, shown as well as can be, and stops nobody', async (_, bad) => {
  await isRead(await desk(), bad.raw, bad.shows);
});

test('an attachment of 30 MB comes in through the receiver as it is set up', {
  timeout: 60_000,
}, async () => {
  const office = await desk();
  const { port } = await aReceiver(office.db, { maxBytes: office.config.smtpIn.maxBytes });
  const talk = await converse(port);
  await talk.upToData(['help@fieldnotes.example']);
  const line = `${Buffer.alloc(57, 7).toString('base64')}\r\n`;
  const lines = Math.ceil((30 * 1024 * 1024) / 57);
  talk.write(
    `From: maria@northwind.example\r\nSubject: Large\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHere it is.\r\n--b\r\nContent-Type: video/mp4; name=film.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
  );
  talk.write(line.repeat(lines));
  talk.write('--b--\r\n');
  expect(await talk.say('.')).toMatch(/^250 /);
  expect(await office.work()).toEqual([]);
  const file = await office.db.selectFrom('attachment').selectAll().executeTakeFirstOrThrow();
  expect(file).toMatchObject({ name: 'film.mp4', type: 'video/mp4', size: lines * 57 });
  const browser = await (await site(office)).signedIn(office.ana);
  expect(await browser.page('/conversations/1')).toContain('film.mp4');
});

test('who writes to 5,000 people takes part, and is answered alone', async () => {
  const office = await desk();
  const number = await office.arrives(BAD['an address list of 5,000']!.raw);
  const recipients = await recipientsOfReply(office.db, await office.conversation(number));
  expect(recipients).toMatchObject({ to: [{ address: 'maria@northwind.example' }], cc: [] });
  const to = `help+${replyToken(office.config.secret, number)}@fieldnotes.example`;
  expect(await office.arrives({ to, text: 'And one thing more' })).toBe(number);
});

test('what the sender’s clock says never decides who has waited longest', async () => {
  const office = await desk();
  const before = now();
  const old = await office.arrives(BAD['a date in 1970']!.raw);
  const future = await office.arrives(BAD['a date in 2099']!.raw);
  for (const number of [old, future]) {
    const { waitingSince, latestAt } = await office.conversation(number);
    expect(waitingSince).toBeGreaterThanOrEqual(before);
    expect(waitingSince).toBeLessThanOrEqual(now());
    expect(latestAt).toBe(waitingSince);
  }
});

test('an envelope with the oddest addresses is stored', async () => {
  const office = await desk();
  await transaction(office.db, (tx) =>
    acceptMail(tx, {
      raw: Buffer.from('Subject: odd\r\n\r\nodd\r\n'),
      source: 'smtp',
      mailboxIds: [office.mailbox.id],
      envelope: { from: 'a\0b\ud800@northwind.example', to: ['"\0"@x'] },
    }),
  );
  expect(await office.work()).toEqual([]);
});
