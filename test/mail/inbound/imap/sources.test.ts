import { describe, expect, test, vi } from 'vitest';
import { transaction } from '../../../../src/domain/database.ts';
import { audit } from '../../../../src/domain/inbound-mail/auditing.ts';
import { failedMail, findFailedMail, retryMail } from '../../../../src/domain/inbound-mail/tray.ts';
import { findSource } from '../../../../src/domain/mail-source/mail-source.ts';
import { changeSource, removeSource, retrySource } from '../../../../src/domain/mail-source/setting-up.ts';
import { desk } from '../../../support/desk.ts';
import { dovecot, fills, hasDovecot, PASSWORD, renumber, wire } from '../../../support/dovecot.ts';
import { letter } from '../../../support/letters.ts';
import { adds, arrived, folderRow, reads, sourceRow, until } from '../../../support/sources.ts';

vi.setConfig({ testTimeout: 60_000 }); // a mail server starts slowly on a busy machine

describe.skipIf(!hasDovecot)('a source on a real Dovecot', () => {
  test('what waits there comes in whole, and the checkpoint stands behind the last of it', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    const letters = [letter({ subject: 'One' }), letter({ subject: 'Two' })].map((one) => Buffer.from(one));
    for (const one of letters) await other.append('INBOX', one);
    const id = await adds(office, { port: server.port });
    reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    const mails = await arrived(office);
    expect(mails.map((mail) => mail.text)).toEqual(letters.map((one) => one.toString()));
    expect(mails.every((mail) => mail.source === `imap:${id}`)).toBe(true);
    expect(await folderRow(office, id)).toMatchObject({ lastUid: 2 });
  });

  test('new mail is told of by the server and comes in without a poll', async () => {
    const office = await desk();
    const server = await dovecot();
    const id = await adds(office, { port: server.port });
    reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    const other = await server.client('desk');
    await other.append('INBOX', Buffer.from(letter({ subject: 'Just now' })));
    await until(async () => (await arrived(office)).length === 1);
  });

  test('nothing there changes: no mail is marked, moved or deleted, and none is read by its marks', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    await other.append('INBOX', Buffer.from(letter()), ['\\Seen']);
    await other.append('INBOX', Buffer.from(letter()));
    const id = await adds(office, { port: server.port });
    reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    expect(await arrived(office)).toHaveLength(2);
    await other.mailboxOpen('INBOX');
    expect(await other.search({ seen: true }, { uid: true })).toEqual([1]);
  });

  test('another program that marks, moves and deletes hides no mail', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    for (const subject of ['a', 'b', 'c', 'd']) await other.append('INBOX', Buffer.from(letter({ subject })));
    await other.mailboxCreate('Done');
    await other.mailboxOpen('INBOX');
    await other.messageDelete('4', { uid: true });
    const id = await adds(office, { port: server.port });
    reads(office);
    await until(async () => (await arrived(office)).length === 3);
    await other.messageFlagsAdd('1', ['\\Seen'], { uid: true });
    await other.messageMove('2:3', 'Done', { uid: true });
    await other.append('INBOX', Buffer.from(letter({ subject: 'e' })), ['\\Seen']);
    await until(async () => (await arrived(office)).length === 4);
    expect((await arrived(office)).at(-1)?.text).toContain('Subject: e');
    expect(await folderRow(office, id)).toMatchObject({ lastUid: 5 });
  });

  test('a server that numbers its mail anew is read again, and every mail stays one message', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    const letters = ['a', 'b', 'c'].map((subject) => Buffer.from(letter({ subject, text: subject })));
    for (const one of letters) await other.append('INBOX', one);
    const id = await adds(office, { port: server.port });
    const stop = reads(office);
    await until(async () => (await arrived(office)).length === 3);
    await office.work();
    await stop();
    const before = await folderRow(office, id);
    other.close();
    await renumber(server);
    const again = await server.client('desk');
    await again.append('INBOX', Buffer.from(letter({ subject: 'd', text: 'd' })));
    reads(office);
    await until(async () => (await arrived(office)).length === 7);
    await office.work();
    expect((await folderRow(office, id)).uidValidity).not.toBe(before.uidValidity);
    const messages = await office.db.selectFrom('message').select('text').execute();
    expect(messages.map((one) => one.text.trim()).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a line that drops in the middle of a mail loses none and brings none twice', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    const long = 'A line of a long letter.\n'.repeat(8_000);
    const letters = Array.from({ length: 12 }, (_, n) => Buffer.from(letter({ text: `${n} ${long}` })));
    for (const one of letters) await other.append('INBOX', one);
    const line = await wire(server.port);
    line.cutAfter(700_000);
    const id = await adds(office, { port: line.port });
    reads(office);
    await until(async () => line.cuts === 1);
    await until(async () => (await sourceRow(office, id)).checkedAt, 30_000);
    expect(line.connections).toBe(2);
    const mails = await arrived(office);
    expect(mails.map((mail) => mail.text)).toEqual(letters.map((one) => one.toString()));
  });

  test('a line that drops between two groups goes on behind what is stored', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    const letters = Array.from({ length: 250 }, (_, n) => Buffer.from(letter({ text: `${n} `.repeat(500) })));
    for (const one of letters) await other.append('INBOX', one);
    const line = await wire(server.port);
    line.cutAfter(350_000);
    const id = await adds(office, { port: line.port });
    reads(office);
    await until(async () => line.cuts === 1);
    expect((await folderRow(office, id)).lastUid).toBeGreaterThan(0);
    await until(async () => (await sourceRow(office, id)).checkedAt, 30_000);
    expect((await arrived(office)).map((mail) => mail.text)).toEqual(letters.map((one) => one.toString()));
  });

  test('what came while the server was away comes in when it is back', async () => {
    const office = await desk();
    const server = await dovecot();
    const id = await adds(office, { port: server.port });
    reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    await server.stop();
    const failing = await until(async () => {
      const row = await sourceRow(office, id);
      return row.failingSince ? row : null;
    }, 30_000);
    expect(failing.error).toBe(`127.0.0.1 does not answer on port ${server.port} (ECONNREFUSED).`);
    await server.start();
    const other = await server.client('desk');
    await other.append('INBOX', Buffer.from(letter()));
    const found = await findSource(office.db, office.ana, id);
    await transaction(office.db, (tx) => retrySource(tx, found, office.ana));
    await until(async () => (await arrived(office)).length === 1);
    expect(await until(async () => (await sourceRow(office, id)).failingSince === null)).toBe(true);
    const kinds = await office.db
      .selectFrom('event')
      .select('kind')
      .where('kind', 'like', 'mail-source.%')
      .orderBy('id')
      .execute();
    expect(kinds.map((event) => event.kind)).toEqual([
      'mail-source.added',
      'mail-source.failed',
      'mail-source.retried',
      'mail-source.recovered',
    ]);
  });

  test('a wrong password is shown at once, keeps no other source from being read, and a right one mends it', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('sound');
    await other.append('INBOX', Buffer.from(letter()));
    const wrong = await adds(office, { port: server.port, password: 'not it' });
    await adds(office, { port: server.port, account: 'sound' });
    reads(office);
    await until(async () => (await arrived(office)).length === 1);
    const failing = await until(async () => {
      const row = await sourceRow(office, wrong);
      return row.error ? row : null;
    });
    expect(failing.error).toBe('It cannot sign in as desk. The server says: Authentication failed.');
    const found = await findSource(office.db, office.ana, wrong);
    await transaction(office.db, (tx) =>
      changeSource(tx, found, {
        ...found,
        moveTo: '',
        password: PASSWORD,
        by: office.ana,
        secret: office.config.secret,
      }),
    );
    await until(async () => (await sourceRow(office, wrong)).checkedAt);
    expect(await sourceRow(office, wrong)).toMatchObject({ error: null, failingSince: null });
  });

  test('from now on leaves what was there, and takes what came since it was set up', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    const lastYear = new Date(Date.now() - 365 * 86_400_000);
    await other.append('INBOX', Buffer.from(letter({ subject: 'old' })), [], lastYear);
    const id = await adds(office, { port: server.port, startFrom: 'now' });
    await other.append('INBOX', Buffer.from(letter({ subject: 'between' })));
    reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    const mails = await arrived(office);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Subject: between');
    expect(mails[0]?.archivedAt).toBeNull();
  });

  test('all that was there comes in as history: nobody waits for an answer to it', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    const lastYear = new Date(Math.floor(Date.now() / 1000) * 1000 - 365 * 86_400_000);
    await other.append('INBOX', Buffer.from(letter({ subject: 'old' })), [], lastYear);
    await adds(office, { port: server.port });
    reads(office);
    const [mail] = await until(async () => {
      const mails = await arrived(office);
      return mails.length ? mails : null;
    });
    await office.work();
    expect(mail?.receivedAt).toBe(lastYear.getTime());
    const { waitingSince, closedAt } = await office.db
      .selectFrom('conversation')
      .select(['waitingSince', 'closedAt'])
      .executeTakeFirstOrThrow();
    expect({ waitingSince, closedAt }).toEqual({ waitingSince: null, closedAt: lastYear.getTime() });
  });

  test('told to move mail, it moves what is stored here and nothing else', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    const lastYear = new Date(Date.now() - 365 * 86_400_000);
    await other.append('INBOX', Buffer.from(letter({ subject: 'old' })), [], lastYear);
    const id = await adds(office, { port: server.port, startFrom: 'now', moveTo: 'Read/Here' });
    await other.append('INBOX', Buffer.from(letter({ subject: 'new' })));
    reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    expect(await arrived(office)).toHaveLength(1);
    expect(await other.status('INBOX', { messages: true, unseen: true })).toMatchObject({
      messages: 1,
      unseen: 1,
    });
    expect(await other.status('Read/Here', { messages: true, unseen: true })).toMatchObject({
      messages: 1,
      unseen: 1,
    });
  });

  test('every folder of a source is read, and one that is missing is named without stopping the others', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    await other.mailboxCreate('Orders');
    await other.append('Orders', Buffer.from(letter()));
    const id = await adds(office, { port: server.port, folders: ['INBOX', 'Gone', 'Orders'] });
    reads(office);
    await until(async () => (await arrived(office)).length === 1);
    const { error } = await until(async () => {
      const row = await sourceRow(office, id);
      return row.error ? row : null;
    });
    expect(error).toContain('The folder “Gone” cannot be read.');
  });

  test('a mail over the limit is in the tray with its head, and whole once the limit allows it', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    const large = Buffer.from(letter({ subject: 'Large', text: 'word '.repeat(20_000) }));
    await other.append('INBOX', large);
    await other.append('INBOX', Buffer.from(letter({ subject: 'Small' })));
    const id = await adds(office, { port: server.port });
    const stop = reads(office, { maxBytes: 50_000 });
    await until(async () => (await arrived(office)).length === 2);
    await stop();
    const [kept] = await failedMail(office.db, office.ana);
    expect(kept?.error).toContain('It has 0.1 MB; the limit here is 0.1 MB');
    expect((await audit(office.db)).sources[`imap:${id}`]).toMatchObject({
      received: 2,
      failed: 1,
      pending: 1,
    });
    reads(office);
    const found = await findFailedMail(office.db, office.ana, kept!.id);
    await transaction(office.db, (tx) => retryMail(tx, found, { by: office.ana }));
    expect((await audit(office.db)).problems).toEqual([]);
    await until(async () => (await arrived(office))[0]?.text === large.toString());
    await office.work();
    expect((await audit(office.db)).sources[`imap:${id}`]).toMatchObject({
      received: 2,
      processed: 2,
      failed: 0,
    });
    const subjects = await office.db.selectFrom('conversation').select('subject').execute();
    expect(subjects.map((one) => one.subject).sort()).toEqual(['Large', 'Small']);
  });

  test('ten thousand mails that wait come in once each', async () => {
    const office = await desk();
    const server = await dovecot();
    await fills(server, 10_000);
    const id = await adds(office, { port: server.port });
    reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt, 240_000);
    const mails = await arrived(office);
    expect(mails).toHaveLength(10_000);
    const numbers = new Set(mails.map((mail) => /number (\d+)/.exec(mail.text)?.[1]));
    expect(numbers.size).toBe(10_000);
  }, 300_000);

  test('two processes on one database read a source once, and the second takes over when the first ends', async () => {
    const office = await desk();
    const server = await dovecot();
    const line = await wire(server.port);
    const id = await adds(office, { port: line.port });
    const stop = reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    reads(office);
    const other = await server.client('desk');
    await other.append('INBOX', Buffer.from(letter()));
    await until(async () => (await arrived(office)).length === 1);
    expect(line.connections).toBe(1);
    await stop();
    await other.append('INBOX', Buffer.from(letter()));
    await until(async () => (await arrived(office)).length === 2);
    expect(line.connections).toBe(2);
  });

  test('with a full disk nothing is fetched and the checkpoint stays', async () => {
    const office = await desk();
    const server = await dovecot();
    const other = await server.client('desk');
    await other.append('INBOX', Buffer.from(letter()));
    let isDiskFull = true;
    const id = await adds(office, { port: server.port });
    reads(office, { isDiskFull: () => isDiskFull });
    await until(async () => (await sourceRow(office, id)).error, 20_000);
    expect((await folderRow(office, id)).lastUid).toBe(0);
    isDiskFull = false;
    const found = await findSource(office.db, office.ana, id);
    await transaction(office.db, (tx) => retrySource(tx, found, office.ana));
    await until(async () => (await arrived(office)).length === 1);
  });

  test('a source that is removed is read no more', async () => {
    const office = await desk();
    const server = await dovecot();
    const line = await wire(server.port);
    const id = await adds(office, { port: line.port });
    reads(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    const found = await findSource(office.db, office.ana, id);
    await transaction(office.db, (tx) => removeSource(tx, found, office.ana));
    await until(async () => (await sourceRow(office, id)).leaseHolder === null);
    const other = await server.client('desk');
    await other.append('INBOX', Buffer.from(letter()));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await arrived(office)).toHaveLength(0);
  });
});
