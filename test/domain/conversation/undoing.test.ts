import { expect, test } from 'vitest';
import { attachToDraft, draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, NotFound } from '../../../src/domain/errors.ts';
import { claimDelivery } from '../../../src/domain/message/delivering.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, HOUR, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withLetter() {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  return { office, act, number: conversationId, state: () => office.conversation(conversationId) };
}

test('a reply that was taken back is a draft with its files, and everything is as it was', async () => {
  const { office, act, number, state } = await withLetter();
  const { db, ana } = office;
  const before = await state();
  const file = { name: 'log.txt', type: 'text/plain', bytes: Buffer.from('log') };
  await transaction(db, (tx) => attachToDraft(tx, before, { by: ana, kind: 'reply', file }));
  const messageId = await act.replies(number, { html: '<p>Too early</p>', closing: true });
  await act.undoes(number, messageId);
  expect(await state()).toEqual(before);
  expect(await draftsOn(db, before, ana)).toMatchObject([
    { kind: 'reply', html: '<p>Too early</p>', attachments: [{ name: 'log.txt' }] },
  ]);
  for (const table of ['delivery', 'message'] as const)
    expect(
      await db
        .selectFrom(table)
        .select('id')
        .where(table === 'message' ? 'id' : ('messageId' as never), '=', messageId as never)
        .execute(),
    ).toEqual([]);
});

test('it leaves no trace in the timeline and is not found by search, but the audit knows of it', async () => {
  const { office, act, number, state } = await withLetter();
  await act.undoes(number, await act.replies(number, { html: '<p>zanzibar</p>' }));
  const { items } = await timeline(office.db, await state());
  expect(items.map((item) => item.kind)).toEqual(['conversation.received']);
  expect((await search(office.db, office.ana, { q: 'zanzibar', limit: 5 })).rows).toEqual([]);
  expect(await act.events(number, 'conversation.reply-undone')).toMatchObject([
    { teammateId: office.ana.id },
  ]);
});

test('what was begun meanwhile stays, behind what comes back', async () => {
  const { office, act, number, state } = await withLetter();
  const messageId = await act.replies(number, { html: '<p>First</p>' });
  const conversation = await state();
  await transaction(office.db, (tx) =>
    saveDraft(tx, conversation, { by: office.ana, kind: 'reply', html: '<p>Second</p>' }),
  );
  await act.undoes(number, messageId);
  expect(await draftsOn(office.db, conversation, office.ana)).toMatchObject([
    { html: '<p>First</p><p>Second</p>' },
  ]);
});

test('where the customer wrote meanwhile, their letter stands and they wait since the first unanswered one', async () => {
  const { act, number, state } = await withLetter();
  const messageId = await act.replies(number);
  await act.receives({ inReplyTo: '<first@northwind.example>', receivedAt: NINE + HOUR, text: 'And now?' });
  await act.undoes(number, messageId);
  expect(await state()).toMatchObject({ waitingSince: NINE, latestAt: NINE + HOUR, preview: 'And now?' });
});

test('a teammate’s note meanwhile does not hide that the customer waits again', async () => {
  const { office, act, number, state } = await withLetter();
  const messageId = await act.replies(number);
  await act.notes(number, { by: office.tomas });
  await act.undoes(number, messageId);
  expect(await state()).toMatchObject({ waitingSince: NINE, latestBy: 'customer' });
});

test('where another reply stands, nobody waits', async () => {
  const { office, act, number, state } = await withLetter();
  const first = await act.replies(number);
  await act.replies(number, { by: office.tomas, html: '<p>I add this.</p>' });
  await act.undoes(number, first);
  expect(await state()).toMatchObject({ waitingSince: null, latestBy: 'teammate', preview: 'I add this.' });
});

test('two replies taken back, in either order, leave the customer waiting since their letter', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const { act, number, state } = await withLetter();
    const replies = [await act.replies(number), await act.replies(number)];
    for (const index of order) await act.undoes(number, replies[index]!);
    expect(await state()).toMatchObject({ waitingSince: NINE, latestBy: 'customer', assigneeId: null });
  }
});

test('a decision that no reply was needed still stands after a later reply is taken back', async () => {
  const { act, number, state } = await withLetter();
  await act.undoes(number, await act.replies(number));
  await act.closes(number);
  await act.receives({ inReplyTo: '<first@northwind.example>', receivedAt: NINE + HOUR });
  await act.undoes(number, await act.replies(number));
  expect(await state()).toMatchObject({ waitingSince: NINE + HOUR, closedAt: null });
});

test('a reply that is on its way cannot be taken back', async () => {
  const { office, act, number } = await withLetter();
  const messageId = await act.replies(number, { undoMs: 0 });
  const { id } = await office.db.selectFrom('delivery').select('id').executeTakeFirstOrThrow();
  expect(await transaction(office.db, (tx) => claimDelivery(tx, id))).not.toBeNull();
  await expect(act.undoes(number, messageId)).rejects.toThrow(Conflict);
});

test('a reply that arrived cannot be taken back, and it stays whole', async () => {
  const { office, act, number, state } = await withLetter();
  const messageId = await act.replies(number, { undoMs: 0 });
  await office.work();
  await expect(act.undoes(number, messageId)).rejects.toThrow('on its way');
  expect((await timeline(office.db, await state())).items.at(-1)!.message).toMatchObject({ id: messageId });
});

test('nobody takes back another’s reply, a note or a customer’s letter', async () => {
  const { office, act, number } = await withLetter();
  const replied = await act.replies(number);
  const noted = await act.notes(number);
  await expect(act.undoes(number, replied, office.tomas)).rejects.toThrow(NotFound);
  await expect(act.undoes(number, noted)).rejects.toThrow(NotFound);
  const [letter] = await act.events(number, 'conversation.received');
  await expect(act.undoes(number, letter!.messageId!)).rejects.toThrow(NotFound);
});

test('a reply of another conversation cannot be taken back from here', async () => {
  const { act, number } = await withLetter();
  const other = await act.receives();
  const replied = await act.replies(number);
  await expect(act.undoes(other.conversationId, replied)).rejects.toThrow(NotFound);
});

test('taken back twice is not found the second time', async () => {
  const { act, number } = await withLetter();
  const replied = await act.replies(number);
  await act.undoes(number, replied);
  await expect(act.undoes(number, replied)).rejects.toThrow(NotFound);
});

test('a reply that comes back where another waits for its time stops that one, and both have their words', async () => {
  const { withLetter, schedules, draftsOf } = await import('../../support/writing.ts');
  const { office, act, number } = await withLetter();
  const messageId = await act.replies(number, { html: '<p>First</p>' });
  await schedules(office, number, { html: '<p>Second</p>' });
  await act.undoes(number, messageId);
  expect(await draftsOf(office, number)).toMatchObject([{ html: '<p>First</p><p>Second</p>', sendAt: null }]);
  expect(await act.events(number, 'conversation.reply-held')).toHaveLength(1);
});
