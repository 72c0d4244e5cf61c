import { describe, expect, test } from 'vitest';
import { desk } from '../../../support/desk.ts';
import { dovecot, hasDovecot } from '../../../support/dovecot.ts';
import { letter } from '../../../support/letters.ts';
import { adds, arrived, folderRow, reads, sourceRow, until } from '../../../support/sources.ts';

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
});
