import { expect, onTestFinished, test } from 'vitest';
import { Forbidden } from '../../../src/domain/errors.ts';
import {
  auditDaily,
  auditNow,
  discrepancies,
  latestAudit,
} from '../../../src/domain/inbound-mail/daily-audit.ts';
import { now, travel } from '../../../src/lib/clock.ts';
import { desk } from '../../support/desk.ts';

const HOUR = 3_600_000; // ms

test('before the first audit there is none, and then the day’s own is kept until the next day', async () => {
  const { db } = await desk();
  onTestFinished(() => travel(null));
  expect(await latestAudit(db)).toBeNull();
  expect(await auditDaily(db)).toBe(true);
  const first = await latestAudit(db);
  travel(now() + 23 * HOUR);
  expect(await auditDaily(db)).toBe(false);
  travel(now() + 2 * HOUR);
  expect(await auditDaily(db)).toBe(true);
  expect((await latestAudit(db))!.at).toBeGreaterThan(first!.at);
});

test('an owner may have it done at any time, under their name; a teammate may not', async () => {
  const { db, ana, tomas } = await desk();
  await auditDaily(db);
  await auditNow(db, ana);
  await expect(auditNow(db, tomas)).rejects.toThrow(Forbidden);
  const events = await db
    .selectFrom('event')
    .select('teammateId')
    .where('kind', '=', 'mail.audited')
    .orderBy('id')
    .execute();
  expect(events.map((event) => event.teammateId)).toEqual([null, ana.id]);
});

test('what waits in the tray has words of its own and is no discrepancy', () => {
  const problems = ['smtp: 2 mails wait in the tray', '1 processed mails have no message'];
  expect(discrepancies({ problems })).toEqual(['1 processed mails have no message']);
  expect(discrepancies({ problems: [] })).toEqual([]);
});
