import { expect, test } from 'vitest';
import { draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid, NotFound } from '../../../src/domain/errors.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withLetter() {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  return { office, act, number: conversationId, state: () => office.conversation(conversationId) };
}

test('a note changes nothing for the customer: neither the wait, nor who has it, nor the preview', async () => {
  const { act, number, state } = await withLetter();
  const before = await state();
  await act.notes(number);
  expect(await state()).toEqual(before);
});

test('a note is a message and an event, and never a delivery', async () => {
  const { office, act, number } = await withLetter();
  const messageId = await act.notes(number, { by: office.tomas });
  const message = await office.db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  expect(message).toMatchObject({
    kind: 'note',
    teammateId: office.tomas.id,
    messageIdHeader: null,
    recipients: '{}',
    text: 'Looks like the March bug.',
  });
  expect(await act.events(number, 'conversation.noted')).toMatchObject([
    { messageId, teammateId: office.tomas.id, mailboxId: office.mailbox.id },
  ]);
  expect(await office.db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect(await office.db.selectFrom('job').select('id').execute()).toEqual([]);
});

test('an empty note is refused', async () => {
  const { act, number } = await withLetter();
  await expect(act.notes(number, { html: '<p> </p>' })).rejects.toThrow(Invalid);
});

test('the draft of a note goes with it; the draft of a reply stays', async () => {
  const { office, act, number, state } = await withLetter();
  const { db, ana } = office;
  const conversation = await state();
  await transaction(db, async (tx) => {
    await saveDraft(tx, conversation, { by: ana, kind: 'note', html: '<p>Hm</p>' });
    await saveDraft(tx, conversation, { by: ana, kind: 'reply', html: '<p>Dear Maria</p>' });
  });
  await act.notes(number);
  expect(await draftsOn(db, conversation, ana)).toMatchObject([{ kind: 'reply', html: '<p>Dear Maria</p>' }]);
});

test('a note is found by its words', async () => {
  const { office, act, number } = await withLetter();
  await act.notes(number, { html: '<p>Escalated to the typesetter</p>' });
  const { rows } = await search(office.db, office.ana, { q: 'typesetter', limit: 5 });
  expect(rows.map((row) => row.id)).toEqual([number]);
});

test('nobody notes in a mailbox that is not theirs', async () => {
  const office = await desk();
  const { mailbox } = await yukisMailbox(office);
  const act = acts(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await expect(act.notes(conversationId)).rejects.toThrow(NotFound);
});
