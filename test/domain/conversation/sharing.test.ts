import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import {
  draftsSharedSince,
  shareDraft,
  sharedDraftsOn,
  takeOverDraft,
  unshareDraft,
} from '../../../src/domain/conversation/sharing.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { type Db, transaction } from '../../../src/domain/database.ts';
import { Conflict, NotFound } from '../../../src/domain/errors.ts';
import { NINE } from '../../support/acts.ts';
import { draftsOf, schedules, withLetter } from '../../support/writing.ts';

async function shared() {
  const world = await withLetter();
  const { office, number } = world;
  const on = (by: Viewer, db: Db = office.db) => findConversation(db, by, number);
  const types = (by: Viewer, html: string) =>
    transaction(office.db, async (tx) => saveDraft(tx, await on(by, tx), { by, kind: 'reply', html }));
  const shares = (by: Viewer) =>
    transaction(office.db, async (tx) => shareDraft(tx, await on(by, tx), { by, kind: 'reply' }));
  const seen = async (by: Viewer) => sharedDraftsOn(office.db, await on(by), by);
  const takes = async (by: Viewer, { from = office.tomas.id } = {}) => {
    const [draft] = await office.db
      .selectFrom('draft')
      .select('id')
      .where('teammateId', '<>', by.id)
      .execute();
    return transaction(office.db, async (tx) =>
      takeOverDraft(tx, await on(by, tx), { by, draftId: draft?.id ?? 0, from }),
    );
  };
  await types(office.tomas, '<p>Dear Maria,</p>');
  return { ...world, on, types, shares, seen, takes };
}

test('a draft is its writer’s until they share it; then the team reads it as it grows', async () => {
  const { office, act, number, types, shares, seen } = await shared();
  expect(await seen(office.ana)).toEqual([]);
  await shares(office.tomas);
  await shares(office.tomas);
  await types(office.tomas, '<p>Dear Maria, they are</p>');
  expect(await seen(office.ana)).toMatchObject([
    { html: '<p>Dear Maria, they are</p>', by: 'Tomás Ribeiro', author: null, kind: 'reply' },
  ]);
  expect(await seen(office.tomas)).toEqual([]);
  expect(await act.events(number, 'conversation.draft-shared')).toHaveLength(1);
});

test('without a draft there is nothing to share; unshared it is one’s own again', async () => {
  const { office, shares, seen, on } = await shared();
  await expect(shares(office.yuki)).rejects.toThrow(Conflict);
  await shares(office.tomas);
  const unshare = async () =>
    transaction(office.db, async (tx) =>
      unshareDraft(tx, await on(office.tomas, tx), { by: office.tomas, kind: 'reply' }),
    );
  await unshare();
  await unshare();
  expect(await seen(office.ana)).toEqual([]);
});

test('taken over and sent by another, the letter knows who began it and who sent it', async () => {
  const { office, act, number, shares, takes } = await shared();
  await shares(office.tomas);
  await takes(office.ana);
  expect(await draftsOf(office, number)).toMatchObject([
    { html: '<p>Dear Maria,</p>', authorId: office.tomas.id },
  ]);
  const id = await act.replies(number, { html: '<p>Dear Maria, done.</p>' });
  const { items } = await timeline(office.db, await office.conversation(number));
  expect(items.at(-1)!.message).toMatchObject({
    id,
    teammateId: office.ana.id,
    draftedBy: 'Tomás Ribeiro',
    from: { name: 'Ana Okafor' },
  });
  expect(await draftsOf(office, number)).toEqual([]);
  expect(await act.events(number, 'conversation.draft-taken-over')).toMatchObject([
    { teammateId: office.ana.id, data: { from: office.tomas.id } },
  ]);
});

test('what the first writer types after that is kept as a draft of their own: both have their words', async () => {
  const { office, number, types, shares, takes } = await shared();
  await shares(office.tomas);
  await takes(office.ana);
  await types(office.ana, '<p>Ana’s words</p>');
  await types(office.tomas, '<p>Dear Maria, and more</p>');
  expect(await draftsOf(office, number)).toMatchObject([{ html: '<p>Ana’s words</p>' }]);
  expect(await draftsOf(office, number, office.tomas)).toMatchObject([
    { html: '<p>Dear Maria, and more</p>', sharedAt: null },
  ]);
});

test('what I had begun myself stays, below what I take over', async () => {
  const { office, number, types, shares, takes } = await shared();
  await types(office.ana, '<p>My own</p>');
  await shares(office.tomas);
  await takes(office.ana);
  expect(await draftsOf(office, number)).toMatchObject([{ html: '<p>Dear Maria,</p><p>My own</p>' }]);
});

test('of two who take it over at once one has it, and the other is told', async () => {
  const { office, shares, takes } = await shared();
  await shares(office.tomas);
  await takes(office.ana);
  await expect(takes(office.yuki, { from: office.tomas.id })).rejects.toThrow(Conflict);
  await takes(office.yuki, { from: office.ana.id });
});

test('what is not shared cannot be taken', async () => {
  const { office, takes } = await shared();
  await expect(takes(office.ana)).rejects.toThrow(NotFound);
});

test('a reply that waits for its time is read by the team, and not taken', async () => {
  const { office, number, on, takes } = await shared();
  await schedules(office, number, { by: office.tomas });
  expect(await sharedDraftsOn(office.db, await on(office.ana), office.ana)).toMatchObject([
    { sendAt: expect.any(Number) },
  ]);
  await expect(takes(office.ana)).rejects.toThrow(NotFound);
});

test('only shared drafts are news to pages that are open', async () => {
  const { office, shares, types } = await shared();
  expect(await draftsSharedSince(office.db, NINE)).toEqual([]);
  await shares(office.tomas);
  await types(office.tomas, '<p>More</p>');
  expect(await draftsSharedSince(office.db, NINE)).toMatchObject([{ teammateId: office.tomas.id }]);
});
