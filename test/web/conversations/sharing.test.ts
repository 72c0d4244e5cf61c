import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { watchDrafts } from '../../../src/web/live/drafts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function withLetter() {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  return { office, number, ana, tomas, path: `/conversations/${number}` };
}

test('shared from the composer, a draft is read by the team, taken over with one press, and sent', async () => {
  const { office, ana, tomas, path } = await withLetter();
  expect((await tomas.post(`${path}/sharing`, { text: 'Dear Maria,' })).status).toBe(303);
  expect(await tomas.page(path)).toContain('Stop sharing');
  const page = await ana.page(path);
  expect(page).toContain('Tomás Ribeiro shares a draft of a reply');
  const [draft] = await office.db.selectFrom('draft').select('id').execute();
  const fields = { draft: String(draft!.id), from: String(office.tomas.id), kind: 'reply' };
  expect((await ana.post(`${path}/takeovers`, fields)).status).toBe(303);
  expect(await ana.page(path)).toContain('Dear Maria,</textarea>');
  await ana.post(`${path}/replies`, { text: 'Dear Maria, it is back.' });
  expect(await ana.page(path)).toContain('Tomás Ribeiro wrote it; you sent it.');
});

test('who comes second is told, and sees how it is now', async () => {
  const { office, ana, tomas, path } = await withLetter();
  await tomas.post(`${path}/sharing`, { text: 'Dear Maria,' });
  const [draft] = await office.db.selectFrom('draft').select('id').execute();
  const fields = { draft: String(draft!.id), from: String(office.yuki.id), kind: 'reply' };
  expect((await ana.post(`${path}/takeovers`, fields)).status).toBe(303);
  expect(await ana.page(path)).toContain('Somebody else has just taken this draft over');
  expect((await ana.post(`${path}/takeovers`, { ...fields, draft: '99' })).status).toBe(404);
});

test('an empty draft is not shared; shared no longer, it is nobody else’s', async () => {
  const { ana, tomas, path } = await withLetter();
  await tomas.post(`${path}/sharing`, { text: '' });
  expect(await tomas.page(path)).toContain('Write a line first');
  await tomas.post(`${path}/sharing`, { text: 'Dear Maria,', kind: 'note' });
  expect(await ana.page(path)).toContain('shares a draft of a note');
  await tomas.delete(`${path}/sharing`, { text: 'Dear Maria, more', kind: 'note' });
  expect(await ana.page(path)).not.toContain('shares a draft');
  expect(await tomas.page(`${path}?write=note`)).toContain('Dear Maria, more</textarea>');
});

test('pages that are open on it hear of each change, its writer’s own do not', async () => {
  const { office, number, tomas, path } = await withLetter();
  await tomas.post(`${path}/sharing`, { text: 'Dear' });
  const read = await watchDrafts(office.db);
  const heard: string[] = [];
  const page = (name: string, teammateId: number, at = { mailbox: office.mailbox.id, on: number }) => ({
    streams: new Set([`conversation:${at.on}`]),
    session: { id: 0, end: () => {} },
    mailboxIds: new Set([at.mailbox]),
    teammateId,
    counts: () => {},
    views: () => {},
    refresh: () => void heard.push(name),
    here: () => {},
    presence: () => {},
    notices: () => {},
  });
  const pages = [
    page('ana', office.ana.id),
    page('tomas', office.tomas.id),
    page('elsewhere', office.yuki.id, { mailbox: 99, on: number }),
    page('another', office.yuki.id, { mailbox: office.mailbox.id, on: number + 1 }),
  ];
  (await read())(pages);
  expect(heard).toEqual([]);
  await transaction(office.db, (tx) =>
    tx
      .updateTable('draft')
      .set((eb) => ({ updatedAt: eb('updatedAt', '+', 1) }))
      .execute(),
  );
  (await read())(pages);
  (await read())(pages);
  expect(heard).toEqual(['ana']);
});
