import { expect, test } from 'vitest';
import { toldIn } from '../../../src/domain/conversation/told.ts';
import { acts, HOUR, itIs, NINE } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

async function withLetter(fields = {}) {
  const office = await desk();
  const act = acts(office);
  itIs(NINE);
  const { conversationId } = await act.receives({ saidAt: NINE, ...fields });
  return {
    ...office,
    act,
    number: conversationId,
    told: async () => toldIn(office.db, await office.conversation(conversationId)),
  };
}

test('letters and replies are told, oldest first, with who of us wrote; notes are not', async () => {
  const { act, number, told, tomas } = await withLetter({ text: 'Where are my entries?' });
  itIs(NINE + HOUR);
  await act.replies(number, { by: tomas, html: '<p>They are back.</p>' });
  await act.notes(number);
  const { history } = await told();
  expect(history).toMatchObject([
    { from: 'customer', at: NINE, text: 'Where are my entries?' },
    { from: 'us', text: 'They are back.', by: String(tomas.id) },
  ]);
  expect(history[0]!.by).toBeUndefined();
});

test('what they asked is all they wrote since our last word', async () => {
  const { act, number, told, db } = await withLetter({ text: 'First?' });
  await act.replies(number, { html: '<p>Yes.</p>' });
  const { messageIdHeader } = await db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('kind', '=', 'reply')
    .executeTakeFirstOrThrow();
  for (const text of ['Second?', 'And a third?'])
    await act.receives({ text, inReplyTo: messageIdHeader, references: [messageIdHeader!] });
  expect((await told()).asked).toBe('Second?\n\nAnd a third?');
});

test('what they quote and how they sign asks nothing', async () => {
  const { told } = await withLetter({
    text: 'Is it back?\n\n> When is it back?\n\n-- \nMaria López\nAny questions? Call me!',
    parts: JSON.stringify([
      { kind: 'words', text: 'Is it back?\n\n' },
      { kind: 'quote', text: '> When is it back?\n\n' },
      { kind: 'signature', text: '-- \nMaria López\nAny questions? Call me!' },
    ]),
  });
  expect((await told()).asked.trim()).toBe('Is it back?');
});

const at = 'm@x.example';

test.each([
  { called: 'as they sign', text: 'It is gone.\n\nBest,\nMaria', from: 'M Lopez', name: 'Maria' },
  {
    called: 'in full where they sign short',
    text: 'Gone.\n\nM. López',
    from: 'Maria López',
    name: 'Maria López',
  },
  { called: 'as their mail says', text: 'it is gone again today', from: 'Maria López', name: 'Maria López' },
  { called: 'nothing where it is a firm', text: 'it is gone again today', from: 'Northwind GmbH', name: '' },
  { called: 'nothing where it is an address', text: 'it is gone again today', from: at, name: '' },
])('they are called $called', async ({ text, from, name }) => {
  const { told } = await withLetter({ text, from: { address: at, name: from } });
  expect((await told()).name).toBe(name);
});

test('a machine’s mail is nobody’s word', async () => {
  const { told } = await withLetter({ automatic: 'auto-reply', text: 'I am away.' });
  expect(await told()).toEqual({ history: [], asked: '', name: '' });
});

test('a pasted log is read to its first 20,000 characters', async () => {
  const { told } = await withLetter({ text: 'x'.repeat(30_000) });
  expect((await told()).asked).toHaveLength(20_000);
});

test.skipIf(isPostgres)('it is read through the index of the conversation', async () => {
  const { db, number, conversation } = await withLetter();
  const found = await conversation(number);
  const [plan] = await plansOf(db, (watched) => toldIn(watched, found));
  expect(plan).toContain('message_of_conversation');
});
