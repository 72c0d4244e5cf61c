import { expect, test } from 'vitest';
import { audit } from '../../../src/domain/inbound-mail/auditing.ts';
import { now } from '../../../src/lib/clock.ts';
import type { ArchivedMail } from '../../../src/mail/inbound/archives.ts';
import { importMails } from '../../../src/mail/inbound/import.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';
import { answers } from '../../support/outbox.ts';

async function* archive(mails: Uint8Array[], stopAfter = Infinity): AsyncGenerator<ArchivedMail> {
  for (const [index, raw] of mails.entries()) {
    if (index === stopAfter) throw new Error('The disk was taken away');
    yield { raw, from: `archive (${index})` };
  }
}

function imports({ db, mailbox, config }: Desk, mails: Uint8Array[], stopAfter?: number) {
  return importMails(db, archive(mails, stopAfter), { mailboxId: mailbox.id, secret: config.secret });
}

const dates = ['Mon, 02 Mar 2020 10:00:00 +0000', 'Mon, 02 Mar 2020 11:30:00 +0000'];
const ASKED = letter({ messageId: '<ask@northwind.example>', date: dates[0]! });
const MORE = letter({
  messageId: '<more@northwind.example>',
  inReplyTo: '<ask@northwind.example>',
  text: 'One thing more',
  date: dates[1]!,
});

async function conversations({ db }: Desk) {
  return db.selectFrom('conversation').selectAll().orderBy('id').execute();
}

test('an archive comes in as history: threaded, at its own time, closed, and nobody waits', async () => {
  const office = await desk();
  expect(await imports(office, [ASKED, MORE])).toEqual({ read: 2, imported: 2, duplicates: 0, failed: 0 });
  const [conversation, ...others] = await conversations(office);
  expect(others).toEqual([]);
  expect(conversation).toMatchObject({
    createdAt: Date.parse(dates[0]!),
    latestAt: Date.parse(dates[1]!),
    closedAt: Date.parse(dates[0]!),
    waitingSince: null,
    preview: 'One thing more',
  });
  const rows = await office.db.selectFrom('message').select('createdAt').orderBy('id').execute();
  expect(rows.map((row) => row.createdAt)).toEqual(dates.map((date) => Date.parse(date)));
});

test('an import queues nothing and sends nothing', async () => {
  const office = await desk({ SMTP_URL: 'smtp://127.0.0.1:1' });
  await imports(office, [ASKED, MORE]);
  expect(await office.db.selectFrom('job').selectAll().execute()).toEqual([]);
  expect(await office.db.selectFrom('delivery').selectAll().execute()).toEqual([]);
});

test('running it again adds only what is new', async () => {
  const office = await desk();
  await imports(office, [ASKED]);
  expect(await imports(office, [ASKED, MORE, ASKED])).toEqual({
    read: 3,
    imported: 1,
    duplicates: 2,
    failed: 0,
  });
  expect(await office.db.selectFrom('message').select('id').execute()).toHaveLength(2);
  expect((await audit(office.db)).problems).toEqual([]);
});

test('what came by mail before is a duplicate in the archive', async () => {
  const office = await desk();
  const number = await office.arrives(ASKED);
  expect(await imports(office, [ASKED])).toMatchObject({ imported: 0, duplicates: 1 });
  expect((await office.conversation(number)).waitingSince).not.toBeNull();
});

test('an import that stops keeps its whole batches, and the next run goes on from there', async () => {
  const office = await desk();
  const mails = Array.from({ length: 250 }, (_, i) =>
    letter({ messageId: `<${i}@archive>`, text: `No. ${i}` }),
  );
  await expect(imports(office, mails, 230)).rejects.toThrow('The disk was taken away');
  const kept = await office.db.selectFrom('message').select('id').execute();
  expect(kept).toHaveLength(200);
  expect(await imports(office, mails)).toEqual({ read: 250, imported: 50, duplicates: 200, failed: 0 });
});

test('history that joins a conversation of today leaves it as new and as open as it is', async () => {
  const office = await desk();
  const number = await office.arrives(letter({ messageId: '<today@northwind.example>' }));
  const before = await office.conversation(number);
  const old = letter({ inReplyTo: '<today@northwind.example>', text: 'From the archive', date: dates[0]! });
  expect(await imports(office, [old])).toMatchObject({ imported: 1 });
  const { latestAt, waitingSince, closedAt, preview } = await office.conversation(number);
  expect({ latestAt, waitingSince, closedAt, preview }).toEqual({
    latestAt: before.latestAt,
    waitingSince: before.waitingSince,
    closedAt: null,
    preview: before.preview,
  });
});

test('a customer’s answer to an imported conversation joins and opens it', async () => {
  const office = await desk();
  await imports(office, [ASKED]);
  const number = await office.arrives({ inReplyTo: '<ask@northwind.example>', text: 'Again' });
  expect(await conversations(office)).toHaveLength(1);
  expect(await office.conversation(number)).toMatchObject({ closedAt: null });
  expect((await answers(office, number)).messageId).toBeGreaterThan(0);
});

test('a date that cannot be is the time of the import', async () => {
  const office = await desk();
  const before = now();
  await imports(office, [
    letter({ date: 'Thu, 31 Dec 2099 23:59:59 +0000' }),
    letter({ date: 'Thu, 01 Jan 1970 00:00:00 +0000' }),
    letter({ date: 'no date' }),
  ]);
  for (const { createdAt } of await conversations(office)) {
    expect(createdAt).toBeGreaterThanOrEqual(before);
    expect(createdAt).toBeLessThanOrEqual(now());
  }
});

test('bad mails among good ones are counted and stop nobody', async () => {
  const office = await desk();
  const counts = await imports(office, [Buffer.from(''), ASKED, Buffer.from('\0\xff\xfe'), MORE]);
  expect(counts.read).toBe(4);
  expect(counts.imported + counts.failed).toBe(4);
  expect((await audit(office.db)).sources.import).toMatchObject({ received: 4, stored: 4, pending: 0 });
});
