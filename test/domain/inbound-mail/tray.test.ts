import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { audit } from '../../../src/domain/inbound-mail/auditing.ts';
import {
  auditDaily,
  auditNow,
  discrepancies,
  latestAudit,
} from '../../../src/domain/inbound-mail/daily-audit.ts';
import { acceptMail, failMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import {
  failedMail,
  findFailedMail,
  originalOfFailed,
  retryMail,
  setAside,
} from '../../../src/domain/inbound-mail/tray.ts';
import { now, travel } from '../../../src/lib/clock.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

/** A mail that could not be read, as a bug of ours would leave it. */
function fails({ db, mailbox }: Desk, raw = letter()): Promise<number> {
  return transaction(db, async (tx) => {
    const id = await acceptMail(tx, {
      raw,
      source: 'relay',
      mailboxIds: [mailbox.id],
      envelope: { from: '', to: [] },
      queued: false,
    });
    await failMail(tx, id, 'It could not be read: a bug');
    return id;
  });
}

async function setsAside({ db, ana }: Desk, id: number): Promise<void> {
  const mail = await findFailedMail(db, ana, id);
  await transaction(db, (tx) => setAside(tx, mail, { by: ana }));
}

test('what failed is in the tray with its reason and its bytes, and a retry after a fix reads it', async () => {
  const office = await desk();
  const { db, ana } = office;
  const raw = letter();
  const id = await fails(office, raw);
  expect(await failedMail(db, ana)).toMatchObject([
    { id, source: 'relay', error: 'It could not be read: a bug' },
  ]);
  const mail = await findFailedMail(db, ana, id);
  expect(Buffer.from(await originalOfFailed(db, mail))).toEqual(Buffer.from(raw));
  await transaction(db, (tx) => retryMail(tx, mail, { by: ana }));
  await office.work();
  expect(await failedMail(db, ana)).toEqual([]);
  expect(await db.selectFrom('message').select('id').execute()).toHaveLength(1);
  expect((await audit(db)).problems).toEqual([]);
});

test('set aside it leaves the tray, is kept whole under the name of who did it, and the audit counts it', async () => {
  const office = await desk();
  const { db, ana } = office;
  const id = await fails(office);
  await setsAside(office, id);
  expect(await failedMail(db, ana)).toEqual([]);
  expect(await failedMail(db, ana, { isSetAside: true })).toMatchObject([{ id, setAsideById: ana.id }]);
  const { sources, problems } = await audit(db);
  expect(sources.relay).toMatchObject({
    received: 1,
    stored: 1,
    failed: 0,
    setAside: 1,
    processed: 0,
    pending: 0,
  });
  expect(problems).toEqual([]);
  const event = await db
    .selectFrom('event')
    .selectAll()
    .where('kind', '=', 'mail.set-aside')
    .executeTakeFirstOrThrow();
  expect(event.teammateId).toBe(ana.id);
});

test('what was set aside can still be read later', async () => {
  const office = await desk();
  const { db, ana } = office;
  const id = await fails(office);
  await setsAside(office, id);
  const mail = await findFailedMail(db, ana, id);
  await transaction(db, (tx) => retryMail(tx, mail, { by: ana }));
  await office.work();
  expect((await audit(db)).sources.relay).toMatchObject({ processed: 1, setAside: 0, failed: 0 });
});

test('two people who set the same mail aside: the second hears that it is gone', async () => {
  const office = await desk();
  const id = await fails(office);
  await setsAside(office, id);
  await expect(setsAside(office, id)).rejects.toThrow('not in the tray any more');
});

test('a mail whose bytes are gone does not add up, and the daily audit keeps that until the next day', async () => {
  const office = await desk();
  const { db, ana } = office;
  await office.arrives();
  expect(await auditDaily(db)).toBe(true);
  expect(discrepancies((await latestAudit(db))!)).toEqual([]);
  await db.updateTable('message').set({ inboundMailId: null }).execute();
  expect(await auditDaily(db)).toBe(false);
  travel(now() + 25 * 3_600_000);
  try {
    expect(await auditDaily(db)).toBe(true);
  } finally {
    travel(null);
  }
  expect(discrepancies((await latestAudit(db))!)).toEqual(['1 processed mails have no message']);
  await expect(auditNow(db, { ...ana, role: 'teammate' })).rejects.toThrow('Owners');
});

test('mail that waits in the tray is no discrepancy: the tray tells of it', async () => {
  const office = await desk();
  await fails(office);
  await auditNow(office.db, office.ana);
  const kept = await latestAudit(office.db);
  expect(kept?.problems).toEqual(['relay: 1 mails wait in the tray']);
  expect(discrepancies(kept!)).toEqual([]);
});
