import { expect, test } from 'vitest';
import { list } from '../../../src/domain/conversation/listing.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { audit } from '../../../src/domain/inbound-mail/auditing.ts';
import { now } from '../../../src/lib/clock.ts';
import type { ArchivedMail } from '../../../src/mail/inbound/archives.ts';
import { A_BATCH, importMails } from '../../../src/mail/inbound/import.ts';
import { yukisMailbox } from '../../support/acts.ts';
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

function counts({ db, mailbox, config }: Desk, mails: Uint8Array[]) {
  const into = { mailboxId: mailbox.id, secret: config.secret, isDryRun: true };
  return importMails(db, archive(mails), into);
}

const standing = async (office: Desk) =>
  (await conversations(office)).filter((conversation) => conversation.mergedIntoId === null);

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
  expect(await imports(office, [ASKED, MORE])).toEqual({
    read: 2,
    imported: 2,
    duplicates: 0,
    failed: 0,
    joined: 0,
  });
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

test('a letter that another mailbox’s archive holds too is one conversation, seen in both', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  await imports(office, [ASKED]);
  const elsewhere = { ...office, mailbox };
  for (const duplicates of [1, 1])
    expect(await imports(elsewhere, [ASKED])).toMatchObject({ imported: 0, duplicates });
  const there = { ...yuki, mailboxIds: [mailbox.id] };
  for (const viewer of [office.ana, there])
    expect((await list(office.db, viewer, { folder: 'all' })).rows).toHaveLength(1);
  expect(
    await office.db.selectFrom('event').select('id').where('kind', '=', 'conversation.also-seen').execute(),
  ).toHaveLength(1);
});

