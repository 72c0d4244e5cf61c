import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { snooze, snoozeOf, unsnooze } from '../../../src/domain/conversation/snoozing.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, NotFound } from '../../../src/domain/errors.ts';
import { acts, HOUR, itIs, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function anUndo() {
  const office = await desk();
  itIs(NINE);
  const act = acts(office);
  const { conversationId: number } = await act.receives({ receivedAt: NINE - HOUR });
  const { db, ana } = office;
  return {
    ...office,
    office,
    act,
    number,
    undoes: (event: number | null, by = ana) =>
      transaction(db, async (tx) =>
        reverse(tx, await findConversation(tx, by, number), { event: event!, by }),
      ),
    state: async () => ({ ...(await office.conversation(number)), snooze: await snoozeOf(db, number) }),
  };
}

const CHANGES = [
  'takes',
  'gives',
  'puts back',
  'closes',
  'reopens',
  'snoozes',
  'wakes',
  'closes asleep',
] as const;

test.each(CHANGES)('one who %s and undoes it leaves everything as it was', async (change) => {
  const { db, ana, tomas, act, number, undoes, state } = await anUndo();
  const find = () => findConversation(db, ana, number);
  const sleep = async () => {
    const found = await find();
    return transaction(db, (tx) => snooze(tx, found, { until: 'tomorrow', by: ana }));
  };
  if (change === 'puts back') await act.assigns(number, tomas.id);
  if (change === 'reopens') await act.closes(number, tomas);
  if (change === 'wakes' || change === 'closes asleep') await sleep();
  const before = await state();
  const found = await find();
  const event = await {
    takes: () => act.assigns(number, ana.id),
    gives: () => act.assigns(number, tomas.id),
    'puts back': () => act.unassigns(number),
    closes: () => act.closes(number),
    reopens: () => act.reopens(number),
    snoozes: sleep,
    wakes: () => transaction(db, (tx) => unsnooze(tx, found, { by: ana })),
    'closes asleep': () => act.closes(number),
  }[change]();
  expect(event).toBeTypeOf('number');
  expect(await state()).not.toEqual(before);
  await undoes(event);
  expect(await state()).toEqual(before);
});

test('what sleeps again after an undo wakes at its time', async () => {
  const { office, act, number, ana, undoes, conversation } = await anUndo();
  const found = await conversation(number);
  await transaction(office.db, (tx) => snooze(tx, found, { until: '2026-11-03T12:00', by: ana }));
  await undoes(await act.closes(number));
  itIs(NINE + 3 * HOUR);
  await office.work();
  expect(await conversation(number)).toMatchObject({ snoozedUntil: null, closedAt: null });
});

test('twice is once', async () => {
  const { act, number, undoes } = await anUndo();
  const event = await act.closes(number);
  await undoes(event);
  await undoes(event);
  expect(await act.events(number, 'conversation.undone')).toHaveLength(1);
});

test('where anything has happened since, it stays, and says so', async () => {
  const { act, number, tomas, undoes, conversation } = await anUndo();
  const event = await act.closes(number);
  await act.notes(number, { by: tomas });
  await expect(undoes(event)).rejects.toThrow(Conflict);
  expect((await conversation(number)).closedAt).not.toBeNull();
});

test('what was answered meanwhile is never closed over by an undo', async () => {
  const { act, number, undoes, conversation } = await anUndo();
  await act.closes(number);
  const event = await act.reopens(number);
  await act.replies(number);
  await expect(undoes(event)).rejects.toThrow(Conflict);
  expect((await conversation(number)).closedAt).toBeNull();
});

test('only one’s own change is taken back, and only what can be', async () => {
  const { act, number, tomas, undoes } = await anUndo();
  const event = await act.closes(number);
  await expect(undoes(event, tomas)).rejects.toThrow(NotFound);
  const [received] = await act.events(number, 'conversation.received');
  for (const none of [received!.id, 0, -1, 1.5, Number.NaN])
    await expect(undoes(none)).rejects.toThrow(NotFound);
});

test('an event of another conversation is none of this one’s', async () => {
  const { act, undoes } = await anUndo();
  const { conversationId } = await act.receives();
  await expect(undoes(await act.closes(conversationId))).rejects.toThrow(NotFound);
});

test('the timeline shows neither what was taken back nor its going; the audit keeps both', async () => {
  const { db, act, number, undoes, conversation } = await anUndo();
  await undoes(await act.closes(number));
  const { items } = await timeline(db, await conversation(number));
  expect(items.map((item) => item.kind)).toEqual(['conversation.received']);
  expect((await act.events(number)).map((event) => event.kind)).toContain('conversation.undone');
});
