import { expect, onTestFinished, test, vi } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { transaction } from '../../../src/domain/database.ts';
import { roster } from '../../../src/domain/schedule/roster.ts';
import { findNotice, markRead, notify, unreadNotices } from '../../../src/domain/shift/notices.ts';
import { now } from '../../../src/lib/clock.ts';
import { startHub } from '../../../src/web/live/hub.ts';
import { itIs } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { TUESDAY } from '../../support/rota.ts';

const PATIENCE = { timeout: 10_000 }; // a busy machine

const tells = ({ db }: Desk, to: Viewer, ...texts: string[]) =>
  transaction(db, async (tx) =>
    notify(
      tx,
      await roster(tx, now()),
      texts.map((text) => ({ teammateId: to.id, text, href: '/shifts' })),
    ),
  );

async function readsOne({ db }: Desk, viewer: Viewer): Promise<void> {
  const [newest] = await unreadNotices(db, viewer);
  const notice = await findNotice(db, viewer, newest!.id);
  await transaction(db, (tx) => markRead(tx, notice));
}

/** Pages that are open, and what each was told. */
async function opened() {
  itIs(TUESDAY);
  const office = await desk();
  const errors: unknown[] = [];
  const hub = await startHub(office.db, (error) => errors.push(error));
  onTestFinished(() => {
    hub.close();
    expect(errors).toEqual([]);
  });
  const open = (viewer: Viewer, streams: string[]) => {
    const told: (number | string)[] = [];
    hub.listen({
      streams: new Set(streams),
      mailboxIds: new Set(viewer.mailboxIds),
      teammateId: viewer.id,
      session: { id: 0, end: () => {} },
      refresh: () => told.push('refresh'),
      counts: () => {},
      views: () => {},
      here: () => {},
      presence: () => {},
      notices: (count) => told.push(count),
    });
    return told;
  };
  return { office, open };
}

test('a note is counted on every page of whom it is for, and on nobody else’s', async () => {
  const { office, open } = await opened();
  const [yukis, hers, anas] = [
    open(office.yuki, ['desk']),
    open(office.yuki, ['desk', 'settings']),
    open(office.ana, ['desk']),
  ];
  await tells(office, office.yuki, 'Your day moved.', 'You look after Sofie.');
  for (const told of [yukis, hers]) await vi.waitFor(() => expect(told.at(-1)).toBe(2), PATIENCE);
  await tells(office, office.yuki, 'Somebody takes your day.');
  for (const told of [yukis, hers]) await vi.waitFor(() => expect(told.at(-1)).toBe(3), PATIENCE);
  expect(anas.filter((count) => count !== 0)).toEqual([]);
});

test('what is read on one page is counted no more on the others', async () => {
  const { office, open } = await opened();
  await tells(office, office.yuki, 'Your day moved.');
  const told = open(office.yuki, ['desk']);
  await tells(office, office.ana, 'Somebody offers a day.');
  await vi.waitFor(() => expect(told).toEqual([1]), PATIENCE);
  await readsOne(office, office.yuki);
  await vi.waitFor(() => expect(told).toEqual([1, 0]), PATIENCE);
});

test('a page that shows the notes themselves is drawn anew', async () => {
  const { office, open } = await opened();
  const told = open(office.yuki, ['desk', 'shifts']);
  await tells(office, office.ana, 'Somebody offers a day.');
  await vi.waitFor(() => expect(told).toEqual([0]), PATIENCE);
  await tells(office, office.yuki, 'Your day moved.');
  await vi.waitFor(() => expect(told).toEqual([0, 'refresh']), PATIENCE);
});

test('a page that has no rail hears of no notes', async () => {
  const { office, open } = await opened();
  const [bare, full] = [open(office.yuki, []), open(office.yuki, ['desk'])];
  await tells(office, office.yuki, 'Your day moved.');
  await vi.waitFor(() => expect(full.at(-1)).toBe(1), PATIENCE);
  expect(bare).toEqual([]);
});

test('the rail says how many notes are new beside Shifts, to their reader alone, until they are read', async () => {
  itIs(TUESDAY);
  const office = await desk();
  await tells(office, office.yuki, 'Your day moved.', 'You look after Sofie.');
  const pages = await site(office);
  const [yuki, ana] = [await pages.signedIn(office.yuki), await pages.signedIn(office.ana)];
  expect(words(await yuki.page('/customers'))).toMatch(/Shifts 2 new for you/);
  expect(words(await ana.page('/customers'))).not.toContain('new for you');
  await readsOne(office, office.yuki);
  expect(words(await yuki.page('/customers'))).toMatch(/Shifts 1 new for you/);
  await readsOne(office, office.yuki);
  expect(words(await yuki.page('/customers'))).not.toContain('new for you');
});
