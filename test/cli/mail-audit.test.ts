import { expect, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { acceptMail, failMail } from '../../src/domain/inbound-mail/inbound-mail.ts';
import { machine } from '../support/command.ts';
import { letter } from '../support/letters.ts';

test('what came in adds up, or it says what does not', async () => {
  const { settle, run, open } = await machine();
  await settle();
  expect(await run('mail', 'audit')).toMatchObject({
    status: 0,
    out: ['all together: 0 received, 0 stored, 0 processed, 0 failed, 0 pending, 0 set aside'],
  });
  const db = await open();
  const mail = { raw: letter(), source: 'smtp', mailboxIds: [1], envelope: { from: '', to: [] } };
  const id = await transaction(db, (tx) => acceptMail(tx, mail));
  expect(JSON.parse((await run('mail', 'audit', '--json')).out[0]!)).toMatchObject({
    received: 1,
    stored: 1,
    processed: 0,
    failed: 0,
    pending: 1,
    sources: { smtp: { received: 1 } },
    problems: [],
  });
  await transaction(db, (tx) => failMail(tx, id, 'Broken.'));
  const { status, out } = await run('mail', 'audit');
  expect(status).toBe(1);
  expect(out).toContain('Does not add up: smtp: 1 mails wait in the tray');
});
