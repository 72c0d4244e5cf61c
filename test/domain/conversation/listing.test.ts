import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import {
  FOLDERS,
  type Folder,
  list,
  MOST_COUNTED,
  waiting,
} from '../../../src/domain/conversation/listing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts, HOUR, itIs, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

async function numbers(office: Desk, folder: Folder, viewer = office.ana): Promise<number[]> {
  return (await list(office.db, viewer, { folder })).rows.map((row) => row.id);
}

/** Every page of a folder, by its numbers. */
async function pages(
  office: Desk,
  { folder, limit, viewer = office.ana }: { folder: Folder; limit: number; viewer?: Viewer },
): Promise<number[][]> {
  const read: number[][] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await list(office.db, viewer, { folder, cursor, limit });
    read.push(rows.map((row) => row.id));
    cursor = next ?? undefined;
  } while (cursor && read.length < 100);
  return read;
}

async function drafts(office: Desk, number: number, kind: 'reply' | 'note' = 'reply'): Promise<void> {
  const conversation = await office.conversation(number);
  await transaction(office.db, (tx) =>
    saveDraft(tx, conversation, { by: office.ana, kind, html: '<p>…</p>' }),
  );
}

/** Five conversations, an hour apart: 1 waits, 2 waits longer, 3 answered by Ana, 4 closed, 5 closed earlier. */
async function fullDesk() {
  const office = await desk();
  const act = acts(office);
  itIs(NINE);
  const at = [3, 1, 2, 4, 0].map((hours) => NINE + hours * HOUR);
  const ids: number[] = [];
  for (const receivedAt of at) ids.push((await act.receives({ receivedAt })).conversationId);
  itIs(NINE + 5 * HOUR);
  await act.replies(ids[2]!);
  itIs(NINE + 6 * HOUR);
  await act.closes(ids[4]!);
  itIs(NINE + 7 * HOUR);
  await act.closes(ids[3]!);
  return { office, act, ids };
}

test('Waiting has who waited longest first, and only who waits', async () => {
  const { office, ids } = await fullDesk();
  expect(await numbers(office, 'waiting')).toEqual([ids[1], ids[0]]);
});

test('Open has the latest first, answered or not', async () => {
  const { office, ids } = await fullDesk();
  expect(await numbers(office, 'open')).toEqual([ids[2], ids[0], ids[1]]);
});

test('Closed has what was closed last first', async () => {
  const { office, ids } = await fullDesk();
  expect(await numbers(office, 'closed')).toEqual([ids[3], ids[4]]);
});

test('All has everything, the latest word first', async () => {
  const { office, ids } = await fullDesk();
  expect(await numbers(office, 'all')).toEqual([ids[2], ids[3], ids[0], ids[1], ids[4]]);
});

test('Mine has what is the viewer’s and open', async () => {
  const { office, act, ids } = await fullDesk();
  await act.assigns(ids[0]!, office.ana.id);
  await act.assigns(ids[3]!, office.ana.id);
  expect(await numbers(office, 'mine')).toEqual([ids[2], ids[0]]);
  expect(await numbers(office, 'mine', office.tomas)).toEqual([]);
});

test('Drafts has where the viewer has begun to write, the latest first, each once', async () => {
  const { office, ids } = await fullDesk();
  await drafts(office, ids[4]!, 'note');
  itIs(NINE + 8 * HOUR);
  await drafts(office, ids[1]!);
  itIs(NINE + 9 * HOUR);
  await drafts(office, ids[4]!);
  expect(await numbers(office, 'drafts')).toEqual([ids[4], ids[1]]);
  expect(await pages(office, { folder: 'drafts', limit: 1 })).toEqual([[ids[4]], [ids[1]]]);
  expect(await numbers(office, 'drafts', office.tomas)).toEqual([]);
});

test('a row names its customer, their organisation and who has it', async () => {
  const { office, ids } = await fullDesk();
  const { rows } = await list(office.db, office.ana, { folder: 'mine' });
  expect(rows).toMatchObject([
    { id: ids[2], customerName: 'Maria López', organisation: '', assigneeName: 'Ana Okafor' },
  ]);
});

test('a folder shows only the viewer’s mailboxes, merged into one order', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  const ids: number[] = [];
  for (const mailboxId of [mailbox.id, office.mailbox.id, mailbox.id, office.mailbox.id])
    ids.push(
      (await act.receives({ mailboxIds: [mailboxId], receivedAt: NINE + ids.length * MINUTE }))
        .conversationId,
    );
  expect(await numbers(office, 'waiting')).toEqual([ids[1], ids[3]]);
  expect(await numbers(office, 'waiting', yuki)).toEqual(ids);
  expect(await numbers(office, 'all', yuki)).toEqual(ids.toReversed());
  expect((await pages(office, { folder: 'waiting', limit: 3, viewer: yuki })).flat()).toEqual(ids);
});

