import { expect, test } from 'vitest';
import { newestItem, TIMELINE_PAGE, timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const ANSWERS = { inReplyTo: '<first@northwind.example>' };

async function withLetter() {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  return {
    office,
    act,
    number: conversationId,
    items: async (before?: number) =>
      timeline(office.db, await office.conversation(conversationId), { before }),
  };
}

test('what happened is told oldest first, each with who did it', async () => {
  const { office, act, number, items } = await withLetter();
  await act.assigns(number, office.tomas.id);
  await act.replies(number, { by: office.tomas });
  await act.notes(number);
  await act.closes(number, office.yuki);
  const { items: told, earlier } = await items();
  expect(told.map((item) => `${item.kind} ${item.by?.name ?? '-'}`)).toEqual([
    'conversation.received -',
    'conversation.assigned Ana Okafor',
    'conversation.replied Tomás Ribeiro',
    'conversation.noted Ana Okafor',
    'conversation.closed Yuki Kimura',
  ]);
  expect(earlier).toBeNull();
});

test('a reply carries the state of its delivery, and the delivery makes no line of its own', async () => {
  const { office, act, number, items } = await withLetter();
  await act.replies(number, { undoMs: 0 });
  expect((await items()).items.at(-1)!.message!.delivery).toMatchObject({ state: 'queued', attempts: 0 });
  await office.work();
  const { items: told } = await items();
  expect(told).toHaveLength(2);
  expect(told.at(-1)!.message!.delivery).toMatchObject({ state: 'kept', attempts: 1, error: null });
});

test('a letter says from whom, to whom, and that its original is kept', async () => {
  const { items } = await withLetter();
  expect((await items()).items[0]!.message).toMatchObject({
    kind: 'inbound',
    from: { address: 'maria@northwind.example', name: 'Maria López' },
    to: [{ address: 'help@fieldnotes.example' }],
    hasOriginal: true,
    delivery: null,
    teammateId: null,
  });
});

test('a long conversation is told in pages without gaps or repeats', async () => {
  const { act, items } = await withLetter();
  for (let n = 0; n < TIMELINE_PAGE + 15; n++) await act.receives({ ...ANSWERS, text: `Letter ${n}` });
  const newest = await items();
  expect(newest.items).toHaveLength(TIMELINE_PAGE);
  expect(newest.earlier).toBe(newest.items[0]!.id);
  const older = await items(newest.earlier!);
  expect(older.earlier).toBeNull();
  const texts = [...older.items, ...newest.items].map((item) => item.message!.text);
  expect(texts).toEqual([
    'Where are my entries?',
    ...Array.from({ length: TIMELINE_PAGE + 15 }, (_, n) => `Letter ${n}`),
  ]);
});

test('the newest item is what a reply says it is based on, and it rises', async () => {
  const { office, act, number, items } = await withLetter();
  const first = await newestItem(office.db, await office.conversation(number));
  expect((await items()).items.at(-1)!.id).toBe(first);
  await act.notes(number);
  expect(await newestItem(office.db, await office.conversation(number))).toBeGreaterThan(first);
});

test('who left keeps their name on what they wrote', async () => {
  const { office, act, number, items } = await withLetter();
  await act.replies(number, { by: office.tomas });
  await transaction(office.db, (tx) => removeTeammate(tx, office.tomas.id, office.ana));
  expect((await items()).items.at(-1)!.by).toEqual({ id: office.tomas.id, name: 'Tomás Ribeiro' });
});
