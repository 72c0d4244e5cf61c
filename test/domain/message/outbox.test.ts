import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { findDelivery, queueAutomatic } from '../../../src/domain/message/delivering.ts';
import { keptMail, outgoingMail } from '../../../src/domain/message/outbox.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('outgoing mail is listed newest first, of one’s own mailboxes, with what was kept of it', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  for (const mailboxId of [office.mailbox.id, mailbox.id, office.mailbox.id]) {
    const { conversationId } = await act.receives({ mailboxIds: [mailboxId], subject: `In ${mailboxId}` });
    await act.replies(conversationId, { by: yuki, undoMs: 0 });
  }
  await office.work();
  const seen = await outgoingMail(office.db, office.ana, { limit: 5 });
  expect(seen.map((mail) => [mail.subject, mail.state])).toEqual([
    [`In ${office.mailbox.id}`, 'kept'],
    [`In ${office.mailbox.id}`, 'kept'],
  ]);
  expect(await outgoingMail(office.db, yuki, { limit: 5 })).toHaveLength(3);
  expect(await outgoingMail(office.db, office.ana, { limit: 5, before: seen[0]!.id })).toHaveLength(1);
  const bytes = await keptMail(office.db, await findDelivery(office.db, office.ana, seen[0]!.id));
  expect(Buffer.from(bytes!).toString()).toContain('They are back now.');
});

test('a page of outgoing mail holds one more than was asked for, so that the next page shows', async () => {
  const { db, mailbox, ana } = await desk();
  for (const subject of ['One', 'Two', 'Three'])
    await transaction(db, (tx) =>
      queueAutomatic(tx, {
        automatic: 'test-mail',
        to: 'noor@fieldnotes.example',
        subject,
        text: 'This mail is automatic.',
        mailboxId: mailbox.id,
        fromAddress: mailbox.address,
      }),
    );
  const subjects = async (limit: number, before?: number) =>
    (await outgoingMail(db, ana, { limit, before })).map((mail) => mail.subject);
  expect(await subjects(1)).toEqual(['Three', 'Two']);
  expect(await subjects(3)).toEqual(['Three', 'Two', 'One']);
  const [newest] = await outgoingMail(db, ana, { limit: 1 });
  expect(await subjects(5, newest!.id)).toEqual(['Two', 'One']);
  expect(newest).toMatchObject({ recipients: ['noor@fieldnotes.example'], automatic: 'test-mail' });
});

test('what was not kept has no bytes, and a stranger to the mailbox does not see it', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await act.replies(conversationId, { by: yuki, undoMs: 0 });
  const [waiting] = await outgoingMail(office.db, yuki, { limit: 1 });
  expect(waiting!.state).toBe('queued');
  expect(await keptMail(office.db, await findDelivery(office.db, yuki, waiting!.id))).toBeNull();
  expect(await outgoingMail(office.db, office.ana, { limit: 5 })).toEqual([]);
  await expect(findDelivery(office.db, office.ana, waiting!.id)).rejects.toThrow(NotFound);
});

test('the list reads each mailbox’s newest from its index, and nothing of the others', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  for (const mailboxId of [mailbox.id, office.mailbox.id, mailbox.id, office.mailbox.id, mailbox.id]) {
    const { conversationId } = await act.receives({ mailboxIds: [mailboxId], subject: `In ${mailboxId}` });
    await act.replies(conversationId, { by: yuki, undoMs: 0 });
  }
  const all = (await outgoingMail(office.db, yuki, { limit: 10 })).map(({ id }) => id);
  expect(all).toHaveLength(5);
  expect(all).toEqual([...all].sort((a, b) => b - a));
  const paged = await outgoingMail(office.db, yuki, { limit: 2, before: all[1] });
  expect(paged.map(({ id }) => id)).toEqual(all.slice(2, 5));
  expect(await outgoingMail(office.db, { ...yuki, mailboxIds: [] }, { limit: 10 })).toEqual([]);
});
