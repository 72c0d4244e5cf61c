import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { reply } from '../../src/domain/conversation/replying.ts';
import { transaction } from '../../src/domain/database.ts';
import { acceptMail } from '../../src/domain/inbound-mail/inbound-mail.ts';
import { processMail } from '../../src/mail/inbound/process.ts';
import { child } from '../support/child.ts';
import { founded, lasting } from '../support/lasting.ts';
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
