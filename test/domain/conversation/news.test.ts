import { expect, test } from 'vitest';
import { newsSince } from '../../../src/domain/conversation/news.ts';
import { newestItem } from '../../../src/domain/conversation/timeline.ts';
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
