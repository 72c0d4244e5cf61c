import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect as secure } from 'node:tls';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Db } from '../../../src/db/connection.ts';
import { transaction } from '../../../src/domain/database.ts';
import { openMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { desk, temporaryFolder } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';
import { aReceiver, converse, over } from '../../support/smtp.ts';

const HELP = 'help@fieldnotes.example';

async function stored(db: Db) {
  const rows = await db
    .selectFrom('inboundMail')
    .innerJoin('blob', 'blob.id', 'inboundMail.blobId')
    .select(['bytes', 'envelope', 'mailboxIds', 'source'])
    .orderBy('inboundMail.id')
    .execute();
  return rows.map((row) => ({
    text: Buffer.from(row.bytes).toString('latin1'),
    source: row.source,
    envelope: JSON.parse(row.envelope),
    mailboxIds: JSON.parse(row.mailboxIds),
  }));
}

test('a mail from an ordinary mail program is stored as it was sent, with its envelope', async () => {
  const { db, mailbox } = await desk();
  const { port } = await aReceiver(db);
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  onTestFinished(() => transport.close());
  const raw = Buffer.from(letter({ text: 'Hello\n.\n..two dots\nend' }));
  await transport.sendMail({ envelope: { from: 'maria@northwind.example', to: HELP }, raw });
  const [mail, ...others] = await stored(db);
  expect(others).toEqual([]);
  expect(mail).toEqual({
    text: raw.toString('latin1'),
    source: 'smtp',
    envelope: { from: 'maria@northwind.example', to: [HELP], remote: '127.0.0.1', helo: expect.any(String) },
    mailboxIds: [mailbox.id],
  });
});

test('our mailboxes and their plus addresses are accepted in any case, and nobody else: never a relay', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  await talk.say('EHLO northwind.example');
  await talk.say('MAIL FROM:<maria@northwind.example>');
  for (const address of [HELP, 'Help@Fieldnotes.Example', 'help+c1-0123456789abcdef@fieldnotes.example'])
    expect(await talk.say(`RCPT TO:<${address}>`)).toMatch(/^250 /);
  for (const address of [
    'somebody@elsewhere.example',
    'ana@fieldnotes.example',
    'help@fieldnotes.example.elsewhere.example',
    'help%elsewhere.example@fieldnotes.example',
    'help+x@elsewhere.example',
    'xhelp@fieldnotes.example',
  ])
    expect(await talk.say(`RCPT TO:<${address}>`), address).toMatch(/^550 5\.1\.1 /);
});

test('a mail with no recipient of ours is not taken at all', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  await talk.say('EHLO northwind.example');
  await talk.say('MAIL FROM:<maria@northwind.example>');
  await talk.say('RCPT TO:<somebody@elsewhere.example>');
  expect(await talk.say('DATA')).toMatch(/^503 /);
});

test('a mail that announces a size past the limit is refused before it is sent', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db, { maxBytes: 2000 });
  const talk = await converse(port);
  expect(await talk.say('EHLO northwind.example')).toMatch(/250[ -]SIZE 2000/);
  expect(await talk.say('MAIL FROM:<maria@northwind.example> SIZE=2001')).toMatch(/^552 /);
  expect(await talk.say('MAIL FROM:<maria@northwind.example> SIZE=2000')).toMatch(/^250 /);
});

test('a mail that grows past the limit unannounced is refused once it is whole, nothing of it is kept, and the next has its turn', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db, { maxBytes: 2000 });
  const talk = await converse(port);
  await talk.upToData([HELP]);
  talk.write(`${'x'.repeat(70)}\r\n`.repeat(100));
  expect(await talk.say('.')).toMatch(/^552 /);
  expect(await stored(db)).toEqual([]);
  await talk.upToData([HELP]);
  talk.write('Subject: small\r\n\r\nsmall\r\n');
  expect(await talk.say('.')).toMatch(/^250 /);
  expect(await stored(db)).toHaveLength(1);
});

