import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect, type Db } from '../../src/db/connection.ts';
import { pendingIn } from '../../src/domain/batch/pending.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { reply } from '../../src/domain/conversation/replying.ts';
import { transaction } from '../../src/domain/database.ts';
import { newestEventId } from '../../src/domain/event.ts';
import { acceptMail } from '../../src/domain/inbound-mail/inbound-mail.ts';
import { beginAnswer } from '../../src/domain/incident/answering.ts';
import { findIncident } from '../../src/domain/incident/incident.ts';
import { openWith } from '../../src/domain/incident/opening.ts';
import { processMail } from '../../src/mail/inbound/process.ts';
import { child } from '../support/child.ts';
import { founded } from '../support/desk.ts';
import { lasting } from '../support/lasting.ts';
import { letter } from '../support/letters.ts';
import { aRelay } from '../support/relay.ts';
import { converse } from '../support/smtp.ts';

vi.setConfig({ testTimeout: 60_000 }); // processes start slowly on a busy machine

const SCRIPT = join(import.meta.dirname, 'deskless.ts');
const SECRET = 'a secret for the tests';

test('a receiver that is killed right after its 250 has every byte on the disk, and a job to read it', async () => {
  const { db, place } = await lasting();
  await founded(db);
  const receiver = child(SCRIPT, { ...place, ROLE: 'receiver' });
  const [, port] = await receiver.says(/port (\d+)/);
  const raw = Buffer.from(letter({ text: 'z'.repeat(2_000_000) }));
  const talk = await converse(Number(port));
  await talk.upToData(['help@fieldnotes.example']);
  talk.write(raw);
  expect(await talk.say('.')).toMatch(/^250 /);
  receiver.process.kill('SIGKILL');
  expect(await receiver.ended).toBe('SIGKILL');
  const again = connect({ url: place.DATABASE ?? null, file: place.FILE ?? '' });
  onTestFinished(() => again.destroy());
  const mail = await again
    .selectFrom('inboundMail')
    .innerJoin('blob', 'blob.id', 'inboundMail.blobId')
    .select(['inboundMail.id', 'bytes'])
    .executeTakeFirstOrThrow();
  expect(Buffer.from(mail.bytes).equals(raw)).toBe(true);
  const job = await again.selectFrom('job').selectAll().executeTakeFirstOrThrow();
  expect(job.kind).toBe('process-mail');
  expect(JSON.parse(job.payload)).toEqual({ inboundMailId: mail.id });
});

test('a receiver that is killed before its 250 has stored nothing half', async () => {
  const { db, place } = await lasting();
  await founded(db);
  const receiver = child(SCRIPT, { ...place, ROLE: 'receiver' });
  const [, port] = await receiver.says(/port (\d+)/);
  const talk = await converse(Number(port));
  await talk.upToData(['help@fieldnotes.example']);
  talk.write('Subject: half\r\n\r\nhalf');
  receiver.process.kill('SIGKILL');
  expect(await talk.answer()).toBe('closed');
  expect(await db.selectFrom('inboundMail').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('blob').select('id').execute()).toEqual([]);
});

test('a worker that is killed between the server’s 250 and its commit repeats the same Message-ID, nothing else', async () => {
  const { db, place } = await lasting();
  const ana = await founded(db);
  const mail = { raw: letter(), source: 'smtp', mailboxIds: [1], queued: false };
  const envelope = { from: 'maria@northwind.example', to: ['help@fieldnotes.example'] };
  const id = await transaction(db, (tx) => acceptMail(tx, { ...mail, envelope }));
  await processMail(db, id, { secret: SECRET });
  const conversation = await findConversation(db, ana, 1);
  await transaction(db, (tx) =>
    reply(tx, conversation, { by: ana, html: '<p>Here it is.</p>', secret: SECRET, undoMs: 0 }),
  );
  const relay = await aRelay();
  const first = child(SCRIPT, { ...place, ROLE: 'worker', SMTP_URL: relay.url });
  relay.manners.meanwhile = async () => void first.process.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  relay.manners = {};
  const delivery = () => db.selectFrom('delivery').selectAll().executeTakeFirstOrThrow();
  expect((await delivery()).sentAt).toBeNull();
  child(SCRIPT, { ...place, ROLE: 'worker', SMTP_URL: relay.url, LATER_MS: String(11 * 60_000) });
  await vi.waitFor(async () => expect((await delivery()).sentAt).not.toBeNull(), 30_000);
  const ids = relay.mails.map((sent) => /^Message-ID: (.*)\r$/im.exec(sent.raw)![1]);
  const { messageIdHeader } = await delivery();
  expect(ids).toEqual([messageIdHeader, messageIdHeader]);
});

/** An outage with an answer that is begun and has not written a letter yet. */
async function answeredAtOnce(db: Db, count: number) {
  const ana = await founded(db);
  for (let n = 0; n < count; n++) {
    const from = `person${n}@northwind.example`;
    const raw = letter({ from, messageId: `<${n}@northwind.example>` });
    const mail = { raw, source: 'smtp', mailboxIds: [1], queued: false };
    const envelope = { from, to: ['help@fieldnotes.example'] };
    await processMail(db, await transaction(db, (tx) => acceptMail(tx, { ...mail, envelope })), {
      secret: SECRET,
    });
  }
  const conversations = Array.from({ length: count }, (_, n) => n + 1);
  const { number } = await openWith(db, { name: 'Down', by: ana, conversations });
  const incident = await findIncident(db, ana, number);
  const basedOn = await newestEventId(db);
  const answer = { by: ana, conversations, html: '<p>It is back.</p>', basedOn, key: 'one' };
  return transaction(db, (tx) => beginAnswer(tx, incident, answer));
}

test('an answer to a hundred people that is killed midway goes on by itself: each gets one mail, nobody two', async () => {
  const A_HUNDRED = 100;
  const { db, place } = await lasting();
  const batchId = await answeredAtOnce(db, A_HUNDRED);
  const relay = await aRelay();
  const first = child(SCRIPT, { ...place, ROLE: 'worker', SMTP_URL: relay.url, LATER_MS: '11000' });
  // As soon as one is written: the others take longer than it takes to notice.
  while ((await pendingIn(db, batchId)).length === A_HUNDRED) await setImmediate();
  first.process.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  const pending = await pendingIn(db, batchId);
  expect(pending.length).toBeGreaterThan(0);
  expect(pending.length).toBeLessThan(A_HUNDRED);
  child(SCRIPT, { ...place, ROLE: 'worker', SMTP_URL: relay.url, LATER_MS: String(12 * 60_000) });
  const sent = async () =>
    (await db.selectFrom('delivery').select('sentAt').execute()).filter((row) => row.sentAt !== null);
  await vi.waitFor(async () => expect(await sent()).toHaveLength(A_HUNDRED), 50_000);
  expect(await pendingIn(db, batchId)).toEqual([]);
  const ids = new Map(
    relay.mails.map(({ to, raw }) => [/^Message-ID: (.*)\r$/im.exec(raw)![1]!, to[0]!] as const),
  );
  expect([...ids.values()].sort()).toEqual(
    Array.from({ length: A_HUNDRED }, (_, n) => `person${n}@northwind.example`).sort(),
  );
  // What was on the wire is sent again under its own Message-ID, which mail servers take for the same mail.
  expect(relay.mails.length - ids.size).toBeLessThanOrEqual(4);
});
