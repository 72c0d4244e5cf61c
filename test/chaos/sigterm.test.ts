import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { reply } from '../../src/domain/conversation/replying.ts';
import { transaction } from '../../src/domain/database.ts';
import { buildProgram, child } from '../support/child.ts';
import { freshPostgresUrl, isPostgres } from '../support/database.ts';
import { founded, temporaryFolder } from '../support/desk.ts';
import { freePort } from '../support/free-port.ts';
import { letter } from '../support/letters.ts';
import { aRelay } from '../support/relay.ts';
import { converse } from '../support/smtp.ts';

vi.setConfig({ testTimeout: 60_000 }); // processes start slowly on a busy machine

const SECRET = 'a secret for the tests';

/** The whole program as a process, on a founded company. */
async function program(smtpUrl: string) {
  const folder = temporaryFolder();
  const url = isPostgres ? await freshPostgresUrl() : null;
  const db = connect({ url, file: join(folder, 'porchlight.db') });
  onTestFinished(() => db.destroy());
  await migrate(db);
  const ana = await founded(db);
  const smtpPort = await freePort();
  const main = await buildProgram();
  const environment = {
    DATA_DIR: folder,
    PORT: String(await freePort()),
    SMTP_IN_PORT: String(smtpPort),
    SMTP_URL: smtpUrl,
    SECRET,
    UNDO_SECONDS: '0',
    MIN_FREE_BYTES: '0',
    ...(url ? { DATABASE_URL: url } : {}),
  };
  const run = async () => {
    const running = child(main, environment);
    await running.says(/Porchlight is open/);
    return running;
  };
  return { db, ana, smtpPort, run };
}

test('SIGTERM in the middle of mail coming in and going out loses nothing, and exits with 0', async () => {
  const relay = await aRelay();
  const { db, ana, smtpPort, run } = await program(relay.url);
  const first = await run();
  const before = await converse(smtpPort);
  await before.upToData(['help@fieldnotes.example']);
  before.write(letter());
  expect(await before.say('.')).toMatch(/^250 /);
  await vi.waitFor(async () => {
    expect(await db.selectFrom('message').select('id').execute()).toHaveLength(1);
  }, 30_000);
  const late = await converse(smtpPort);
  await late.upToData(['help@fieldnotes.example']);
  const terminate = Promise.withResolvers<void>();
  relay.manners.meanwhile = async () => {
    if (!first.process.killed) first.process.kill('SIGTERM'); // while a reply is on the wire and others wait
    terminate.resolve();
    await new Promise((resolve) => setTimeout(resolve, 200));
  };
  const conversation = await findConversation(db, ana, 1);
  for (let number = 0; number < 12; number++)
    await transaction(db, (tx) =>
      reply(tx, conversation, { by: ana, html: `<p>Answer ${number}</p>`, secret: SECRET, undoMs: 0 }),
    );
  await terminate.promise;
  late.write(letter({ subject: 'While it stops' }));
  const answered = await late.say('.');
  expect(await first.ended).toBe(0);
  const mails = await db.selectFrom('inboundMail').select('id').execute();
  expect(mails).toHaveLength(answered.startsWith('250') ? 2 : 1); // what was not accepted, its sender still has
  const sentBy = (await db.selectFrom('delivery').selectAll().execute()).filter((row) => row.sentAt !== null);
  expect(relay.mails).toHaveLength(sentBy.length); // what is on the wire is settled before it ends
  relay.manners = {};
  await run();
  await vi.waitFor(async () => {
    const rows = await db.selectFrom('delivery').select('sentAt').execute();
    expect(rows.filter((row) => row.sentAt === null)).toEqual([]);
  }, 30_000);
  const ids = relay.mails.map((sent) => /^Message-ID: (.*)\r$/im.exec(sent.raw)![1]);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
});

test('an idle mail connection does not keep the program from ending', async () => {
  const relay = await aRelay();
  const { smtpPort, run } = await program(relay.url);
  const running = await run();
  const idle = await converse(smtpPort);
  await idle.say('EHLO northwind.example');
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
});

test('asked to end twice, it still ends cleanly: what is on the wire is settled first', async () => {
  const relay = await aRelay();
  const { db, ana, smtpPort, run } = await program(relay.url);
  const running = await run();
  const writer = await converse(smtpPort);
  await writer.upToData(['help@fieldnotes.example']);
  writer.write(letter());
  expect(await writer.say('.')).toMatch(/^250 /);
  await vi.waitFor(async () => {
    expect(await db.selectFrom('message').select('id').execute()).toHaveLength(1);
  }, 30_000);
  relay.manners.meanwhile = async () => {
    running.process.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100)); // it is ending: the second finds it at that
    running.process.kill('SIGTERM');
    running.process.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const conversation = await findConversation(db, ana, 1);
  await transaction(db, (tx) =>
    reply(tx, conversation, { by: ana, html: '<p>It is back.</p>', secret: SECRET, undoMs: 0 }),
  );
  expect(await running.ended).toBe(0);
  const [delivery] = await db.selectFrom('delivery').selectAll().execute();
  expect(delivery!.sentAt).not.toBeNull();
  expect(relay.mails).toHaveLength(1);
});
