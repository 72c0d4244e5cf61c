import { expect, test } from 'vitest';
import { draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { endHold, heldSoon, hold } from '../../../src/domain/conversation/holding.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid } from '../../../src/domain/errors.ts';
import { acts, itIs, MINUTE, NINE } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

async function withDraft(html = '<p>Dear Maria</p>') {
  const office = await desk();
  const act = acts(office);
  itIs(NINE);
  const { conversationId } = await act.receives();
  const conversation = await office.conversation(conversationId);
  const { db, ana } = office;
  const saves = (words: string, kind: 'reply' | 'note' = 'reply') =>
    transaction(db, (tx) => saveDraft(tx, conversation, { by: ana, kind, html: words }));
  if (html) await saves(html);
  return {
    ...office,
    act,
    conversation,
    saves,
    holds: (minutes: number, by = ana) => transaction(db, (tx) => hold(tx, conversation, { by, minutes })),
    goesOn: (by = ana) => transaction(db, (tx) => endHold(tx, conversation, { by })),
    until: async (by = ana) => (await draftsOn(db, conversation, by)).map((draft) => draft.heldUntil),
  };
}

test('a reply is parked on its draft for as long as its writer says, so it outlives a crash', async () => {
  const { holds, until } = await withDraft();
  const heldUntil = await holds(10);
  expect(heldUntil).toBeGreaterThanOrEqual(NINE + 10 * MINUTE);
  expect(await until()).toEqual([heldUntil]);
});

test('typing on another device does not end it, the writer does, at any time', async () => {
  const { holds, goesOn, saves, until } = await withDraft();
  const heldUntil = await holds(10);
  await saves('<p>Dear Maria, and more</p>');
  expect(await until()).toEqual([heldUntil]);
  await goesOn();
  await goesOn();
  expect(await until()).toEqual([null]);
});

test('sending ends it, and nothing is sent by itself', async () => {
  const { holds, act, conversation, db, until, ana } = await withDraft();
  await holds(1);
  itIs(NINE + 60 * MINUTE);
  expect(await db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect(await heldSoon(db, ana)).toHaveLength(1);
  await act.replies(conversation.id);
  expect(await until()).toEqual([]);
  expect(await heldSoon(db, ana)).toEqual([]);
});

test('emptying the draft ends it', async () => {
  const { holds, saves, db, ana } = await withDraft();
  await holds(5);
  await saves('');
  expect(await heldSoon(db, ana)).toEqual([]);
});

test('a note is not held, nor is another person’s reply', async () => {
  const { holds, saves, goesOn, until, tomas } = await withDraft();
  await saves('<p>Ask Yuki</p>', 'note');
  const heldUntil = await holds(5);
  expect((await until()).toSorted()).toEqual([heldUntil, null].toSorted());
  await goesOn(tomas);
  expect(await until()).toContain(heldUntil);
  await expect(holds(5, tomas)).rejects.toThrow(Invalid);
});

test.each([0, -5, 1.5, Number.NaN, 24 * 60 + 1])('%d minutes is no time to hold for', async (minutes) => {
  const { holds, until } = await withDraft();
  await expect(holds(minutes)).rejects.toThrow(Invalid);
  expect(await until()).toEqual([null]);
});

test('where nothing is written there is nothing to hold', async () => {
  const { holds } = await withDraft('');
  const error = await holds(5).catch((thrown: unknown) => thrown);
  expect((error as Invalid).fields.body).toContain('nothing to hold');
});

test('who holds how often is recorded nowhere', async () => {
  const { holds, goesOn, act, conversation, db } = await withDraft();
  const before = await db.selectFrom('event').select('id').execute();
  for (let time = 0; time < 3; time++) {
    await holds(5);
    await goesOn();
  }
  expect(await db.selectFrom('event').select('id').execute()).toEqual(before);
  expect((await act.events(conversation.id)).map(({ kind }) => kind)).not.toContain('conversation.held');
});

test('a page is told of one’s own held replies, what is due first', async () => {
  const { holds, db, ana, tomas, conversation } = await withDraft();
  const heldUntil = await holds(5);
  expect(await heldSoon(db, ana)).toEqual([
    { conversationId: conversation.id, subject: conversation.subject, heldUntil },
  ]);
  expect(await heldSoon(db, tomas)).toEqual([]);
});

test.skipIf(isPostgres)(
  'held replies are read through their index, however many drafts there are',
  async () => {
    const { db, ana } = await withDraft();
    const [plan] = await plansOf(db, (watched) => heldSoon(watched, ana));
    expect(plan).toContain('draft_held');
    expect(plan).not.toMatch(/SCAN (?:draft|conversation)\b(?! USING)/);
  },
);
