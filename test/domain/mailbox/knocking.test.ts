import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { queueKnock } from '../../../src/domain/mailbox/knocking.ts';
import { findMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { desk } from '../../support/desk.ts';

test('a test mail is queued to the mailbox, from the person who asked', async () => {
  const { db, ana, mailbox } = await desk();
  const found = await findMailbox(db, ana, mailbox.id);
  await transaction(db, (tx) => queueKnock(tx, { mailbox: found, by: ana }));
  const job = await db.selectFrom('job').selectAll().executeTakeFirstOrThrow();
  expect(job.kind).toBe('knock');
  expect(JSON.parse(job.payload)).toEqual({
    to: 'help@fieldnotes.example',
    from: 'ana@fieldnotes.example',
    name: 'Ana Okafor',
  });
});
