import { expect, test } from 'vitest';
import {
  acquaintances,
  addressesOf,
  changeCustomer,
  conversationsOf,
  customerWhoWrites,
  findCustomer,
} from '../../../src/domain/customer/customer.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid } from '../../../src/domain/errors.ts';
import { acts, itIs, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

const writes = ({ db }: Desk, address: string, name = '') =>
  transaction(db, (tx) => customerWhoWrites(tx, { address, name, at: NINE }));

async function customerOf(office: Desk, number: number) {
  return findCustomer(office.db, office.ana, (await office.conversation(number)).customerId);
}

test('one address is one customer, in whatever case', async () => {
  const office = await desk();
  const first = await writes(office, 'zoe@atelier.example', 'Zoé');
  expect(await writes(office, 'ZOE@Atelier.example', 'Z. L.')).toEqual(first);
});

test('who wrote without a name is named by their address until they give one', async () => {
  const office = await desk();
  expect((await writes(office, 'zoe@atelier.example')).name).toBe('zoe@atelier.example');
  expect((await writes(office, 'zoe@atelier.example', 'Zoé')).name).toBe('Zoé');
  expect((await writes(office, 'zoe@atelier.example', 'Another')).name).toBe('Zoé');
});

test('a name of any length is cut for the customer, never in the middle of a letter', async () => {
  const office = await desk();
  const { name } = await writes(office, 'zoe@atelier.example', `${'é'.repeat(299)}😀 and so on`);
  expect(name).toBe(`${'é'.repeat(299)}\ufffd`);
});

test('a mail without an address is somebody new each time', async () => {
  const office = await desk();
  const [one, two] = [await writes(office, ''), await writes(office, '')];
  expect(one.id).not.toBe(two.id);
  expect(one.name).toBe('Somebody without an address');
});

test('a customer has their addresses and their newest conversations, of the viewer’s mailboxes', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  const first = await act.receives({ receivedAt: NINE });
  const second = await act.receives({ receivedAt: NINE + MINUTE });
  const hidden = await act.receives({ receivedAt: NINE, mailboxIds: [mailbox.id] });
  const maria = await customerOf(office, first.conversationId);
  expect(await addressesOf(office.db, maria)).toEqual([
    { address: 'maria@northwind.example', bouncedAt: null },
  ]);
  const numbers = async (viewer: Desk['ana']) =>
    (await conversationsOf(office.db, viewer, maria)).map((conversation) => conversation.id);
  expect(await numbers(office.ana)).toEqual([second.conversationId, first.conversationId]);
  expect(await numbers(yuki)).toContain(hidden.conversationId);
});

test('who has answered a customer is known by name and when, never by how often', async () => {
  const office = await desk();
  const act = acts(office);
  itIs(NINE);
  const { conversationId } = await act.receives();
  for (let time = 0; time < 3; time++) await act.replies(conversationId, { by: office.tomas });
  itIs(NINE + MINUTE);
  await act.replies(conversationId);
  await act.notes(conversationId, { by: office.yuki });
  const people = await acquaintances(office.db, office.ana, await customerOf(office, conversationId));
  expect(people.map((person) => person.name)).toEqual(['Ana Okafor', 'Tomás Ribeiro']);
  for (const person of people) expect(Object.keys(person).sort()).toEqual(['id', 'latestAt', 'name']);
});

test('who answered a customer where the viewer may not read is not told', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const act = acts(office);
  const { conversationId } = await act.receives();
  const hidden = await act.receives({ mailboxIds: [mailbox.id] });
  await act.replies(hidden.conversationId, { by: yuki });
  const maria = await customerOf(office, conversationId);
  const names = async (viewer: Desk['ana']) =>
    (await acquaintances(office.db, viewer, maria)).map((person) => person.name);
  expect(await names(yuki)).toEqual(['Yuki Kimura']);
  expect(await names(office.ana)).toEqual([]);
});

test('name and organisation can be changed, and the change is an event', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives();
  const maria = await customerOf(office, conversationId);
  const change = (name: string) =>
    transaction(office.db, (tx) =>
      changeCustomer(tx, maria, { by: office.ana, name, organisation: 'Northwind' }),
    );
  await change('María López');
  expect(await customerOf(office, conversationId)).toMatchObject({
    name: 'María López',
    organisation: 'Northwind',
  });
  await expect(change(' ')).rejects.toThrow(Invalid);
  const events = await office.db
    .selectFrom('event')
    .selectAll()
    .where('kind', '=', 'customer.changed')
    .execute();
  expect(events).toMatchObject([
    { teammateId: office.ana.id, data: JSON.stringify({ customerId: maria.id }) },
  ]);
});
