import { expect, test } from 'vitest';
import { latestAudit } from '../../src/domain/inbound-mail/daily-audit.ts';
import { auditMail } from '../../src/jobs/audit-mail.ts';
import { desk } from '../support/desk.ts';

test('all mail is added up once a day, however often the job comes round', async () => {
  const office = await desk();
  await office.arrives();
  await auditMail(office.db);
  const kept = await latestAudit(office.db);
  expect(kept).toMatchObject({ problems: [], sources: { smtp: { processed: 1 } } });
  await auditMail(office.db);
  expect(await latestAudit(office.db)).toEqual(kept);
});
