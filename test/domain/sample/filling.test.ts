import { expect, test } from 'vitest';
import { list } from '../../../src/domain/conversation/listing.ts';
import { fill, type SampleExchange } from '../../../src/domain/sample/filling.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { HOUR, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const make = (index: number): SampleExchange => ({
  customer: { name: `P${index % 40}`, email: `P${index % 40}@x.example`, organisation: 'X' },
  subject: `Subject ${index}`,
  exchange: [
    { from: 'customer', minutesAfter: 0, text: `Question ${index}` },
    ...(index % 2 ? [] : [{ from: 'teammate' as const, minutesAfter: 30, text: 'Answer' }]),
  ],
});

test('a desk is filled with conversations that read, list and search like real ones', async () => {
  const office = await desk();
  const { db, ana, tomas, mailbox, config } = office;
  const filling = {
    mailboxId: mailbox.id,
    address: mailbox.address,
    secret: config.secret,
    teammates: [ana, tomas],
  };
  const messages = await fill(db, {
    ...filling,
    from: NINE,
    to: NINE + 600 * HOUR,
    conversations: 300,
    make,
  });
  expect(messages).toBe(450);
  expect(await db.selectFrom('customer').select('id').execute()).toHaveLength(40);
  const waiting = await list(db, ana, { folder: 'waiting' });
  expect(waiting.rows.map((row) => row.subject)).toEqual(['Subject 295', 'Subject 297', 'Subject 299']);
  const found = await search(db, ana, { q: '"Question 123"', limit: 5 });
  expect(found.rows).toMatchObject([
    { subject: 'Subject 123', customerName: 'P3', closedAt: expect.any(Number) },
  ]);
  const rows = await db
    .selectFrom('message')
    .select(['id', 'createdAt', 'kind', 'teammateId'])
    .orderBy('id')
    .execute();
  for (const row of rows) {
    expect(row.createdAt).toBeLessThanOrEqual(NINE + 600 * HOUR);
    expect(row.teammateId === null).toBe(row.kind === 'inbound');
  }
});
