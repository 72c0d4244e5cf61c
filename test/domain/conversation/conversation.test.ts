import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('a conversation is found by its number by those who work in its mailbox', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives();
  for (const viewer of [office.ana, office.tomas, office.yuki])
    expect(await findConversation(office.db, viewer, conversationId)).toMatchObject({
      id: conversationId,
      subject: 'Our calendar is blank',
    });
});

test('another mailbox’s conversation is not found, and looks like one that never was', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const { conversationId } = await acts(office).receives({ mailboxIds: [mailbox.id] });
  expect((await findConversation(office.db, yuki, conversationId)).id).toBe(conversationId);
  const refused = await findConversation(office.db, office.ana, conversationId).catch((error) => error);
  const unknown = await findConversation(office.db, office.ana, 99_999).catch((error) => error);
  expect(refused).toBeInstanceOf(NotFound);
  expect(refused.message).toBe(unknown.message);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])(
  'the number %d is found nowhere',
  async (number) => {
    const office = await desk();
    await acts(office).receives();
    await expect(findConversation(office.db, office.ana, number)).rejects.toThrow(NotFound);
  },
);

test('somebody without a mailbox finds nothing', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives();
  await expect(
    findConversation(office.db, { ...office.ana, mailboxIds: [] }, conversationId),
  ).rejects.toThrow(NotFound);
});
