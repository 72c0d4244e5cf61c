import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import { type Customer, customerWhoWrites, findCustomer } from '../customer/customer.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, foundOrNull, Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { check, field } from '../fields.ts';
import { reindexMessages } from '../search/reindexing.ts';
import { search } from '../search/searching.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { messagesOf } from './moving.ts';

const MOST_FOUND = 20;
const Address = z.object({ customer: field.address('The address') });

/** A customer by id, or by an address that somebody new may have. */
export type Whose = { id: number } | { address: string };

/**
 * Says that a conversation is another customer's, such as when a colleague wrote for them. It is filed under them from
 * now on, and nothing else: whoever wrote goes on taking part and being answered, and nobody is written to who was not
 * before. Gives the event's id, null where it was theirs. Invalid for a customer the viewer may not see.
 */
export async function belongTo(
  tx: Tx,
  found: Visible<Conversation>,
  { customer: whose, by }: { customer: Whose; by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const customer = await customerOf(tx, by, whose);
  const { id, customerId } = conversation;
  if (id !== found.id || customerId !== found.customerId)
    throw new Conflict('Somebody has changed whose this is meanwhile. Look at it first.');
  if (customer.id === customerId) return null;
  await tx.updateTable('conversation').set({ customerId: customer.id }).where('id', '=', id).execute();
  await reindexMessages(tx, await messagesOf(tx, id));
  return recordOf(tx, conversation, {
    kind: 'conversation.customer-changed',
    by,
    data: { to: customer.id, name: customer.name, before: { customerId } },
  });
}

/** Undoes it. */
export async function putBackCustomer(tx: Tx, { id }: Conversation, before: unknown): Promise<void> {
  const { customerId } = before as { customerId: number };
  await tx.updateTable('conversation').set({ customerId }).where('id', '=', id).execute();
  await reindexMessages(tx, await messagesOf(tx, id));
}

async function customerOf(tx: Tx, by: Viewer, whose: Whose): Promise<Customer> {
  if ('id' in whose) {
    const customer = await foundOrNull(findCustomer(tx, by, whose.id));
    if (!customer) throw new Invalid({ customer: 'There is no such customer here. Find another one.' });
    return customer;
  }
  const { customer: address } = check(Address, { customer: whose.address });
  if (await isOurs(tx, address))
    throw new Invalid({ customer: `${address} is your own team’s, so it is no customer’s.` });
  return customerWhoWrites(tx, { address, name: '', at: now() });
}

async function isOurs(tx: Tx, address: string): Promise<boolean> {
  const mailbox = await tx
    .selectFrom('mailbox')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirst();
  if (mailbox) return true;
  const teammate = await tx
    .selectFrom('teammate')
    .select('id')
    .where('email', '=', address)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return teammate !== undefined;
}

export type Found = { id: number; name: string; organisation: string };

/** Customers the viewer may see, by words of their name or their address. */
export async function customersFound(db: Db, viewer: Viewer, q: string): Promise<Found[]> {
  const words = q.normalize('NFC').match(/[^\s":()]+/g) ?? [];
  if (words.length === 0) return [];
  const asked = words.map((word) => `from:"${word}"`).join(' ');
  const { rows } = await search(db, viewer, { q: asked, limit: MOST_FOUND });
  const found = new Map(rows.map((row) => [row.customerId, row]));
  return [...found.values()].map(({ customerId, customerName, organisation }) => ({
    id: customerId,
    name: customerName,
    organisation,
  }));
}
