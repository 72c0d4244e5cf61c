import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { belief } from '../../src/cli/doctor.ts';
import { transaction } from '../../src/domain/database.ts';
import { acceptMail, failMail } from '../../src/domain/inbound-mail/inbound-mail.ts';
import { dnsLines, lookAtLines } from '../../src/domain/sending-domain/checking.ts';
import { newKeyPairs } from '../../src/domain/sending-domain/keys.ts';
import { keepFindings, keepKeys, sendingDomain } from '../../src/domain/sending-domain/sending-domain.ts';
import { enqueue } from '../../src/queue/queue.ts';
import { machine } from '../support/command.ts';
import { desk } from '../support/desk.ts';
import { letter } from '../support/letters.ts';

type Finding = { well: boolean; text: string };

async function findings(
  environment: Record<string, string> = {},
  prepare: (world: Awaited<ReturnType<typeof machine>>) => Promise<unknown> = (world) => world.settle(),
) {
  const world = await machine(environment);
  await prepare(world);
  const { status, out } = await world.run('doctor', '--json');
  const all: Finding[] = JSON.parse(out[0]!);
  return { status, all, problems: all.filter((one) => !one.well).map((one) => one.text) };
}

test('a desk that is well is said to be, point by point', async () => {
  const { status, all, problems } = await findings();
  expect([status, problems]).toEqual([0, []]);
  const text = all.map((one) => one.text).join('\n');
  for (const part of [
    'Node 26',
    'GB free',
    'The desk of Fieldnotes',
    'mail is kept, not sent',
    'receiver is off',
  ])
    expect(text).toContain(part);
});

test('it is readable without --json', async () => {
  const world = await machine();
  const { status, out } = await world.run('doctor');
  expect(status).toBe(1);
  expect(out.some((line) => /^ok {6} /.test(line))).toBe(true);
  expect(out).toContain('PROBLEM  There is no company yet: open the page, or use bin/porchlight setup');
});

test('a receiver that does not answer, http in the open and a server that refuses are found', async () => {
  const { status, problems } = await findings({
    SMTP_IN_PORT: '1',
    BASE_URL: 'http://desk.fieldnotes.example',
    SMTP_URL: 'smtp://127.0.0.1:1',
  });
  expect(status).toBe(1);
  expect(problems).toEqual([
    expect.stringContaining('is not https'),
    expect.stringContaining('Nothing answers on 127.0.0.1:1'),
    expect.stringContaining('SMTP_URL does not work'),
  ]);
});

test('a receiver that answers is found', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  expect((await findings({ SMTP_IN_PORT: String(port) })).problems).toEqual([]);
});

test('mail that waits in the tray and a job that was given up are found', async () => {
  const { problems } = await findings({}, async (world) => {
    await world.settle();
    const db = await world.open();
    await transaction(db, async (tx) => {
      await failMail(
        tx,
        await acceptMail(tx, {
          raw: letter(),
          source: 'smtp',
          mailboxIds: [1],
          envelope: { from: '', to: [] },
          queued: false,
        }),
        'Broken.',
      );
      await enqueue(tx, 'deliver', { deliveryId: 1 });
      await tx.updateTable('job').set({ failedAt: 1, error: 'No way through.' }).execute();
    });
  });
  expect(problems).toEqual([
    'A job was given up: deliver, No way through.',
    'Mail: smtp: 1 mails wait in the tray',
  ]);
});

test('each line of a domain we send from is looked up, and a key under another secret is told', async () => {
  const office = await desk();
  const { db, ana, config, zone, dns } = office;
  const pairs = await newKeyPairs();
  await transaction(db, (tx) =>
    keepKeys(tx, 'fieldnotes.example', { pairs, secret: config.secret, by: ana }),
  );
  const before = await belief(db, config.secret, dns);
  expect(before.map((finding) => finding.well)).toEqual([false, false, false, false]);
  const known = (await sendingDomain(db, 'fieldnotes.example'))!;
  for (const line of dnsLines(known, { server: null, reportsTo: 'help@fieldnotes.example' }))
    zone.set(`${line.name} TXT`, [line.value]);
  const findings = await lookAtLines(dns, known);
  await transaction(db, (tx) => keepFindings(tx, known, { findings }));
  expect((await belief(db, config.secret, dns)).every((finding) => finding.well)).toBe(true);
  expect((await belief(db, 'another secret', dns)).at(-1)).toMatchObject({
    well: false,
    text: expect.stringContaining('another SECRET'),
  });
});
