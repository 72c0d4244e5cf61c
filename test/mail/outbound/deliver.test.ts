import { afterEach, expect, test } from 'vitest';
import { undoReply } from '../../../src/domain/conversation/undoing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict } from '../../../src/domain/errors.ts';
import { claimDelivery, findDelivery, retryDelivery } from '../../../src/domain/message/delivering.ts';
import { keptMail } from '../../../src/domain/message/outbox.ts';
import { now, travel } from '../../../src/lib/clock.ts';
import { deliver } from '../../../src/mail/outbound/deliver.ts';
import { Later } from '../../../src/queue/worker.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { answers, deliveryEvents, deliveryOf } from '../../support/outbox.ts';
import { aRelay, type Manners, type Relay } from '../../support/relay.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

afterEach(() => travel(null));

/** A desk whose mail goes to a relay of such manners, with one reply waiting to go. */
async function outbox(manners: Manners = {}, letter = {}) {
  const relay = await aRelay(manners);
  const office = await desk({ SMTP_URL: relay.url });
  const number = await office.arrives(letter);
  const ids = await answers(office, number);
  const send = () =>
    deliver(office.db, ids.deliveryId, {
      secret: office.config.secret,
      smtpUrl: relay.url,
      timeoutMs: 300,
    });
  return { office, relay, number, send, ...ids, row: () => deliveryOf(office, ids.deliveryId) };
}

const messageIdsIn = (relay: Relay) => relay.mails.map((mail) => /^Message-ID: (.*)\r$/im.exec(mail.raw)![1]);

async function retry({ db, ana }: Desk, id: number): Promise<void> {
  const delivery = await findDelivery(db, ana, id);
  await transaction(db, (tx) => retryDelivery(tx, delivery, { by: ana }));
}

test('a reply that is accepted is sent: to its customer, from our mailbox, with its event', async () => {
  const { office, relay, send, row } = await outbox();
  await send();
  expect(relay.mails).toHaveLength(1);
  expect(relay.mails[0]).toMatchObject({
    from: 'help@fieldnotes.example',
    to: ['maria@northwind.example'],
  });
  expect(relay.mails[0]!.raw).toContain('Press the button.');
  const delivery = await row();
  expect(delivery).toMatchObject({ attempts: 1, error: null, failedAt: null, keptAt: null });
  expect(delivery.sentAt).not.toBeNull();
  expect(messageIdsIn(relay)).toEqual([delivery.messageIdHeader]);
  expect(await deliveryEvents(office)).toEqual(['delivery.sent']);
  await send();
  expect(relay.mails).toHaveLength(1);
});

test.each([
  ['to the sender', { sender: 451 }],
  ['to the only recipient, as greylisting does', { recipients: { 'maria@northwind.example': 450 } }],
  ['to the mail', { mail: 451 }],
] satisfies [string, Manners][])('a refusal for now %s waits and goes out later', async (_, manners) => {
  const { office, relay, send, row } = await outbox(manners);
  await expect(send()).rejects.toBeInstanceOf(Later);
  expect(await row()).toMatchObject({ sentAt: null, failedAt: null, sendingAt: null });
  expect((await row()).error).toContain('The relay says 45');
  expect(await deliveryEvents(office)).toEqual(['delivery.delayed']);
  relay.manners = {};
  travel(now() + MINUTE);
  await send();
  expect((await row()).sentAt).not.toBeNull();
  expect(new Set(messageIdsIn(relay)).size).toBe(1);
});

test('it tries again after 10 s, 30 s, 1, 5, 15, 30 and 60 minutes, and says when', async () => {
  const { send, row } = await outbox({ sender: 421 });
  const waits: number[] = [];
  for (let attempt = 0; attempt < 9; attempt++) {
    travel((await row()).dueAt + SECOND);
    const before = now();
    const later = await send().catch((error: Later) => error as Later);
    expect(later).toBeInstanceOf(Later);
    expect((await row()).dueAt).toBe(later!.at);
    waits.push(Math.floor((later!.at - before) / SECOND));
  }
  const seconds = [10, 30, 60, 300, 900, 1800, 3600, 3600, 3600];
  expect(waits.map((wait, index) => wait - seconds[index]!).every((over) => over >= 0 && over <= 5)).toBe(
    true,
  );
});

