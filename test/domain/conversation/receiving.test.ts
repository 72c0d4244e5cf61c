import { expect, test } from 'vitest';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { acts, HOUR, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const ANSWERS = { inReplyTo: '<first@northwind.example>' };

async function withFirst() {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  return { office, act, number: conversationId, state: () => office.conversation(conversationId) };
}

test('a first letter starts a conversation that waits since it came', async () => {
  const { act, number, state } = await withFirst();
  expect(await state()).toMatchObject({
    subject: 'Our calendar is blank',
    waitingSince: NINE,
    latestAt: NINE,
    latestBy: 'customer',
    closedAt: null,
    assigneeId: null,
    preview: 'Where are my entries?',
  });
  expect((await act.events(number)).map((event) => event.kind)).toEqual([
    'conversation.started',
    'conversation.received',
  ]);
});

test('a second letter does not restart the wait: it runs from the first unanswered one', async () => {
  const { act, state } = await withFirst();
  await act.receives({ ...ANSWERS, receivedAt: NINE + HOUR, text: 'Hello?' });
  expect(await state()).toMatchObject({ waitingSince: NINE, latestAt: NINE + HOUR, preview: 'Hello?' });
});

test('after an answer the wait runs from the next letter', async () => {
  const { act, number, state } = await withFirst();
  await act.replies(number);
  expect((await state()).waitingSince).toBeNull();
  await act.receives({ ...ANSWERS, receivedAt: NINE + HOUR });
  expect((await state()).waitingSince).toBe(NINE + HOUR);
});

test('a customer’s answer reopens what was closed, and the timeline says why', async () => {
  const { act, number, state } = await withFirst();
  await act.closes(number);
  await act.receives({ ...ANSWERS, receivedAt: NINE + HOUR });
  expect(await state()).toMatchObject({ closedAt: null, waitingSince: NINE + HOUR });
  expect(await act.events(number, 'conversation.reopened')).toMatchObject([
    { teammateId: null, data: { why: 'answer' } },
  ]);
});

test('automatic mail is stored beside the letters and touches neither the clock nor the closing', async () => {
  const { act, number, state } = await withFirst();
  const waiting = await state();
  await act.receives({ ...ANSWERS, automatic: 'auto-reply', receivedAt: NINE + HOUR });
  expect(await state()).toEqual(waiting);
  await act.replies(number);
  const answered = await state();
  await act.receives({ ...ANSWERS, automatic: 'auto-reply', receivedAt: NINE + HOUR });
  expect(await state()).toEqual(answered);
  await act.closes(number);
  const closed = await state();
  await act.receives({ ...ANSWERS, automatic: 'bounce', receivedAt: NINE + HOUR });
  expect(await state()).toEqual(closed);
  expect(await act.events(number, 'conversation.received')).toHaveLength(4);
  expect(await act.events(number, 'conversation.reopened')).toHaveLength(0);
});

test('automatic mail that answers nothing is kept closed: it asks nobody for an answer', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives({ automatic: 'report' });
  expect(await office.conversation(conversationId)).toMatchObject({ closedAt: NINE, waitingSince: null });
});

test('an archive’s letter is a closed conversation that waits for nobody', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives({ isHistory: true });
  expect(await office.conversation(conversationId)).toMatchObject({
    closedAt: NINE,
    waitingSince: null,
    latestAt: NINE,
    preview: 'Where are my entries?',
  });
});

test('an archive’s letter neither reopens, nor starts a clock, nor stops one', async () => {
  const { act, number, state } = await withFirst();
  await act.receives({ ...ANSWERS, isHistory: true, receivedAt: NINE - HOUR });
  expect(await state()).toMatchObject({ waitingSince: NINE, closedAt: null });
  await act.closes(number);
  await act.receives({ ...ANSWERS, isHistory: true, receivedAt: NINE - 2 * HOUR });
  expect(await state()).toMatchObject({ waitingSince: null, closedAt: expect.any(Number) });
  expect(await act.events(number, 'conversation.reopened')).toHaveLength(0);
});

test('an archive’s older letter never takes the place of the latest one', async () => {
  const { act, number, state } = await withFirst();
  await act.replies(number, { html: '<p>All back.</p>' });
  await act.receives({ ...ANSWERS, isHistory: true, receivedAt: NINE - HOUR, text: 'Older words' });
  expect(await state()).toMatchObject({ latestBy: 'teammate', preview: 'All back.' });
});

test('an answer to another mailbox’s conversation stays in that mailbox', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox } = await yukisMailbox(office);
  const billing = await act.receives({ mailboxIds: [mailbox.id], messageId: '<billing@northwind.example>' });
  const answer = await act.receives({ inReplyTo: '<billing@northwind.example>' });
  expect(answer.conversationId).toBe(billing.conversationId);
  const events = await act.events(billing.conversationId);
  expect(new Set(events.map((event) => event.mailboxId))).toEqual(new Set([mailbox.id]));
});

test('the writer takes part even where the mail went to hundreds', async () => {
  const office = await desk();
  const act = acts(office);
  const others = Array.from({ length: 300 }, (_, n) => ({ address: `p${n}@list.example`, name: '' }));
  const first = await act.receives({ others, messageId: '<mass@northwind.example>' });
  const answer = await act.receives({ inReplyTo: '<mass@northwind.example>' });
  expect(answer.conversationId).toBe(first.conversationId);
  const stranger = await act.receives({ from: others[5]!, inReplyTo: '<mass@northwind.example>' });
  expect(stranger.conversationId).not.toBe(first.conversationId);
});

test('a letter keeps its files, its parts and its whole text', async () => {
  const office = await desk();
  const parts = JSON.stringify([{ kind: 'words', text: 'See the picture.' }]);
  const { conversationId } = await acts(office).receives({
    text: 'See the picture.',
    parts,
    files: [{ name: 'a.png', type: 'image/png', bytes: Buffer.from('png'), contentId: 'one', inline: true }],
  });
  const { items } = await timeline(office.db, await office.conversation(conversationId));
  expect(items.at(-1)!.message).toMatchObject({
    text: 'See the picture.',
    parts: JSON.parse(parts),
    attachments: [{ name: 'a.png', type: 'image/png', size: 3, contentId: 'one', disposition: 'inline' }],
  });
});

test('a preview shows what they newly wrote, not what they quoted', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives({ text: 'Thanks!\n> your words', reply: 'Thanks!' });
  expect((await office.conversation(conversationId)).preview).toBe('Thanks!');
});

test('a subject of any length is cut to what a list can show', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives({ subject: 'word '.repeat(1000) });
  expect((await office.conversation(conversationId)).subject.length).toBeLessThanOrEqual(501);
});

test('letters that come at the same millisecond are all kept', async () => {
  const { act, number } = await withFirst();
  for (let n = 0; n < 3; n++) await act.receives({ ...ANSWERS, receivedAt: NINE + MINUTE });
  expect(await act.events(number, 'conversation.received')).toHaveLength(4);
});
