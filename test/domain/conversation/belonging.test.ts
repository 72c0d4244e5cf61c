import { expect, test } from 'vitest';
import { belongTo, customersFound, type Whose } from '../../../src/domain/conversation/belonging.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { recipientsOfReply } from '../../../src/domain/conversation/replying.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { findCustomer } from '../../../src/domain/customer/customer.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid } from '../../../src/domain/errors.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { standing } from '../../support/standing.ts';

const BEN = { address: 'ben@ito.example', name: 'Ben Ito' };

async function two() {
  const office = await desk();
  const act = acts(office);
  const { db, ana } = office;
  const { conversationId: number } = await act.receives({
    messageId: '<first@northwind.example>',
    text: 'A lemon.',
  });
  const bens = await act.receives({ from: BEN, text: 'A quince.' });
  const { customerId: ben } = await findConversation(db, ana, bens.conversationId);
  const gives = (customer: Whose, by = ana) =>
    transaction(db, async (tx) => belongTo(tx, await findConversation(tx, by, number), { customer, by }));
  return { ...office, office, act, number, ben, gives };
}

test('it is filed under somebody else, and found by their name', async () => {
  const { db, ana, number, ben, gives } = await two();
  expect(await gives({ id: ben })).toEqual(expect.any(Number));
  expect((await findConversation(db, ana, number)).customerId).toBe(ben);
  const { rows } = await search(db, ana, { q: 'lemon ito', limit: 5 });
  expect(rows.map((row) => row.id)).toEqual([number]);
  expect(await gives({ id: ben }), 'theirs already').toBeNull();
});

test('nobody is written to who was not before, and whoever wrote is still answered and heard', async () => {
  const { db, act, number, ben, gives, office } = await two();
  const before = await recipientsOfReply(db, await office.conversation(number));
  await gives({ id: ben });
  expect(await recipientsOfReply(db, await office.conversation(number))).toEqual(before);
  const people = await db
    .selectFrom('participant')
    .select('address')
    .where('conversationId', '=', number)
    .execute();
  expect(people.map((person) => person.address)).toEqual(['maria@northwind.example']);
  const answer = await act.receives({ inReplyTo: '<first@northwind.example>' });
  expect(answer.conversationId).toBe(number);
  const stranger = await act.receives({ from: BEN, inReplyTo: '<first@northwind.example>' });
  expect(stranger.conversationId, 'a filing lets nobody in').not.toBe(number);
});

test('an address that is new here makes somebody new; one that is known is that customer’s', async () => {
  const { db, ana, number, ben, gives } = await two();
  await gives({ address: ' Ben@Ito.example ' });
  expect((await findConversation(db, ana, number)).customerId).toBe(ben);
  await gives({ address: 'chloe@elsewhere.example' });
  const { customerId } = await findConversation(db, ana, number);
  expect((await findCustomer(db, ana, customerId)).name).toBe('chloe@elsewhere.example');
});

test.each([
  [{ id: 0 }],
  [{ id: 99_999 }],
  [{ id: Number.NaN }],
  [{ address: '' }],
  [{ address: 'Ben' }],
  [{ address: 'help@fieldnotes.example' }],
  [{ address: 'tomas@fieldnotes.example' }],
] as [Whose][])('%j is no customer: a clear word, and nothing changes', async (whose) => {
  const { db, gives } = await two();
  const before = await standing(db);
  const customers = await db.selectFrom('customer').select('id').execute();
  await expect(gives(whose)).rejects.toThrow(Invalid);
  expect(await standing(db)).toEqual(before);
  expect(await db.selectFrom('customer').select('id').execute()).toEqual(customers);
});

test('a customer of another mailbox is not there to choose, nor found', async () => {
  const { db, ana, act, gives, office } = await two();
  const { mailbox, yuki } = await yukisMailbox(office);
  const eve = { address: 'eve@elsewhere.example', name: 'Eve Hidden' };
  const hidden = await act.receives({ from: eve, mailboxIds: [mailbox.id] });
  const { customerId } = await findConversation(db, yuki, hidden.conversationId);
  await expect(gives({ id: customerId })).rejects.toThrow(Invalid);
  expect(await customersFound(db, ana, 'Hidden')).toEqual([]);
  expect(await customersFound(db, yuki, 'Hidden')).toMatchObject([{ name: 'Eve Hidden' }]);
});

test('customers are found by a part of the name or the address, each once', async () => {
  const { db, ana, act, ben } = await two();
  await act.receives({ from: BEN, text: 'Another.' });
  for (const q of ['ben', 'Ito', 'ben@ito.example', 'ben ito'])
    expect([q, await customersFound(db, ana, q)]).toEqual([q, [expect.objectContaining({ id: ben })]]);
  for (const q of ['', '  ', '"":()', 'nobody at all']) expect(await customersFound(db, ana, q)).toEqual([]);
});

test('undone, it is whose it was, and found by nothing else', async () => {
  const { db, ana, number, ben, gives } = await two();
  const before = await standing(db);
  const event = await gives({ id: ben });
  await transaction(db, async (tx) =>
    reverse(tx, await findConversation(tx, ana, number), { event: event!, by: ana }),
  );
  expect(await standing(db)).toEqual(before);
  expect((await search(db, ana, { q: 'lemon ito', limit: 5 })).rows).toEqual([]);
});

test('who looks at what somebody changed meanwhile is told so', async () => {
  const { db, ana, number, ben, gives } = await two();
  const stale = await findConversation(db, ana, number);
  await gives({ id: ben });
  const late = transaction(db, (tx) =>
    belongTo(tx, stale, { customer: { address: 'chloe@elsewhere.example' }, by: ana }),
  );
  await expect(late).rejects.toThrow(Conflict);
});