test('STARTTLS is offered where a certificate is given, and the mail comes through it', async () => {
  const { db } = await desk();
  const folder = temporaryFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const make = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=mail.fieldnotes.example -keyout ${key} -out ${cert}`;
  execFileSync('openssl', make.split(' '), { stdio: 'ignore' });
  const { port } = await aReceiver(db, { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') });
  const talk = await converse(port);
  expect(await talk.say('EHLO northwind.example')).toContain('STARTTLS');
  expect(await talk.say('STARTTLS')).toMatch(/^220 /);
  talk.socket.removeAllListeners('data');
  const tls = secure({ socket: talk.socket, ca: readFileSync(cert), servername: 'mail.fieldnotes.example' });
  await new Promise((resolve, reject) => tls.once('secureConnect', resolve).once('error', reject));
  expect(tls.authorized).toBe(true);
  const safe = over(tls);
  await safe.upToData([HELP]);
  safe.write('Subject: sealed\r\n\r\nsealed\r\n');
  expect(await safe.say('.')).toMatch(/^250 /);
  expect((await stored(db))[0]!.text).toBe('Subject: sealed\r\n\r\nsealed\r\n');
});

test('without a certificate STARTTLS is not offered, and AUTH never', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  const offered = await talk.say('EHLO northwind.example');
  expect(offered).not.toContain('STARTTLS');
  expect(offered).not.toContain('AUTH');
  expect(await talk.say('AUTH PLAIN AGEAYg==')).toMatch(/^5\d\d /);
});

test('one address can hold fifteen connections, a sixteenth is told 421, and others still come in', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const open = await Promise.all(Array.from({ length: 15 }, () => converse(port, '127.0.0.2')));
  expect(open.map((talk) => talk.greeting.slice(0, 3))).toEqual(Array(15).fill('220'));
  const refused = await converse(port, '127.0.0.2');
  expect(refused.greeting).toMatch(/^421 /);
  const other = await converse(port, '127.0.0.3');
  expect(other.greeting).toMatch(/^220 /);
  for (const talk of open.slice(0, 3)) await talk.say('QUIT');
  await vi.waitFor(async () => expect((await converse(port, '127.0.0.2')).greeting).toMatch(/^220 /));
});

test('callers who hang up before the greeting do not make room for more of their address', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  await Promise.all(Array.from({ length: 14 }, () => converse(port, '127.0.0.2')));
  const early = over(
    (await import('node:net')).connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' }),
  );
  await new Promise((resolve) => early.socket.once('connect', resolve));
  early.hangUp();
  await early.answer();
  expect((await converse(port, '127.0.0.2')).greeting).toMatch(/^220 /);
  expect((await converse(port, '127.0.0.2')).greeting).toMatch(/^421 /);
});

test('an address that sends hundreds of mails a minute is asked to wait, and others are not', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port, '127.0.0.2');
  await talk.say('EHLO northwind.example');
  for (let mail = 0; mail < 300; mail++) {
    talk.write('MAIL FROM:<maria@northwind.example>\r\n');
    expect(await talk.answer()).toMatch(/^250 /);
    await talk.say('RSET');
  }
  expect(await talk.say('MAIL FROM:<maria@northwind.example>')).toMatch(/^451 4\.7\.0 /);
  const other = await converse(port, '127.0.0.3');
  await other.say('EHLO northwind.example');
  expect(await other.say('MAIL FROM:<maria@northwind.example>')).toMatch(/^250 /);
});

test('a full disk is told to the sender as 452, who keeps the mail and brings it again', async () => {
  const { db } = await desk();
  let full = true;
  const { port } = await aReceiver(db, { isDiskFull: () => full });
  const talk = await converse(port);
  await talk.upToData([HELP]);
  talk.write('Subject: later\r\n\r\nlater\r\n');
  expect(await talk.say('.')).toMatch(/^452 4\.3\.1 /);
  expect(await stored(db)).toEqual([]);
  full = false;
  await talk.upToData([HELP]);
  talk.write('Subject: later\r\n\r\nlater\r\n');
  expect(await talk.say('.')).toMatch(/^250 /);
});

test('a database that fails is told to the sender as 451 and to us in the log, and never answered with 250', async () => {
  const { db } = await desk();
  const { port, warnings } = await aReceiver(db);
  const talk = await converse(port);
  await talk.upToData([HELP]);
  await db.schema.alterTable('job').renameTo('job_elsewhere').execute();
  talk.write('Subject: hello\r\n\r\nhello\r\n');
  expect(await talk.say('.')).toMatch(/^451 /);
  expect(warnings).toHaveLength(1);
  await db.schema.alterTable('job_elsewhere').renameTo('job').execute();
  expect(await stored(db)).toEqual([]); // neither half is there
  await talk.upToData([HELP]);
  talk.write('Subject: hello\r\n\r\nhello\r\n');
  expect(await talk.say('.')).toMatch(/^250 /);
});

test('an address that cannot be looked up is 451, not unknown', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  await talk.say('EHLO northwind.example');
  await talk.say('MAIL FROM:<maria@northwind.example>');
  await db.schema.alterTable('mailbox').renameTo('mailbox_elsewhere').execute();
  expect(await talk.say(`RCPT TO:<${HELP}>`)).toMatch(/^451 /);
  await db.schema.alterTable('mailbox_elsewhere').renameTo('mailbox').execute();
});

test('dots are unstuffed, and bare line feeds, NUL and every other byte are kept', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  await talk.upToData([HELP]);
  const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('latin1');
  talk.write(Buffer.from(`Subject: bytes\r\n\r\n..\r\n..dot\r\nbare\n.\nline\n${every}\r\n`, 'latin1'));
  expect(await talk.say('.')).toMatch(/^250 /);
  const [mail] = await stored(db);
  expect(mail!.text).toBe(`Subject: bytes\r\n\r\n.\r\n.dot\r\nbare\n.\nline\n${every}\r\n`);
});

test('a dot between bare line feeds does not end a mail, so that no second mail can be smuggled in', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  await talk.upToData([HELP]);
  talk.write(
    `Subject: one\r\n\r\none\n.\nMAIL FROM:<ceo@fieldnotes.example>\r\nRCPT TO:<${HELP}>\r\nDATA\r\ntwo\r\n.\r\n`,
  );
  expect(await talk.answer()).toMatch(/^250 /);
  await talk.say('NOOP');
  const mails = await stored(db);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text).toContain('MAIL FROM:<ceo@fieldnotes.example>');
});

test('commands that come in one packet are answered in order', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  await talk.say('EHLO northwind.example');
  const mail = `MAIL FROM:<maria@northwind.example>\r\nRCPT TO:<nobody@elsewhere.example>\r\nRCPT TO:<${HELP}>\r\nDATA\r\n`;
  talk.write(mail);
  const answers = [await talk.answer(), await talk.answer(), await talk.answer(), await talk.answer()];
  expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['250', '550', '250', '354']);
  talk.write(`Subject: first\r\n\r\nfirst\r\n.\r\n${mail}`);
  for (const code of ['250', '250', '550', '250', '354'])
    expect((await talk.answer()).slice(0, 3)).toBe(code);
  talk.write('Subject: second\r\n\r\nsecond\r\n.\r\nQUIT\r\n');
  expect(await talk.answer()).toMatch(/^250 /);
  expect(await talk.answer()).toMatch(/^221 /);
  expect((await stored(db)).map((one) => one.text.slice(9, 14))).toEqual(['first', 'secon']);
});

test('a mail to two of our mailboxes is stored once and knows both', async () => {
  const { db, ana, mailbox } = await desk();
  const sales = await transaction(db, (tx) =>
    openMailbox(tx, { name: 'Sales', address: 'sales@fieldnotes.example' }, ana),
  );
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  await talk.upToData([HELP, 'sales+x@fieldnotes.example', 'help+y@fieldnotes.example']);
  talk.write('Subject: both\r\n\r\nboth\r\n');
  expect(await talk.say('.')).toMatch(/^250 /);
  const mails = await stored(db);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.mailboxIds).toEqual([mailbox.id, sales.id]);
  expect(mails[0]!.envelope.to).toEqual([HELP, 'sales+x@fieldnotes.example', 'help+y@fieldnotes.example']);
});

test('a bounce comes from nobody, and is taken', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  await talk.upToData([HELP], '');
  talk.write('From: MAILER-DAEMON@northwind.example\r\nSubject: Undelivered\r\n\r\nno\r\n');
  expect(await talk.say('.')).toMatch(/^250 /);
  expect((await stored(db))[0]!.envelope.from).toBe('');
});

test('a mail that comes byte by byte is stored whole', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const talk = await converse(port);
  talk.socket.setNoDelay(true);
  await talk.upToData([HELP]);
  const text = 'Subject: slow\r\n\r\n..a\r\nslow\r\n';
  for (const byte of `${text}.\r\n`) {
    talk.write(byte);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(await talk.answer()).toMatch(/^250 /);
  expect((await stored(db))[0]!.text).toBe(text.replace('..a', '.a'));
});

test('a sender who hangs up in the middle leaves nothing behind, and the next one is served', async () => {
  const { db } = await desk();
  const { port, warnings } = await aReceiver(db);
  const talk = await converse(port);
  await talk.upToData([HELP]);
  talk.write(`Subject: half\r\n\r\n${'half a mail\r\n'.repeat(1000)}`);
  talk.hangUp();
  await vi.waitFor(() => expect(warnings).toHaveLength(1));
  expect(await stored(db)).toEqual([]);
  const next = await converse(port);
  await next.upToData([HELP]);
  next.write('Subject: whole\r\n\r\nwhole\r\n');
  expect(await next.say('.')).toMatch(/^250 /);
});

test('closing lets the mail in hand be stored and answered', async () => {
  const { db } = await desk();
  const { port, close } = await aReceiver(db);
  const talk = await converse(port);
  await talk.upToData([HELP]);
  talk.write('Subject: last\r\n\r\nlast\r\n');
  const closed = close();
  expect(await talk.say('.')).toMatch(/^250 /);
  await talk.say('QUIT');
  await closed;
  expect(await stored(db)).toHaveLength(1);
});
