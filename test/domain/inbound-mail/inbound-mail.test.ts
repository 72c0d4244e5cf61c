import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict } from '../../../src/domain/errors.ts';
import {
  acceptMail,
  arrivedWith,
  claimFingerprint,
  failMail,
  latestArrivals,
  pendingMail,
} from '../../../src/domain/inbound-mail/inbound-mail.ts';
import {
  failedMail,
  findFailedMail,
  originalOfFailed,
  retryMail,
} from '../../../src/domain/inbound-mail/tray.ts';
import { NINE, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

const RAW = Buffer.from('From: a@x.example\r\n\r\n\0\xff not UTF-8', 'latin1');
const ENVELOPE = { from: 'a@x.example', to: ['help@fieldnotes.example'] };

const accepts = ({ db, mailbox }: Desk, more: object = {}) =>
  transaction(db, (tx) =>
    acceptMail(tx, {
      raw: RAW,
      source: 'smtp',
      mailboxIds: [mailbox.id],
      envelope: ENVELOPE,
      receivedAt: NINE,
      ...more,
    }),
  );

test('a mail’s bytes are stored as they came, with its way, and its reading is queued', async () => {
  const office = await desk();
  const id = await accepts(office);
  const mail = (await pendingMail(office.db, id))!;
  expect(Buffer.from(mail.raw)).toEqual(RAW);
  expect(mail).toMatchObject({ id, source: 'smtp', envelope: ENVELOPE, receivedAt: NINE });
  const jobs = await office.db.selectFrom('job').selectAll().execute();
  expect(jobs.map((job) => [job.kind, JSON.parse(job.payload)])).toEqual([
    ['process-mail', { inboundMailId: id }],
  ]);
});

test('the same mail twice is one mail, and the second says whose double it is', async () => {
  const office = await desk();
  const [first, second] = [await accepts(office), await accepts(office)];
  const claims = (id: number) => transaction(office.db, (tx) => claimFingerprint(tx, id, 'one and the same'));
  expect(await claims(first)).toEqual({ kind: 'first' });
  expect(await claims(first)).toEqual({ kind: 'done' });
  expect(await claims(second)).toEqual({ kind: 'copy', of: first });
  expect(await pendingMail(office.db, second)).toBeNull();
  const row = await office.db
    .selectFrom('inboundMail')
    .select('duplicateOf')
    .where('id', '=', second)
    .executeTakeFirst();
  expect(row).toEqual({ duplicateOf: first });
});

test('a mail that cannot be read waits in the tray with its reason and its bytes, and can be retried once', async () => {
  const office = await desk();
  const { db, ana } = office;
  const id = await accepts(office);
  await transaction(db, (tx) => failMail(tx, id, `It could not be read: \0${'x'.repeat(900)}`));
  const [tray] = await failedMail(db, ana);
  expect(tray).toMatchObject({ id, source: 'smtp' });
  expect(tray!.error.length).toBeLessThanOrEqual(501);
  const mail = await findFailedMail(db, ana, id);
  expect(Buffer.from(await originalOfFailed(db, mail))).toEqual(RAW);
  await transaction(db, (tx) => retryMail(tx, mail, { by: ana }));
  expect(await failedMail(db, ana)).toEqual([]);
  await expect(transaction(db, (tx) => retryMail(tx, mail, { by: ana }))).rejects.toThrow(Conflict);
});

test('the tray shows the mail of one’s own mailboxes', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const id = await accepts(office, { mailboxIds: [mailbox.id] });
  await transaction(office.db, (tx) => failMail(tx, id, 'no'));
  expect(await failedMail(office.db, office.ana)).toEqual([]);
  expect(await failedMail(office.db, yuki)).toHaveLength(1);
});

test('the newest arrival is known to those who work in its mailbox', async () => {
  const office = await desk();
  expect(await latestArrivals(office.db, office.ana, office.mailbox.id)).toBeNull();
  const number = await office.arrives();
  expect(await latestArrivals(office.db, office.ana, office.mailbox.id)).toMatchObject({
    conversationId: number,
  });
  expect(await latestArrivals(office.db, { ...office.ana, mailboxIds: [] }, office.mailbox.id)).toBeNull();
  expect(await arrivedWith(office.db)).toBe(number);
});
