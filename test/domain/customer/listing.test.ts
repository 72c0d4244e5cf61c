import { expect, test } from 'vitest';
import { customers } from '../../../src/domain/customer/listing.ts';
import { acts, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('customers come by their latest letter, each once on a page, of the viewer’s mailboxes', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox } = await yukisMailbox(office);
  const from = (name: string) => ({ from: { address: `${name}@x.example`, name } });
  for (const [n, name] of ['Zoé', 'Bob', 'Zoé', 'Noor'].entries())
    await act.receives({ ...from(name), receivedAt: NINE + n * MINUTE, subject: `Letter ${n}` });
  await act.receives({ ...from('Hidden'), mailboxIds: [mailbox.id] });
  const { rows, next } = await customers(office.db, office.ana, {});
  expect(rows.map((row) => [row.name, row.subject])).toEqual([
    ['Noor', 'Letter 3'],
    ['Zoé', 'Letter 2'],
    ['Bob', 'Letter 1'],
  ]);
  expect(next).toBeNull();
});

test('every customer is on some page', async () => {
  const office = await desk();
  for (let n = 0; n < 9; n++)
    await acts(office).receives({ from: { address: `p${n}@x.example`, name: `P${n}` }, receivedAt: NINE });
  const read: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await customers(office.db, office.ana, { cursor, limit: 4 });
    read.push(...page.rows.map((row) => row.name));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(read.sort()).toEqual(Array.from({ length: 9 }, (_, n) => `P${n}`));
});
