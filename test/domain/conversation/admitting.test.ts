import { expect, test } from 'vitest';
import { admit, keepApart, strangersAt } from '../../../src/domain/conversation/admitting.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, NotFound } from '../../../src/domain/errors.ts';
import { acts, HOUR, NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const EVE = { address: 'eve@elsewhere.example', name: 'Eve' };

async function withStranger() {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number } = await act.receives({ messageId: '<first@northwind.example>' });
  const answer = { from: EVE, inReplyTo: '<first@northwind.example>', receivedAt: NINE + HOUR };
  const { conversationId: strange } = await act.receives(answer);
  return { office, act, number, strange, answer };
}

test('a stranger who quotes a letter has a conversation of their own that points to it', async () => {
  const { office, number, strange } = await withStranger();
  expect(strange).not.toBe(number);
  const conversation = await office.conversation(number);
  expect(await strangersAt(office.db, office.ana, conversation)).toEqual([{ id: strange, name: 'Eve' }]);
  expect((await office.conversation(strange)).suggestedConversationId).toBe(number);
});

test('let in, their letter joins, and they take part from then on', async () => {
  const { office, act, number, strange, answer } = await withStranger();
  const waiting = await office.conversation(strange);
  expect(await transaction(office.db, (tx) => admit(tx, waiting, { by: office.ana }))).toBe(number);
  expect((await act.receives(answer)).conversationId).toBe(number);
  expect((await office.conversation(strange)).id).toBe(number);
  expect(await strangersAt(office.db, office.ana, await office.conversation(number))).toEqual([]);
  expect(await act.events(number, 'conversation.admitted')).toMatchObject([
    { teammateId: office.ana.id, data: { from: strange } },
  ]);
});

test('let into a closed conversation, their letter waits there', async () => {
  const { office, act, number, strange } = await withStranger();
  await act.closes(number);
  const waiting = await office.conversation(strange);
  await transaction(office.db, (tx) => admit(tx, waiting, { by: office.ana }));
  expect(await office.conversation(number)).toMatchObject({
    closedAt: null,
    waitingSince: expect.any(Number),
  });
});

test('kept apart, nobody is asked again, and keeping apart twice says it once', async () => {
  const { office, act, number, strange } = await withStranger();
  const { db, ana, tomas } = office;
  const waiting = await office.conversation(strange);
  await transaction(db, (tx) => keepApart(tx, waiting, { by: ana }));
  await transaction(db, (tx) => keepApart(tx, waiting, { by: tomas }));
  expect(await strangersAt(db, ana, await office.conversation(number))).toEqual([]);
  expect(await act.events(strange, 'conversation.kept-apart')).toMatchObject([{ teammateId: ana.id }]);
  const decided = await office.conversation(strange);
  await expect(transaction(db, (tx) => admit(tx, decided, { by: tomas }))).rejects.toThrow(Conflict);
});

test('their next letter in their own conversation asks nobody either', async () => {
  const { office, act, strange, answer } = await withStranger();
  const waiting = await office.conversation(strange);
  await transaction(office.db, (tx) => keepApart(tx, waiting, { by: office.ana }));
  const { messageIdHeader } = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('conversationId', '=', strange)
    .executeTakeFirstOrThrow();
  const next = await act.receives({ ...answer, references: [messageIdHeader!] });
  expect(next.conversationId).toBe(strange);
  expect((await office.conversation(strange)).suggestedConversationId).toBeNull();
});

test('two people who let somebody in at once do it once', async () => {
  const { office, number, strange } = await withStranger();
  const { db, ana, tomas } = office;
  const waiting = await office.conversation(strange);
  const ends = await Promise.allSettled(
    [ana, tomas].map((by) => transaction(db, (tx) => admit(tx, waiting, { by }))),
  );
  expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await office.conversation(strange)).id).toBe(number);
});

test('only who sees both may let them in, and a stranger in a mailbox one does not see is not named', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  const theirs = { mailboxIds: [mailbox.id] };
  const first = await act.receives({ ...theirs, messageId: '<first@northwind.example>' });
  const here = await act.receives({ from: EVE, inReplyTo: '<first@northwind.example>' });
  const strange = await office.conversation(here.conversationId);
  expect(strange.suggestedConversationId).toBe(first.conversationId);
  await expect(transaction(office.db, (tx) => admit(tx, strange, { by: office.ana }))).rejects.toThrow(
    NotFound,
  );
  const second = await act.receives({ messageId: '<second@northwind.example>' });
  await act.receives({ ...theirs, from: EVE, inReplyTo: '<second@northwind.example>' });
  const known = await office.conversation(second.conversationId);
  expect(await strangersAt(office.db, office.ana, known)).toEqual([]);
  const seen = await findConversation(office.db, yuki, second.conversationId);
  expect(await strangersAt(office.db, yuki, seen)).toHaveLength(1);
});