test('Mine and Drafts forget a mailbox that one has left', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  await act.assigns(conversationId, office.ana.id);
  await drafts(office, conversationId);
  const left = { ...office.ana, mailboxIds: [] };
  for (const folder of FOLDERS) expect(await numbers(office, folder, left)).toEqual([]);
});

test('paging has neither gaps nor repeats, even across equal times', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  itIs(NINE);
  for (let n = 0; n < 24; n++) {
    const mailboxId = n % 3 ? office.mailbox.id : mailbox.id;
    const { conversationId } = await act.receives({
      mailboxIds: [mailboxId],
      receivedAt: NINE + Math.floor(n / 6),
    });
    if (n % 2) await act.assigns(conversationId, yuki.id, yuki);
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Folder>('waiting', 'open', 'all', 'mine'),
      fc.integer({ min: 1, max: 30 }),
      async (folder, limit) => {
        const [whole] = await pages(office, { folder, limit: 50, viewer: yuki });
        const paged = await pages(office, { folder, limit, viewer: yuki });
        expect(paged.flat()).toEqual(whole);
        expect(new Set(whole).size).toBe(folder === 'mine' ? 12 : 24);
        for (const page of paged.slice(0, -1)) expect(page).toHaveLength(limit);
      },
    ),
    { numRuns: 30 },
  );
});

test('an unreadable cursor is the first page', async () => {
  const { office, ids } = await fullDesk();
  const { rows } = await list(office.db, office.ana, { folder: 'all', cursor: "'; drop table", limit: 2 });
  expect(rows.map((row) => row.id)).toEqual([ids[2], ids[3]]);
});

test('a page is filled even where the cursor’s own row has moved meanwhile', async () => {
  const { office, act, ids } = await fullDesk();
  const first = await list(office.db, office.ana, { folder: 'all', limit: 2 });
  await act.notes(ids[3]!);
  await act.replies(ids[3]!);
  const second = await list(office.db, office.ana, { folder: 'all', limit: 2, cursor: first.next! });
  expect(second.rows.map((row) => row.id)).toEqual([ids[0], ids[1]]);
});

test('how many wait is counted up to a limit, and since when the first does', async () => {
  const office = await desk();
  const act = acts(office);
  expect(await waiting(office.db, office.ana)).toEqual({ count: 0, more: false, since: null });
  await act.receives({ receivedAt: NINE + HOUR });
  await act.receives({ receivedAt: NINE });
  expect(await waiting(office.db, office.ana)).toEqual({ count: 2, more: false, since: NINE });
  for (let n = 0; n < MOST_COUNTED - 1; n++) await act.receives({ receivedAt: NINE + HOUR });
  expect(await waiting(office.db, office.ana)).toEqual({ count: MOST_COUNTED, more: true, since: NINE });
});

test('those who wait in another’s mailbox are not counted', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  await acts(office).receives({ mailboxIds: [mailbox.id] });
  expect((await waiting(office.db, office.ana)).count).toBe(0);
  expect((await waiting(office.db, yuki)).count).toBe(1);
});

const INDEX: Record<Folder, string> = {
  waiting: 'conversation_waiting',
  mine: 'conversation_mine',
  open: 'conversation_open',
  snoozed: 'conversation_snoozed',
  following: 'following_news',
  mentions: 'mention_of_teammate',
  closed: 'conversation_closed',
  all: 'conversation_all',
  drafts: 'draft_latest',
};

test.skipIf(isPostgres).each(FOLDERS)(
  'a page of %s is read in its index’s own order, first page and later ones',
  async (folder) => {
    const { office, ids } = await fullDesk();
    for (const id of ids) await drafts(office, id);
    for (const cursor of [undefined, 'mjl5zk00.z']) {
      const [plan] = await plansOf(office.db, (db) => list(db, office.ana, { folder, cursor }));
      expect(plan, plan).toMatch(new RegExp(`USING (COVERING )?INDEX ${INDEX[folder]}\\b`));
      expect(plan).not.toContain('USE TEMP B-TREE');
      expect(plan).not.toMatch(/SCAN (conversation|draft)(?! USING)/);
    }
  },
);