test('counting shows a letter nowhere', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  await imports(office, [ASKED]);
  await counts({ ...office, mailbox }, [ASKED]);
  const there = { ...yuki, mailboxIds: [mailbox.id] };
  expect((await list(office.db, there, { folder: 'all' })).rows).toEqual([]);
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
    joined: 0,
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
  const mails = Array.from({ length: A_BATCH + 50 }, (_, i) =>
    letter({ messageId: `<${i}@archive>`, text: `No. ${i}` }),
  );
  await expect(imports(office, mails, A_BATCH + 30)).rejects.toThrow('The disk was taken away');
  const kept = await office.db.selectFrom('message').select('id').execute();
  expect(kept).toHaveLength(A_BATCH);
  expect(await imports(office, mails)).toEqual({
    read: A_BATCH + 50,
    imported: 50,
    duplicates: A_BATCH,
    failed: 0,
    joined: 0,
  });
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

test('a dry run counts the same and writes nothing', async () => {
  const office = await desk();
  await imports(office, [ASKED]);
  const before = await office.db.selectFrom('inboundMail').selectAll().execute();
  expect(await counts(office, [ASKED, MORE, MORE])).toEqual({
    read: 3,
    imported: 1,
    duplicates: 2,
    failed: 0,
    joined: 0,
  });
  expect(await office.db.selectFrom('inboundMail').selectAll().execute()).toEqual(before);
  expect(await office.db.selectFrom('message').select('id').execute()).toHaveLength(1);
});

test('an import that runs again stores not even the bytes of what it knows', async () => {
  const office = await desk();
  await imports(office, [ASKED, MORE]);
  await imports(office, [ASKED, MORE]);
  expect(await office.db.selectFrom('inboundMail').select('id').execute()).toHaveLength(2);
});

test('an answer that lies before its question in the archive is read after it', async () => {
  const office = await desk();
  expect(await imports(office, [MORE, ASKED])).toMatchObject({ imported: 2, joined: 0 });
  expect(await conversations(office)).toHaveLength(1);
});

test('an answer that came in with an earlier archive joins its question when that comes, in the order they were written', async () => {
  const office = await desk();
  await imports(office, [MORE]);
  const third = letter({
    inReplyTo: '<more@northwind.example>',
    date: 'Mon, 02 Mar 2020 12:00:00 +0000',
    text: 'And a third',
  });
  await imports(office, [third]);
  expect(await imports(office, [ASKED, MORE])).toEqual({
    read: 2,
    imported: 1,
    duplicates: 1,
    failed: 0,
    joined: 1,
  });
  const [conversation, ...others] = await standing(office);
  expect(others).toEqual([]);
  expect(conversation).toMatchObject({ preview: 'And a third', waitingSince: null });
  expect(conversation!.closedAt).not.toBeNull();
  const visible = await office.conversation(conversation!.id);
  const { items } = await timeline(office.db, visible);
  const texts = items.flatMap(({ message }) => (message ? [message.text.trim()] : []));
  expect(texts).toEqual(['Where are my entries?', 'One thing more', 'And a third']);
});

test('a stranger who names the question stays apart, whichever came first', async () => {
  const office = await desk();
  const stranger = letter({
    from: 'mallory@elsewhere.example',
    inReplyTo: '<ask@northwind.example>',
    date: dates[1]!,
  });
  await imports(office, [stranger]);
  expect(await imports(office, [ASKED, stranger])).toMatchObject({ joined: 0 });
  expect(await standing(office)).toHaveLength(2);
});

test('a conversation that somebody works in is not moved by an archive', async () => {
  const office = await desk();
  const number = await office.arrives(letter({ inReplyTo: '<ask@northwind.example>' }));
  expect(await imports(office, [ASKED])).toMatchObject({ imported: 1, joined: 0 });
  expect((await office.conversation(number)).waitingSince).not.toBeNull();
});

const ANSWER = {
  to: 'Maria López <maria@northwind.example>',
  inReplyTo: '<ask@northwind.example>',
  date: dates[1]!,
  html: '<p>Here they <script>alert(1)</script>are.</p>',
};

test.each([
  ['from their own address', 'Ana Okafor <ana@fieldnotes.example>'],
  ['by name at the mailbox', 'ana okafor <help@fieldnotes.example>'],
])('our answer in an archive, %s, is that teammate’s reply', async (_how, from) => {
  const office = await desk();
  await imports(office, [letter({ ...ANSWER, from }), ASKED]);
  const [conversation, ...others] = await conversations(office);
  expect(others).toEqual([]);
  expect(conversation).toMatchObject({ latestBy: 'teammate', waitingSince: null });
  const reply = await office.db
    .selectFrom('message')
    .selectAll()
    .where('kind', '=', 'reply')
    .executeTakeFirstOrThrow();
  expect(reply).toMatchObject({ teammateId: office.ana.id, fromName: 'Ana Okafor', customerId: null });
  expect(reply.html).not.toContain('script');
  expect(await office.db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect(await office.db.selectFrom('job').select('id').execute()).toEqual([]);
});

test('our answer that names nobody of the team stands without an author', async () => {
  const office = await desk();
  await imports(office, [ASKED, letter({ ...ANSWER, from: 'Fieldnotes <help@fieldnotes.example>' })]);
  expect(await conversations(office)).toHaveLength(1);
  const rows = await office.db.selectFrom('message').selectAll().orderBy('id').execute();
  expect(rows[1]).toMatchObject({
    kind: 'inbound',
    teammateId: null,
    customerId: null,
    fromAddress: 'help@fieldnotes.example',
  });
});

test('our letter to somebody new begins a conversation with them, not with us', async () => {
  const office = await desk();
  await imports(office, [letter({ ...ANSWER, inReplyTo: undefined, from: 'Ana <ana@fieldnotes.example>' })]);
  const customers = await office.db.selectFrom('customer').select('name').execute();
  expect(customers).toEqual([{ name: 'Maria López' }]);
});

test('an import tells how far it is after each batch', async () => {
  const office = await desk();
  const mails = Array.from({ length: A_BATCH + 50 }, (_, i) =>
    letter({ messageId: `<${i}@archive>`, text: `No. ${i}` }),
  );
  const told: number[] = [];
  await importMails(office.db, archive(mails), {
    mailboxId: office.mailbox.id,
    secret: office.config.secret,
    onProgress: ({ read }) => told.push(read),
  });
  expect(told).toEqual([A_BATCH, A_BATCH + 50]);
});
