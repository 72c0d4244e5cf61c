import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText } from '../../support/html.ts';

const PLACE = '/settings/saved-replies';

async function withDesk() {
  const office = await desk();
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana) };
}

test('a reply is saved, changed, checked and taken away, without a script', async () => {
  const { office, ana } = await withDesk();
  expect(await ana.page(PLACE)).toContain('Nothing is saved yet');
  expect(await ana.page(`${PLACE}/new`)).toContain('{customer first name}');
  const fields = { title: 'Refunds', text: 'Dear {customer first name}', owner: String(office.tomas.id) };
  expect((await ana.post(PLACE, { ...fields, files: new File(['x'], 'x.txt') })).status).toBe(303);
  const [saved] = await office.db.selectFrom('savedReply').select(['id', 'changedAt']).execute();
  const path = `${PLACE}/${saved!.id}`;
  const page = await ana.page(path);
  expect(page).toContain('value="Refunds"');
  expect(page).toContain('x.txt');
  await ana.put(path, { ...fields, title: 'Money back', changedAt: String(saved!.changedAt) });
  await office.db.updateTable('savedReply').set({ checkedAt: 0 }).execute();
  expect(await ana.page(PLACE)).toMatch(/Money back[\s\S]*Not checked for 6 months/);
  await ana.post(`${path}/checks`);
  expect(await ana.page(PLACE)).not.toContain('Not checked');
  await ana.delete(path);
  expect(await ana.page(PLACE)).toContain('Nothing is saved yet');
  expect((await ana.get(path)).status).toBe(404);
});

test('an unknown variable comes back with the known ones and what was typed', async () => {
  const { ana } = await withDesk();
  const answer = await ana.post(PLACE, { title: 'Refunds', text: 'Dear {nickname}' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('“{nickname}” is not known here');
  expect(page).toContain('value="Refunds"');
  expect(typedText(page)).toBe('Dear {nickname}');
});

test('nobody’s use of them is counted anywhere', async () => {
  const { office } = await withDesk();
  const tables = await office.db.withoutPlugins().introspection.getTables();
  const columns = tables.find((table) => table.name === 'saved_reply_use')!.columns.map((one) => one.name);
  expect(columns.toSorted()).toEqual(['saved_reply_id', 'teammate_id', 'used_at']);
});
