import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { audit } from '../../../src/domain/inbound-mail/auditing.ts';
import { acceptMail, failMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

test('every mail is processed, failed, pending or a double, and it adds up', async () => {
  const office = await desk();
  const raw = letter();
  await office.arrives(raw);
  await office.arrives(raw);
  const mail = { raw: letter(), mailboxIds: [office.mailbox.id], envelope: { from: '', to: [] } };
  await transaction(office.db, (tx) => acceptMail(tx, { ...mail, source: 'import' }));
  expect(await audit(office.db)).toEqual({
    sources: {
      import: { received: 1, stored: 1, processed: 0, failed: 0, pending: 1, duplicates: 0, setAside: 0 },
      smtp: { received: 2, stored: 2, processed: 2, failed: 0, pending: 0, duplicates: 1, setAside: 0 },
    },
    problems: [],
  });
});

test('what does not add up is said: a mail in the tray, one that nobody will read, one without its message', async () => {
  const office = await desk();
  const { db } = office;
  await office.arrives();
  await db.updateTable('message').set({ inboundMailId: null }).execute();
  const mail = {
    raw: letter(),
    source: 'smtp',
    mailboxIds: [office.mailbox.id],
    envelope: { from: '', to: [] },
  };
  const failed = await transaction(db, (tx) => acceptMail(tx, mail));
  await transaction(db, (tx) => failMail(tx, failed, 'no'));
  await transaction(db, (tx) => acceptMail(tx, { ...mail, queued: false }));
  const { problems } = await audit(db);
  expect(problems.join('\n')).toMatch(/1 mails wait in the tray/);
  expect(problems.join('\n')).toMatch(/1 processed mails have no message/);
  expect(problems.join('\n')).toMatch(/1 pending mails have nobody to read them/);
});
