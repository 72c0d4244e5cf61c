import { expect, test } from 'vitest';
import { mailboxesOfConversation } from '../../../src/domain/conversation/mailboxes.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('a conversation’s own mailbox comes first, then those it was written to as well', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox } = await yukisMailbox(office);
  const one = await act.receives();
  const both = await act.receives({ mailboxIds: [mailbox.id, office.mailbox.id] });
  expect(await mailboxesOfConversation(office.db, one.conversationId)).toEqual([office.mailbox.id]);
  expect(await mailboxesOfConversation(office.db, both.conversationId)).toEqual([
    mailbox.id,
    office.mailbox.id,
  ]);
});
