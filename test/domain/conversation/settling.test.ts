import { expect, test } from 'vitest';
import { settle } from '../../../src/domain/conversation/settling.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts, HOUR, itIs, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const ANSWERS = { inReplyTo: '<first@northwind.example>' };

async function withFirst() {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number } = await act.receives({ messageId: '<first@northwind.example>' });
  const settled = async () => {
    await transaction(office.db, (tx) => settle(tx, number));
    return office.conversation(number);
  };
  return { office, act, number, settled };
}

test('worked out anew, the clock and the latest words are what they were', async () => {
  const { office, act, number, settled } = await withFirst();
  await act.receives({ ...ANSWERS, receivedAt: NINE + HOUR, text: 'Hello?' });
  const waiting = await office.conversation(number);
  expect(await settled()).toEqual(waiting);
  itIs(NINE + 2 * HOUR);
  await act.replies(number);
  const answered = await office.conversation(number);
  expect(await settled()).toEqual(answered);
  await act.closes(number);
  const closed = await office.conversation(number);
  expect(await settled()).toEqual(closed);
});

test('notes and automatic mail are neither latest words nor a wait', async () => {
  const { office, act, number, settled } = await withFirst();
  itIs(NINE + HOUR);
  await act.replies(number);
  const answered = await office.conversation(number);
  itIs(NINE + 2 * HOUR);
  await act.notes(number);
  await act.receives({ ...ANSWERS, automatic: 'auto-reply', receivedAt: NINE + 2 * HOUR });
  expect(await settled()).toEqual(answered);
});

test('the preview is what they newly wrote', async () => {
  const { act, settled } = await withFirst();
  const parts = JSON.stringify([
    { kind: 'words', text: 'Thanks!' },
    { kind: 'quoted', text: '> your words' },
  ]);
  await act.receives({ ...ANSWERS, receivedAt: NINE + HOUR, text: 'Thanks!\n> your words', parts });
  expect((await settled()).preview).toBe('Thanks!');
});
