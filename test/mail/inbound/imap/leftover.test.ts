import { describe, expect, onTestFinished, test } from 'vitest';
import { transaction } from '../../../../src/domain/database.ts';
import { leftoverUids, wantedLeftovers, wantLeftover } from '../../../../src/domain/mail-source/leftovers.ts';
import { beginFolder, foldersOf, storeMails } from '../../../../src/domain/mail-source/reading.ts';
import { fetchLeftovers } from '../../../../src/mail/inbound/imap/leftover.ts';
import { desk } from '../../../support/desk.ts';
import { dovecot, hasDovecot } from '../../../support/dovecot.ts';
import { letter } from '../../../support/letters.ts';
import { adds, arrived } from '../../../support/sources.ts';

/** A mail whose head alone is here, the whole of it on a server, asked for by somebody. */
async function wanted({ uidValidity }: { uidValidity?: number } = {}) {
  const office = await desk();
  const server = await dovecot();
  const client = await server.client('desk');
  onTestFinished(() => client.close());
  const whole = letter({ subject: 'Large', text: 'x'.repeat(5_000) });
  await client.append('INBOX', Buffer.from(whole));
  const box = await client.mailboxOpen('INBOX');
  const sourceId = await adds(office, { port: server.port });
  const [found] = await foldersOf(office.db, sourceId);
  const numbers = { uidValidity: uidValidity ?? Number(box.uidValidity), lastUid: 0, historyUid: 0 };
  const folder = await beginFolder(office.db, found!, numbers);
  const head = {
    uid: 1,
    raw: Buffer.from('Subject: Large\r\n\r\n'),
    arrivedAt: 0,
    leftBehind: 'It is large.',
  };
  await storeMails(office.db, { folder, mailboxId: office.mailbox.id }, { mails: [head], upTo: 1 });
  const [mail] = await arrived(office);
  expect(await transaction(office.db, (tx) => wantLeftover(tx, mail!.id))).toBe(true);
  const fetch = (maxBytes = 1_000_000) => fetchLeftovers(office.db, client, { sourceId, maxBytes });
  return { office, client, sourceId, folder, whole, fetch };
}

describe.skipIf(!hasDovecot)('the rest of a mail, asked for in the tray', () => {
  test('is fetched whole, and is asked for no more', async () => {
    const { office, sourceId, folder, whole, fetch } = await wanted();
    expect(await wantedLeftovers(office.db, sourceId)).toHaveLength(1);
    await fetch();
    expect((await arrived(office))[0]!.text).toBe(Buffer.from(whole).toString());
    expect(await wantedLeftovers(office.db, sourceId)).toEqual([]);
    expect(await leftoverUids(office.db, { ...folder, uidValidity: folder.uidValidity! })).toEqual(new Set());
  });

  test('that is too large still stays there, and says so', async () => {
    const { office, sourceId, fetch } = await wanted();
    await fetch(2_000);
    expect((await arrived(office))[0]!.error).toContain('the limit here is');
    expect(await wantedLeftovers(office.db, sourceId)).toEqual([]);
  });

  test('that was deleted meanwhile is said to be gone', async () => {
    const { office, client, fetch } = await wanted();
    await client.messageDelete('1', { uid: true });
    await fetch();
    expect((await arrived(office))[0]!.error).toContain('It is not in “INBOX” any more.');
  });

  test('is never another mail that has its number since the folder was made anew', async () => {
    const { office, fetch } = await wanted({ uidValidity: 5 });
    await fetch();
    expect((await arrived(office))[0]!.error).toContain('not in “INBOX” any more');
  });
});
