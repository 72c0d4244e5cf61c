import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
import { asVisible, inSight, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';

export type Customer = {
  id: number;
  name: string;
  organisation: string;
  createdAt: number;
  /** IANA, where a teammate set it. */
  zone: string | null;
};

const EARLIER = 20;
const MOST_CONVERSATIONS = 50; // in which we look for who has written to a customer
const Changes = z.object({
  name: field.name('The name'),
  organisation: field.optionalLine('The organisation'),
  zone: z.union([z.literal('').transform(() => null), field.zone()]).optional(),
});

const NAME_LENGTH = 300; // characters: the index of names holds no more; the message keeps what its mail said

type Writer = { address: string; name: string; at: number; isThemselves?: boolean };

/**
 * The customer who writes from `address`, made where nobody did before. A missing address is somebody new each time. `isThemselves`
 * says that they write just now, as far as anybody can tell: then an address that came back works again.
 */
export async function customerWhoWrites(
  tx: Tx,
  { address, name: asWritten, at, isThemselves = false }: Writer,
): Promise<Customer> {
  const known = address.toLowerCase();
  const name = asWritten.slice(0, NAME_LENGTH).toWellFormed();
  const found = await tx
    .selectFrom('customerAddress')
    .innerJoin('customer', 'customer.id', 'customerAddress.customerId')
    .select(['customer.id', 'customer.name', 'customer.organisation', 'customer.createdAt'])
    .select(['customer.zone', 'bouncedAt'])
    .where('address', '=', known)
    .executeTakeFirst();
  if (found) {
    const { bouncedAt, ...customer } = found;
    if (bouncedAt !== null && isThemselves) await reachedAgain(tx, known);
    return customer.name === known && name ? rename(tx, customer, name) : customer;
  }
  const customer = await tx
    .insertInto('customer')
    .values({ name: name || known || 'Somebody without an address', organisation: '', createdAt: at })
    .returning(['id', 'name', 'organisation', 'createdAt', 'zone'])
    .executeTakeFirstOrThrow();
  if (!known || (await giveAddress(tx, { customerId: customer.id, address: known, at }))) return customer;
  await tx.deleteFrom('customer').where('id', '=', customer.id).execute();
  return customerWhoWrites(tx, { address, name: asWritten, at, isThemselves });
}

/** False where somebody made a customer of this address in the same moment: theirs is the one. */
async function giveAddress(
  tx: Tx,
  { customerId, address, at }: { customerId: number; address: string; at: number },
): Promise<boolean> {
  const given = await tx
    .insertInto('customerAddress')
    .values({ customerId, address, bouncedAt: null, createdAt: at })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .returning('customerId')
    .executeTakeFirst();
  return given !== undefined;
}

async function reachedAgain(tx: Tx, address: string): Promise<void> {
  await tx.updateTable('customerAddress').set({ bouncedAt: null }).where('address', '=', address).execute();
}

/** Their first mail had an address only; a later one says who they are. */
async function rename(tx: Tx, customer: Customer, name: string): Promise<Customer> {
  await tx.updateTable('customer').set({ name }).where('id', '=', customer.id).execute();
  return { ...customer, name };
}

/** A customer with at least one conversation in the viewer's mailboxes; NotFound otherwise. */
export async function findCustomer(db: Db, viewer: Viewer, id: number): Promise<Visible<Customer>> {
  const row = await db
    .selectFrom('customer')
    .select(['id', 'name', 'organisation', 'createdAt', 'zone'])
    .where('id', '=', rowId(id))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('conversation')
          .select('conversation.id')
          .whereRef('conversation.customerId', '=', 'customer.id')
          .where(inSight(viewer)),
      ),
    )
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such customer here.');
  return asVisible(row);
}

/** A customer's addresses, the first known first; `bouncedAt` is since when mail does not reach one, ms UTC. */
export async function addressesOf(db: Db, customer: Visible<Customer>) {
  return db
    .selectFrom('customerAddress')
    .select(['address', 'bouncedAt'])
    .where('customerId', '=', customer.id)
    .orderBy('id')
    .limit(EARLIER)
    .execute();
}

/** Those of these addresses that mail comes back from for good. */
export async function unreachable(db: Db, addresses: readonly string[]): Promise<string[]> {
  if (addresses.length === 0) return [];
  const rows = await db
    .selectFrom('customerAddress')
    .select('address')
    .where(
      'address',
      'in',
      addresses.map((address) => address.toLowerCase()),
    )
    .where('bouncedAt', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.address);
}

/** Their newest conversations that the viewer may see. */
export async function conversationsOf(db: Db, viewer: Viewer, customer: Visible<Customer>) {
  return db
    .selectFrom('conversation')
    .select(['id', 'subject', 'latestAt', 'closedAt', 'waitingSince'])
    .where('customerId', '=', customer.id)
    .where(inSight(viewer))
    .where('mergedIntoId', 'is', null)
    .orderBy('latestAt', 'desc')
    .orderBy('id', 'desc')
    .limit(EARLIER)
    .execute();
}

/**
 * Who has written to them lately where the viewer may read it, the latest first: names and when, never how many or how
 * fast (practices 4.1). Reads their newest conversations only, so that it costs the same after years of mail.
 */
export async function acquaintances(db: Db, viewer: Viewer, customer: Visible<Customer>) {
  const lately = await db
    .selectFrom('conversation')
    .select('id')
    .where('customerId', '=', customer.id)
    .where(inSight(viewer))
    .orderBy('latestAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_CONVERSATIONS)
    .execute();
  return db
    .selectFrom('message')
    .innerJoin('teammate', 'teammate.id', 'message.teammateId')
    .select((eb) => ['teammate.id', 'teammate.name', eb.fn.max('message.createdAt').as('latestAt')])
    .where('message.conversationId', 'in', [0, ...lately.map(({ id }) => id)])
    .where('message.kind', '=', 'reply')
    .groupBy(['teammate.id', 'teammate.name'])
    .orderBy('latestAt', 'desc')
    .limit(5)
    .execute();
}

/** Changes what we say of a customer: name, organisation, IANA zone (an empty one is none). Invalid names the field. */
export async function changeCustomer(
  tx: Tx,
  customer: Visible<Customer>,
  { by, ...input }: z.input<typeof Changes> & { by: Viewer },
): Promise<void> {
  await tx.updateTable('customer').set(check(Changes, input)).where('id', '=', customer.id).execute();
  await record(tx, { kind: 'customer.changed', by, at: now(), data: { customerId: customer.id } });
}
