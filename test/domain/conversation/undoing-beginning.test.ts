import { expect, test } from 'vitest';
import { begin, begunBy } from '../../../src/domain/conversation/beginning.ts';
import { attachToBeginning, draftOfBeginning } from '../../../src/domain/conversation/beginning-draft.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { undoBeginning } from '../../../src/domain/conversation/undoing-beginning.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, NotFound } from '../../../src/domain/errors.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withLetters() {
  const office = await desk();
  const { db, ana, config, mailbox } = office;
  const file = { name: 'list.csv', type: 'text/csv', bytes: new Uint8Array(4) };
  const numbers = await transaction(db, async (tx) => {
    await attachToBeginning(tx, { by: ana, file });
    return begin(tx, {
      by: ana,
      mailboxId: mailbox.id,
      to: 'maria@northwind.example, lee@x.example',
      cc: '',
      subject: 'The spring lists',
      html: '<p>Pomegranates.</p>',
      together: false,
      isDrafted: true,
      secret: config.secret,
      undoMs: 60_000,
    });
  });
  const undoes = (number: number, by = ana) =>
    transaction(db, async (tx) => undoBeginning(tx, await findConversation(tx, by, number), { by }));
  const there = async () =>
    (await db.selectFrom('conversation').select('id').orderBy('id').execute()).map((row) => row.id);
  return { ...office, act: acts(office), numbers, undoes, there };
}

test('what was taken back is found by nobody, and it is an event that says which', async () => {
  const { db, ana, tomas, numbers, undoes, there } = await withLetters();
  const found = async () => (await search(db, tomas, { q: 'pomegranates', limit: 10 })).rows.length;
  expect(await found()).toBe(2);
  await undoes(numbers[0]!);
  expect(await there()).toEqual([]);
  expect(await found()).toBe(0);
  const events = await db
    .selectFrom('event')
    .select(['data', 'teammateId'])
    .where('kind', '=', 'conversation.beginning-undone')
    .execute();
  expect(events).toEqual([{ data: JSON.stringify({ conversations: numbers }), teammateId: ana.id }]);
});

test('its file is on the letter again, and no longer beside what went', async () => {
  const { db, ana, numbers, undoes } = await withLetters();
  await undoes(numbers[1]!);
  expect((await draftOfBeginning(db, ana))!.attachments).toMatchObject([{ name: 'list.csv' }]);
  const beside = await db.selectFrom('attachment').select('messageId').execute();
  expect(beside).toEqual([{ messageId: null }]);
});

test('no mail of it goes after that', async () => {
  const { db, numbers, undoes, work } = await withLetters();
  await undoes(numbers[0]!);
  expect(await work()).toEqual([]);
  expect(await db.selectFrom('delivery').select('id').execute()).toEqual([]);
});

test.each(['note', 'assignment', 'closing'])(
  'where a %s has come since, all of them stay: none is taken back by half',
  async (what) => {
    const { act, numbers, undoes, there, yuki, tomas } = await withLetters();
    const [, second] = numbers as [number, number];
    if (what === 'note') await act.notes(second, { by: tomas });
    else if (what === 'assignment') await act.assigns(second, yuki.id, tomas);
    else await act.closes(second, tomas);
    await expect(undoes(numbers[0]!)).rejects.toThrow(Conflict);
    expect(await there()).toEqual(numbers);
  },
);

test('a conversation that a customer began is nobody’s to take back so', async () => {
  const { act, undoes, there, numbers } = await withLetters();
  const { conversationId } = await act.receives();
  await act.replies(conversationId);
  await expect(undoes(conversationId)).rejects.toThrow(NotFound);
  expect(await there()).toEqual([...numbers, conversationId]);
});

test('who of the team wrote first is known, and is nobody where the customer did', async () => {
  const { db, act, ana, tomas, numbers } = await withLetters();
  expect(await begunBy(db, await findConversation(db, tomas, numbers[0]!))).toBe(ana.id);
  const { conversationId } = await act.receives();
  expect(await begunBy(db, await findConversation(db, tomas, conversationId))).toBeNull();
});
