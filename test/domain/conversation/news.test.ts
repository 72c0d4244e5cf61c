import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { mergeNumbers } from '../../../src/domain/conversation/merging.ts';
import { newsSince } from '../../../src/domain/conversation/news.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { split } from '../../../src/domain/conversation/splitting.ts';
import { tag } from '../../../src/domain/conversation/tagging.ts';
import { newestItem } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const ANSWERS = { inReplyTo: '<first@northwind.example>' };

test('news is what customers and other teammates wrote after an item, oldest first, at most twenty', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number } = await act.receives({ messageId: '<first@northwind.example>' });
  const conversation = await office.conversation(number);
  const id = await newestItem(office.db, conversation);
  const news = () => newsSince(office.db, conversation, { id, by: office.ana });
  expect(await news()).toEqual([]);
  await act.notes(number);
  await act.assigns(number, office.yuki.id);
  await act.closes(number);
  await act.receives({ ...ANSWERS, automatic: 'auto-reply' });
  expect(await news(), 'one’s own words, states and automatic mail are none').toEqual([]);
  await act.receives({ ...ANSWERS, text: 'One more thing' });
  await act.replies(number, { by: office.tomas });
  expect((await news()).map((one) => [one.kind, one.by, one.from, one.text])).toEqual([
    ['conversation.received', null, 'Maria López', 'One more thing'],
    ['conversation.replied', office.tomas.id, 'Tomás Ribeiro', 'They are back now.'],
  ]);
  await act.receives({ ...ANSWERS, from: { name: '', address: 'maria@northwind.example' } });
  expect((await news()).at(-1)?.from, 'who gives no name').toBe('maria@northwind.example');
  for (let n = 0; n < 25; n++) await act.receives({ ...ANSWERS, text: `Letter ${n}` });
  expect(await news()).toHaveLength(20);
});

test('a reply that was taken back is no news', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number } = await act.receives();
  const conversation = await office.conversation(number);
  const id = await newestItem(office.db, conversation);
  await act.undoes(number, await act.replies(number, { by: office.tomas }), office.tomas);
  expect(await newsSince(office.db, conversation, { id, by: office.ana })).toEqual([]);
});

test('what happens in another conversation is no news here', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  const conversation = await office.conversation(conversationId);
  const id = await newestItem(office.db, conversation);
  await act.receives();
  expect(await newsSince(office.db, conversation, { id, by: office.ana })).toEqual([]);
});

test('however much one has noted oneself, a customer’s letter after it is news', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number } = await act.receives({ messageId: '<first@northwind.example>' });
  const conversation = await office.conversation(number);
  const id = await newestItem(office.db, conversation);
  for (let n = 0; n < 22; n++) await act.notes(number);
  await act.receives({ ...ANSWERS, text: 'Never mind' });
  expect(await newsSince(office.db, conversation, { id, by: office.ana })).toMatchObject([
    { text: 'Never mind' },
  ]);
});

/** Two letters here and one elsewhere; Tomás splits, merges and takes back. */
async function regrouping() {
  const office = await desk();
  const { db, ana, tomas } = office;
  const act = acts(office);
  const first = await act.receives({ messageId: '<first@northwind.example>' });
  const conversation = await office.conversation(first.conversationId);
  const early = await newestItem(db, conversation);
  const second = await act.receives({ ...ANSWERS, text: 'And the invoice?' });
  const late = await newestItem(db, conversation);
  const news = async (id: number, by = ana) =>
    (await newsSince(db, await office.conversation(conversation.id), { id, by })).map((one) => [
      one.kind,
      one.number,
    ]);
  const splits = (by = tomas) =>
    transaction(db, (tx) => split(tx, conversation, { messageId: second.messageId, by }));
  const undoes = (event: number) =>
    transaction(db, async (tx) =>
      reverse(tx, await findConversation(tx, tomas, conversation.id), { event, by: tomas }),
    );
  return { office, act, conversation, early, late, news, splits, undoes };
}

test('a split is news to whoever had read a letter that went, not to who had not, nor to who made it', async () => {
  const { early, late, news, splits, office } = await regrouping();
  const { number } = await splits();
  expect(await news(late)).toEqual([['conversation.split', number]]);
  expect(await news(early)).toEqual([]);
  expect(await news(late, office.tomas)).toEqual([]);
});

test('the part that was split off has no news of its own making', async () => {
  const { office, late, splits } = await regrouping();
  const { number } = await splits();
  const made = await office.conversation(number);
  expect(await newsSince(office.db, made, { id: late, by: office.ana })).toEqual([]);
});

test('letters that come back from a split are news, and so is a merge and its taking back', async () => {
  const { office, act, conversation, late, news, splits, undoes } = await regrouping();
  await undoes((await splits()).event);
  expect(await news(late)).toContainEqual(['conversation.undone', undefined]);
  const from = { address: 'ben@x.example', name: 'Ben' };
  const other = (await act.receives({ from, subject: 'B' })).conversationId;
  const seen = await newestItem(office.db, await office.conversation(other));
  const { event } = await transaction(office.db, (tx) =>
    mergeNumbers(tx, { number: other, into: conversation.id, by: office.tomas }),
  );
  expect(await news(seen)).toEqual([['conversation.merged', other]]);
  await undoes(event);
  expect((await news(seen)).at(-1)).toEqual(['conversation.undone', undefined]);
});

test('what else is taken back is no news', async () => {
  const { office, conversation, late, news, undoes } = await regrouping();
  const event = await transaction(office.db, (tx) =>
    tag(tx, conversation, { name: 'billing', by: office.tomas }),
  );
  await undoes(event!);
  expect(await news(late)).toEqual([]);
});
