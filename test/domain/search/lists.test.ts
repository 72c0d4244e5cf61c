import { expect, test } from 'vitest';
import { listsFor, readList } from '../../../src/domain/search/lists.ts';
import type { Question } from '../../../src/domain/search/question.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

const waiting = { kind: 'state', is: 'waiting' } as const;
const open = { kind: 'state', is: 'open' } as const;
const all = (...of: Question[]): Question => ({ kind: 'and', of });

test('the lists that would do are the likely shortest first, and all there is at last', () => {
  expect(listsFor(waiting)).toEqual([{ is: 'waiting' }, { is: 'open' }, { is: 'all' }]);
  expect(listsFor(all(open, { kind: 'assigned', to: 7 }))).toEqual([
    { is: 'open', assigneeId: 7 },
    { is: 'open' },
    { is: 'all' },
  ]);
  expect(listsFor(all(open, { kind: 'assigned', to: null }))[0]).toEqual({ is: 'unassigned' });
  expect(listsFor(all(open, { kind: 'tag', id: 3 }))[0]).toEqual({ is: 'all', tagId: 3 });
  expect(listsFor({ kind: 'not', of: open })).toEqual([{ is: 'all' }]);
  expect(listsFor({ kind: 'or', of: [open, waiting] }), 'either is not each').toEqual([{ is: 'all' }]);
});

test.skipIf(isPostgres).each([
  [waiting, 'conversation_waiting'],
  [open, 'conversation_open'],
  [{ kind: 'state', is: 'snoozed' } as const, 'conversation_snoozed'],
  [{ kind: 'state', is: 'closed' } as const, 'conversation_closed'],
  [{ kind: 'not', of: open } as const, 'conversation_all'],
  [all(open, { kind: 'assigned', to: 1 }), 'conversation_mine'],
  [{ kind: 'assigned', to: 1 } as const, 'conversation_assigned'],
  [all(open, { kind: 'assigned', to: null }), 'conversation_unassigned'],
  [{ kind: 'tag', id: 1 } as const, 'tagging_of_tag'],
])('%j is read down its index, sorted by it', async (question, index) => {
  const office = await desk();
  const [list] = listsFor(question);
  const reading = { list: list!, mailboxIds: office.ana.mailboxIds, after: { at: 5, id: 5 }, most: 10 };
  const plans = await plansOf(office.db, (db) => readList(db, office.ana, reading));
  expect(plans.join('\n')).toContain(`INDEX ${index}`);
  for (const plan of plans) expect(plan).not.toContain('TEMP B-TREE');
});

test('a page of a search reads a bounded number of rows, and says where it stopped', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives({ text: 'zinnia' });
  const rows = Array.from({ length: 2_300 }, (_, n) => n);
  const row = await office.db.selectFrom('conversation').selectAll().executeTakeFirstOrThrow();
  const { id: _, ...like } = row;
  for (let from = 0; from < rows.length; from += 100) {
    const values = rows.slice(from, from + 100).map((n) => ({ ...like, latestAt: row.latestAt + 1 + n }));
    await office.db.insertInto('conversation').values(values).execute();
  }
  const q = 'zinnia or is:closed';
  const first = await search(office.db, office.ana, { q, limit: 5 });
  expect(first).toMatchObject({ rows: [], isCutShort: true, next: expect.any(String) });
  const second = await search(office.db, office.ana, { q, limit: 5, cursor: first.next! });
  expect(second.rows.map((one) => one.id)).toEqual([conversationId]);
  expect(second.next).toBeNull();
});