test('a server that hangs is left after the time limit, and one that is not there is tried again', async () => {
  const { relay, send, row, office } = await outbox({ mail: 'silence' });
  await expect(send()).rejects.toBeInstanceOf(Later);
  expect((await row()).sendingAt).toBeNull();
  travel(now() + MINUTE);
  const options = { secret: office.config.secret, smtpUrl: 'smtp://127.0.0.1:1', timeoutMs: 300 };
  await expect(deliver(office.db, 1, options)).rejects.toBeInstanceOf(Later);
  expect((await row()).error).toContain('ECONNREFUSED');
  expect(relay.mails).toHaveLength(1);
});

test('a connection that drops after the mail was handed over repeats the same Message-ID', async () => {
  const { relay, send, row } = await outbox({ mail: 'drop' });
  await expect(send()).rejects.toBeInstanceOf(Later);
  relay.manners = {};
  travel(now() + MINUTE);
  await send();
  const { messageIdHeader } = await row();
  expect(messageIdsIn(relay)).toEqual([messageIdHeader, messageIdHeader]);
  const [first, second] = relay.mails.map((mail) => mail.raw.replaceAll(/--_[^\s"]+/g, '--cut'));
  expect(second!.replace(/boundary=.*/g, '')).toBe(first!.replace(/boundary=.*/g, ''));
});

test('a database that fails between the server’s 250 and our commit repeats the same Message-ID, once the lease has run out', async () => {
  const { office, relay, deliveryId, row } = await outbox();
  const { db } = office;
  relay.manners.meanwhile = async () => void (await db.schema.alterTable('event').renameTo('lost').execute());
  expect(await office.work()).toHaveLength(1);
  relay.manners = {};
  await db.schema.alterTable('lost').renameTo('event').execute();
  travel(now() + MINUTE);
  await office.work(); // held still
  expect(relay.mails).toHaveLength(1);
  travel(now() + 11 * MINUTE);
  await office.work();
  expect((await deliveryOf(office, deliveryId)).sentAt).not.toBeNull();
  const { messageIdHeader } = await row();
  expect(messageIdsIn(relay)).toEqual([messageIdHeader, messageIdHeader]);
});

test('a refusal for good is shown to a person, whose retry sends the same mail', async () => {
  const { office, relay, send, row, deliveryId } = await outbox({ mail: 554 });
  await send();
  const failed = await row();
  expect(failed.failedAt).not.toBeNull();
  expect(failed.error).toContain('The relay says 554');
  await send();
  expect(relay.attempts).toBe(1);
  relay.manners = {};
  await retry(office, deliveryId);
  expect(await office.work()).toEqual([]);
  const sent = await row();
  expect(sent).toMatchObject({ failedAt: null, error: null, messageIdHeader: failed.messageIdHeader });
  expect(sent.sentAt).not.toBeNull();
  expect(messageIdsIn(relay)).toEqual([failed.messageIdHeader, failed.messageIdHeader]);
  expect(await deliveryEvents(office)).toEqual(['delivery.failed', 'delivery.retried', 'delivery.sent']);
  await expect(retry(office, deliveryId)).rejects.toBeInstanceOf(Conflict);
});

test('where one of two recipients is refused for good, the other has the mail and a person learns of it', async () => {
  const bruno = 'bruno@northwind.example';
  const { office, relay, send, row, deliveryId } = await outbox(
    { recipients: { [bruno]: 550 } },
    { cc: bruno },
  );
  await send();
  expect(relay.mails.map((mail) => mail.to)).toEqual([['maria@northwind.example']]);
  const failed = await row();
  expect(failed.error).toContain(`not ${bruno}: 550`);
  expect(failed.recipients).toEqual([bruno]);
  relay.manners = {};
  await retry(office, deliveryId);
  await office.work();
  expect(relay.mails.map((mail) => mail.to)).toEqual([['maria@northwind.example'], [bruno]]);
  expect(relay.mails[1]!.raw).toMatch(/^To: .*maria@northwind\.example/m);
});

test('where one of two recipients is refused for now, only that one gets the next attempt', async () => {
  const bruno = 'bruno@northwind.example';
  const { relay, send, row } = await outbox({ recipients: { [bruno]: 451 } }, { cc: bruno });
  await expect(send()).rejects.toBeInstanceOf(Later);
  relay.manners = {};
  travel(now() + MINUTE);
  await send();
  expect(relay.mails.map((mail) => mail.to)).toEqual([['maria@northwind.example'], [bruno]]);
  expect((await row()).sentAt).not.toBeNull();
});

test('after two days of refusals a person is asked, and their retry is patient for two days again', async () => {
  const { office, relay, send, row, deliveryId } = await outbox({ sender: 451 });
  await expect(send()).rejects.toBeInstanceOf(Later);
  travel(now() + 49 * HOUR);
  await send();
  expect((await row()).error).toContain('Tried for two days');
  await retry(office, deliveryId);
  await expect(send()).rejects.toBeInstanceOf(Later);
  relay.manners = {};
  travel(now() + 2 * HOUR);
  await send();
  expect((await row()).sentAt).not.toBeNull();
});

test('two workers never send one delivery at the same time', async () => {
  const { relay, send } = await outbox();
  const results = await Promise.allSettled([send(), send(), send()]);
  expect(relay.mails).toHaveLength(1);
  expect(results.filter((result) => result.status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
});

test('a worker that dies while sending gives its delivery back when its lease has run out', async () => {
  const { office, relay, deliveryId, row } = await outbox();
  await transaction(office.db, (tx) => claimDelivery(tx, deliveryId)); // and nothing more is heard of it
  expect(await office.work()).toEqual([]);
  expect(relay.mails).toEqual([]);
  travel(now() + 11 * MINUTE);
  await office.work();
  expect(messageIdsIn(relay)).toEqual([(await row()).messageIdHeader]);
});

test('undo wins while the reply waits, and nothing is sent', async () => {
  const relay = await aRelay();
  const office = await desk({ SMTP_URL: relay.url, UNDO_SECONDS: '10' });
  const number = await office.arrives();
  const { messageId } = await answers(office, number);
  await office.work();
  const found = await office.conversation(number);
  await transaction(office.db, (tx) => undoReply(tx, found, { messageId, by: office.ana }));
  travel(now() + MINUTE);
  expect(await office.work()).toEqual([]);
  expect(relay.mails).toEqual([]);
  expect(await office.db.selectFrom('job').selectAll().execute()).toEqual([]);
});

test('undo loses once the reply is on its way, delayed or sent', async () => {
  const { office, relay, number, messageId, send } = await outbox({ mail: 451 });
  const found = await office.conversation(number);
  const undo = () => transaction(office.db, (tx) => undoReply(tx, found, { messageId, by: office.ana }));
  await expect(send()).rejects.toBeInstanceOf(Later);
  await expect(undo()).rejects.toBeInstanceOf(Conflict);
  relay.manners = {};
  travel(now() + MINUTE);
  await send();
  await expect(undo()).rejects.toBeInstanceOf(Conflict);
  expect(relay.mails).toHaveLength(2);
});

test('a delivery is not sent before it is due', async () => {
  const relay = await aRelay();
  const office = await desk({ SMTP_URL: relay.url, UNDO_SECONDS: '10' });
  const { deliveryId } = await answers(office, await office.arrives());
  const options = { secret: office.config.secret, smtpUrl: relay.url };
  const { dueAt } = await deliveryOf(office, deliveryId);
  await expect(deliver(office.db, deliveryId, options)).rejects.toMatchObject({ at: dueAt });
  expect(relay.attempts).toBe(0);
});

test('without SMTP_URL a mail is kept, whole and readable, and is not sent when one is set later', async () => {
  const office = await desk();
  const { deliveryId } = await answers(office, await office.arrives());
  expect(await office.work()).toEqual([]);
  const delivery = await findDelivery(office.db, office.ana, deliveryId);
  const raw = Buffer.from((await keptMail(office.db, delivery))!).toString();
  expect(raw).toContain('Press the button.');
  expect(raw).toMatch(/^To: .*maria@northwind\.example/m);
  expect((await deliveryOf(office, deliveryId)).keptAt).not.toBeNull();
  expect(await deliveryEvents(office)).toEqual(['delivery.kept']);
  const relay = await aRelay();
  await deliver(office.db, deliveryId, { secret: office.config.secret, smtpUrl: relay.url });
  expect(relay.attempts).toBe(0);
});

test('a delivery that cannot be composed waits with its reason instead of hanging for ever', async () => {
  const { office, send, row } = await outbox();
  await office.db.schema.alterTable('attachment').renameTo('attachment_elsewhere').execute();
  await expect(send()).rejects.toBeInstanceOf(Later);
  await office.db.schema.alterTable('attachment_elsewhere').renameTo('attachment').execute();
  expect((await row()).error).toContain('attachment');
  travel(now() + MINUTE);
  await send();
  expect((await row()).sentAt).not.toBeNull();
});
