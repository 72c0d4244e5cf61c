import { describe, expect, onTestFinished, test } from 'vitest';
import { readableSources } from '../../../../src/domain/mail-source/leasing.ts';
import { foldersOf } from '../../../../src/domain/mail-source/reading.ts';
import { type FolderContext, readFolder } from '../../../../src/mail/inbound/imap/folder.ts';
import { desk } from '../../../support/desk.ts';
import { dovecot, hasDovecot } from '../../../support/dovecot.ts';
import { letter } from '../../../support/letters.ts';
import { adds, arrived, folderRow } from '../../../support/sources.ts';

async function folderWith(count: number, moveTo = '') {
  const office = await desk();
  const server = await dovecot();
  const other = await server.client('desk');
  for (let n = 1; n <= count; n++)
    await other.append('INBOX', Buffer.from(letter({ subject: `Letter ${n}` })));
  const id = await adds(office, { port: server.port, moveTo });
  const client = await server.client('desk');
  onTestFinished(() => client.close());
  const [source] = await readableSources(office.db);
  const context = (more: Partial<FolderContext> = {}): FolderContext => ({
    client,
    source: source!,
    options: { maxBytes: 1_000_000, refusals: new Map(), isDiskFull: () => false },
    signal: new AbortController().signal,
    ...more,
  });
  const read = async (more?: Partial<FolderContext>) =>
    readFolder(office.db, (await foldersOf(office.db, id))[0]!, context(more));
  return { office, other, id, context, read };
}

describe.skipIf(!hasDovecot)('a folder on a real Dovecot', () => {
  test('is read from its checkpoint on, and read again gives nothing twice', async () => {
    const { office, other, id, read } = await folderWith(2);
    await read();
    await read();
    expect(await arrived(office)).toHaveLength(2);
    await other.append('INBOX', Buffer.from(letter({ subject: 'Later' })));
    await read();
    expect((await arrived(office)).map(({ text }) => /Subject: (.*)\r/.exec(text)?.[1])).toEqual([
      'Letter 1',
      'Letter 2',
      'Later',
    ]);
    expect(await folderRow(office, id)).toMatchObject({ lastUid: 3 });
  });

  test('a full disk takes nothing and moves no checkpoint', async () => {
    const { office, id, context, read } = await folderWith(1);
    const options = { ...context().options, isDiskFull: () => true };
    await expect(read({ options })).rejects.toThrow('The disk is full here.');
    expect(await arrived(office)).toEqual([]);
    expect(await folderRow(office, id)).toMatchObject({ lastUid: 0 });
    await read();
    expect(await arrived(office)).toHaveLength(1);
  });

  test('who is told to stop begins nothing', async () => {
    const { office, read } = await folderWith(1);
    await read({ signal: AbortSignal.abort() });
    expect(await arrived(office)).toEqual([]);
  });

  test('what is stored is moved where the owner said, and nothing else is', async () => {
    const { office, other, read } = await folderWith(2, 'Done');
    await read();
    expect(await arrived(office)).toHaveLength(2);
    expect(await other.status('Done', { messages: true })).toMatchObject({ messages: 2 });
    expect(await other.status('INBOX', { messages: true })).toMatchObject({ messages: 0 });
  });
});
