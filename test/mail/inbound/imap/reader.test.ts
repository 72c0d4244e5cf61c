import { describe, expect, onTestFinished, test } from 'vitest';
import { readableSources } from '../../../../src/domain/mail-source/leasing.ts';
import { startReader } from '../../../../src/mail/inbound/imap/reader.ts';
import { type Desk, desk } from '../../../support/desk.ts';
import { dovecot, hasDovecot } from '../../../support/dovecot.ts';
import { freePort } from '../../../support/free-port.ts';
import { letter } from '../../../support/letters.ts';
import { adds, arrived, sourceRow, until } from '../../../support/sources.ts';

async function reader(office: Desk, warned: object[] = []) {
  const [source] = await readableSources(office.db);
  const started = startReader(office.db, source!, {
    secret: office.config.secret,
    oauth: office.config.oauth,
    maxBytes: 1_000_000,
    isDiskFull: () => false,
    pollMs: 3_600_000,
    log: { warn: (details) => void warned.push(details) },
  });
  onTestFinished(() => started.stop());
  return started;
}

describe.skipIf(!hasDovecot)('a reader of one source', () => {
  test('reads what is there, says when, and ends at once though it waits for news', async () => {
    const office = await desk();
    const server = await dovecot();
    await (await server.client('desk')).append('INBOX', Buffer.from(letter()));
    const id = await adds(office, { port: server.port });
    const started = await reader(office);
    await until(async () => (await sourceRow(office, id)).checkedAt);
    expect(await arrived(office)).toHaveLength(1);
    await started.stop();
    await (await server.client('desk')).append('INBOX', Buffer.from(letter({ subject: 'After' })));
    started.wake();
    expect(await arrived(office)).toHaveLength(1);
  });

  test('a folder that is not there is told of, and the others are read', async () => {
    const office = await desk();
    const server = await dovecot();
    await (await server.client('desk')).append('INBOX', Buffer.from(letter()));
    const id = await adds(office, { port: server.port, folders: ['Nowhere', 'INBOX'] });
    await reader(office);
    const failing = await until(async () => (await sourceRow(office, id)).error);
    expect(failing).toContain('The folder “Nowhere” cannot be read.');
    await until(async () => (await arrived(office)).length === 1);
  });

  test('a password that is refused is told at the first try: waiting mends it not', async () => {
    const office = await desk();
    const server = await dovecot();
    const id = await adds(office, { port: server.port, password: 'wrong' });
    await reader(office);
    expect(await until(async () => (await sourceRow(office, id)).error)).toContain(
      'It cannot sign in as desk.',
    );
  });
});

test('a line that drops once is a line of the log and no outage yet', async () => {
  const office = await desk();
  const id = await adds(office, { port: await freePort() });
  const warned: object[] = [];
  await reader(office, warned);
  await until(async () => warned.length > 0);
  expect(warned[0]).toMatchObject({ source: id, error: expect.stringContaining('does not answer') });
  expect((await sourceRow(office, id)).failingSince).toBeNull();
});
