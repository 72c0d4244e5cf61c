import { expect, test } from 'vitest';
import { takePart } from '../../../src/domain/conversation/participating.ts';
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

const LAB = { address: 'lab@printers.example', name: 'The lab' };

async function withTheLab() {
  const world = await withFirst();
  await transaction(world.office.db, (tx) =>
    takePart(tx, [LAB], { conversationId: world.number, at: NINE, outside: true }),
  );
  return world;
}

test('somebody outside who answers moves it up, and neither waits nor speaks for the customer', async () => {
  const { office, act, number, settled } = await withTheLab();
  itIs(NINE + HOUR);
  await act.replies(number);
  await act.receives({ ...ANSWERS, from: LAB, receivedAt: NINE + 2 * HOUR, text: 'We look at it.' });
  const before = await office.conversation(number);
  expect(before).toMatchObject({ latestBy: 'teammate', waitingSince: null, latestAt: NINE + 2 * HOUR });
  expect(await settled()).toEqual(before);
});

test('what somebody outside says is no answer to a customer who waits', async () => {
  const { office, act, number, settled } = await withTheLab();
  await act.receives({ ...ANSWERS, from: LAB, receivedAt: NINE + HOUR, text: 'We look at it.' });
  const before = await office.conversation(number);
  expect(before).toMatchObject({
    latestBy: 'customer',
    waitingSince: NINE,
    preview: 'Where are my entries?',
  });
  expect(await settled()).toEqual(before);
});

test('a letter of an archive that we wrote, by nobody of the team, is an answer', async () => {
  const { office, settled } = await withFirst();
  const { id: _id, ...row } = await office.db.selectFrom('message').selectAll().executeTakeFirstOrThrow();
  const ours = { customerId: null, fromAddress: 'help@fieldnotes.example', text: 'They are back.' };
  await office.db
    .insertInto('message')
    .values({ ...row, ...ours, messageIdHeader: null, createdAt: NINE + HOUR })
    .execute();
  expect(await settled()).toMatchObject({
    latestBy: 'teammate',
    waitingSince: null,
    preview: 'They are back.',
  });
});

test('only letters of somebody outside are their own latest words', async () => {
  const { office, act, settled } = await withTheLab();
  await act.receives({ ...ANSWERS, from: LAB, receivedAt: NINE + HOUR, text: 'We look at it.' });
  await office.db.deleteFrom('message').where('fromAddress', '<>', LAB.address).execute();
  expect(await settled()).toMatchObject({ preview: 'We look at it.', waitingSince: null });
});
