import { decodeCursor, type PageOf, page } from '../../lib/paging.ts';
import type { Viewer } from '../access.ts';
import { list } from '../conversation/listing.ts';
import type { Db } from '../database.ts';

const PAGE_SIZE = 50;

type CustomerRow = {
  id: number;
  name: string;
  organisation: string;
  subject: string;
  latestAt: number;
};

/** Customers by their latest conversation. Reads pages of conversations, which have an index for it; somebody with several on a page shows once. */
export async function customers(
  db: Db,
  viewer: Viewer,
  { cursor, limit = PAGE_SIZE }: { cursor?: string; limit?: number },
): Promise<PageOf<CustomerRow>> {
  const { rows, next } = await list(db, viewer, {
    folder: 'all',
    cursor: decodeCursor(cursor) ? cursor : undefined,
    limit,
  });
  const seen = new Set<number>();
  const firsts = rows.filter((row) => !seen.has(row.customerId) && seen.add(row.customerId));
  const shown = firsts.map((row) => ({
    id: row.customerId,
    name: row.customerName,
    organisation: row.organisation,
    subject: row.subject,
    latestAt: row.latestAt,
  }));
  return { ...page(shown, limit, (row) => ({ at: row.latestAt, id: row.id })), next };
}
