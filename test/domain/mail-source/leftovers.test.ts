import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict } from '../../../src/domain/errors.ts';
import { noteFailure } from '../../../src/domain/mail-source/checking.ts';
import { leftoverUids, wantedLeftovers, wantLeftover } from '../../../src/domain/mail-source/leftovers.ts';
import { beginFolder, foldersOf, storeMails } from '../../../src/domain/mail-source/reading.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';
import { adds, arrived, sourceRow } from '../../support/sources.ts';

async function withHead() {
  const office = await desk();
  const sourceId = await adds(office, { port: 993 });
  const [found] = await foldersOf(office.db, sourceId);
  const folder = await beginFolder(office.db, found!, { uidValidity: 5, lastUid: 0, historyUid: 0 });
  const head = {
    uid: 4,
    raw: Buffer.from('Subject: Large\r\n\r\n'),
    arrivedAt: 0,
    leftBehind: 'It is large.',
  };
  const mails = [{ uid: 3, raw: letter(), arrivedAt: 0 }, head];
  await storeMails(office.db, { folder, mailboxId: office.mailbox.id }, { mails, upTo: 4 });
  const [whole, part] = await arrived(office);
  const wants = (id: number) => transaction(office.db, (tx) => wantLeftover(tx, id));
  return { office, sourceId, whole: whole!, part: part!, wants };
}

test('the rest of a mail is asked for, of its source, with its place there', async () => {
  const { office, sourceId, part, wants } = await withHead();
  expect(await wantedLeftovers(office.db, sourceId)).toEqual([]);
  expect(await wants(part.id)).toBe(true);
  expect(await wantedLeftovers(office.db, sourceId)).toMatchObject([
    { path: 'INBOX', uidValidity: 5, uid: 4, inboundMailId: part.id },
  ]);
  expect((await sourceRow(office, sourceId)).wantedAt).toEqual(expect.any(Number));
});

test('where the tray has all there is, nothing is asked for', async () => {
  const { office, sourceId, whole, wants } = await withHead();
  expect(await wants(whole.id)).toBe(false);
  expect(await wantedLeftovers(office.db, sourceId)).toEqual([]);
});

test('of a mailbox that is not connected nothing can be asked, and it says which', async () => {
  const { office, sourceId, part, wants } = await withHead();
  await noteFailure(office.db, await sourceRow(office, sourceId), { reason: 'Withdrawn.', isRevoked: true });
  await expect(wants(part.id)).rejects.toThrow(Conflict);
  await expect(wants(part.id)).rejects.toThrow('at desk, which is not connected');
  expect(await wantedLeftovers(office.db, sourceId)).toEqual([]);
});

test('what is not here whole is not to be moved, in its folder and numbering alone', async () => {
  const { office, sourceId } = await withHead();
  const uids = (path: string, uidValidity: number) =>
    leftoverUids(office.db, { sourceId, path, uidValidity });
  expect(await uids('INBOX', 5)).toEqual(new Set([4]));
  expect(await uids('INBOX', 6)).toEqual(new Set());
  expect(await uids('Archive', 5)).toEqual(new Set());
});
