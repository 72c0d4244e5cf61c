import { expect, test } from 'vitest';
import { letterHead } from '../../../src/domain/conversation/letter-head.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withLetter(subject: string) {
  const office = await desk();
  const { conversationId } = await acts(office).receives({ subject });
  return { ...office, conversation: await office.conversation(conversationId) };
}

test('a reply carries the subject it answers, its writer’s name and how the mailbox signs', async () => {
  const { db, tomas, conversation } = await withLetter('Our calendar is blank');
  await db
    .updateTable('mailbox')
    .set({ signature: 'Fieldnotes, Lisbon' })
    .where('id', '=', conversation.mailboxId)
    .execute();
  expect(await letterHead(db, tomas, conversation)).toEqual({
    subject: 'Re: Our calendar is blank',
    from: 'Tomás Ribeiro',
    signature: 'Fieldnotes, Lisbon',
  });
});

test('a subject that is an answer already gets no second Re:', async () => {
  const { db, ana, conversation } = await withLetter('RE: Our calendar');
  expect(await letterHead(db, ana, conversation)).toMatchObject({
    subject: 'RE: Our calendar',
    signature: '',
  });
});
