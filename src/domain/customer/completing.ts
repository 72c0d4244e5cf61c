import { type RawBuilder, sql } from 'kysely';
import { byBytes } from '../../db/engines/collating.ts';
import type { Viewer } from '../access.ts';
import type { Db } from '../database.ts';

const MOST_OFFERED = 8;
const MOST_READ = 40; // of each index: what the viewer may not see is left out of these
const SHORTEST = 2; // characters

export type Completion = { name: string; address: string };

/** Customers whom the viewer may see and whose name or address begins with what is typed. Two index ranges, whatever there is. */
export async function completions(db: Db, viewer: Viewer, typed: string): Promise<Completion[]> {
  const text = typed.trim().toLowerCase();
  if (text.length < SHORTEST) return [];
  const [byName, byAddress] = await Promise.all([
    beginning(db, viewer, { column: sql`lower(customer.name)`, text }),
    beginning(db, viewer, { column: sql`customer_address.address`, text }),
  ]);
  const once = new Map([...byName, ...byAddress].map((one) => [one.address, one]));
  return [...once.values()].slice(0, MOST_OFFERED);
}

type Beginning = { column: RawBuilder<string>; text: string };

/** The end of a range of beginnings: the same with the highest letter there is after it. */
async function beginning(db: Db, viewer: Viewer, { column, text }: Beginning): Promise<Completion[]> {
  const key = byBytes(db, column);
  const end = `${text}\u{10ffff}`;
  const ids = [0, ...viewer.mailboxIds];
  const found = await db
    .selectFrom('customer')
    .innerJoin('customerAddress', 'customerAddress.customerId', 'customer.id')
    .select(['customer.id', 'customer.name', 'customerAddress.address'])
    .where(sql<boolean>`${key} >= ${text} and ${key} < ${end}`)
    .where('customerAddress.bouncedAt', 'is', null)
    .orderBy(key)
    .limit(MOST_READ)
    .execute();
  if (found.length === 0) return [];
  const seen = await db
    .selectFrom('conversation')
    .select('customerId')
    .distinct()
    .where(
      'customerId',
      'in',
      found.map((one) => one.id),
    )
    .where('mailboxId', 'in', ids)
    .execute();
  const visible = new Set(seen.map((row) => row.customerId));
  return found
    .filter((one) => visible.has(one.id))
    .map(({ name, address }) => ({ name: name === address ? '' : name, address }));
}
