import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { LINK_LIFE, makeSignInLink } from '../../../src/domain/teammate/signing-in.ts';
import { now } from '../../../src/lib/clock.ts';
import { site } from '../../support/browser.ts';
import { type Desk, desk } from '../../support/desk.ts';

async function mailedLinks({ db, work }: Desk): Promise<string[]> {
  await work();
  const rows = await db
    .selectFrom('delivery')
    .select('content')
    .where('automatic', '=', 'sign-in-link')
    .execute();
  return rows.map((row) => /\/sign-in\/links\/\S+/.exec(JSON.parse(row.content!).text)![0]);
}

async function linkFor({ db, ana }: Desk, purpose: 'sign-in' | 'invitation' = 'sign-in'): Promise<string> {
  return `/sign-in/links/${await transaction(db, (tx) => makeSignInLink(tx, ana.id, purpose))}`;
}

test('opening a mailed link does not spend it, however often; pressing the button does, once', async () => {
  const office = await desk();
  const pages = await site(office);
  const browser = pages.stranger();
  const answer = await browser.post('/sign-in/links', { email: 'ana@fieldnotes.example', back: '' });
  expect(await answer.text()).toContain('Look into your mail');
  const [path] = await mailedLinks(office);
  for (let opened = 0; opened < 3; opened++)
    expect(await pages.stranger().page(path!)).toContain('Hello, Ana Okafor');
  expect((await pages.app.request(path!, { method: 'HEAD' })).status).toBe(200);
  expect(browser.cookies.size).toBe(0);
  expect((await browser.post(path!)).status).toBe(303);
  expect(await browser.page('/inbox')).toContain('Ana Okafor');
  const again = await pages.stranger().post(path!);
  expect(again.status).toBe(404);
  expect(await again.text()).toContain('used already or is too old');
  expect((await pages.stranger().get(path!)).status).toBe(404);
});

test('a stranger’s address gets the same page and no mail', async () => {
  const office = await desk();
  const browser = (await site(office)).stranger();
  const known = await (await browser.post('/sign-in/links', { email: 'ana@fieldnotes.example' })).text();
  const unknown = await (await browser.post('/sign-in/links', { email: 'eve@fieldnotes.example' })).text();
  const plain = (html: string) => html.replaceAll(/(?:ana|eve)@/g, '…@').replace(/content="[\w-]{22}"/, '');
  expect(plain(unknown)).toBe(plain(known));
  expect(await mailedLinks(office)).toHaveLength(1);
});

test('somebody else who asks again and again fills nobody’s inbox, and what was mailed still works', async () => {
  const office = await desk();
  const pages = await site(office);
  for (let asked = 0; asked < 9; asked++)
    await pages.stranger().post('/sign-in/links', { email: office.tomas.email });
  const links = await mailedLinks(office);
  expect(links).toHaveLength(5);
  expect((await pages.stranger().post(links[0]!)).status).toBe(303);
});

test.each(['sign-in', 'invitation'] as const)(
  'a link for %s that is too old opens nothing',
  async (purpose) => {
    const office = await desk();
    const browser = (await site(office)).stranger();
    const path = await linkFor(office, purpose);
    const tooLate = now() - 1;
    expect(LINK_LIFE[purpose]).toBeGreaterThan(0);
    await office.db
      .updateTable('signInLink')
      .set({ expiresAt: tooLate })
      .where('usedAt', 'is', null)
      .execute();
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path)).status).toBe(404);
    expect(browser.cookies.size).toBe(0);
  },
);

test('a link that was never made is 404', async () => {
  const browser = (await site(await desk())).stranger();
  const page = await browser.get('/sign-in/links/nonsense');
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('href="/sign-in"'); // where a new one is asked for
  expect((await browser.post('/sign-in/links/nonsense')).status).toBe(404);
});

test('an invitation welcomes its person by name and makes them a teammate', async () => {
  const office = await desk();
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  const html = await (
    await ana.post('/settings/teammates', { name: 'Ife Balogun', email: 'ife@fieldnotes.example' })
  ).text();
  const path = /\/sign-in\/links\/[\w-]+/.exec(html)![0];
  const ife = pages.stranger();
  expect(await ife.page(path)).toContain('Welcome, Ife Balogun');
  expect((await ife.post(path)).headers.get('location')).toBe('/inbox');
  expect(await ana.page('/settings/teammates')).not.toContain('invited, not here yet');
});

test('the link of somebody who was removed opens nothing', async () => {
  const office = await desk();
  const pages = await site(office);
  const path = `/sign-in/links/${await transaction(office.db, (tx) => makeSignInLink(tx, office.yuki.id, 'sign-in'))}`;
  await (await pages.signedIn(office.ana)).post(`/settings/teammates/${office.yuki.id}`, {
    _method: 'delete',
  });
  const browser = pages.stranger();
  expect((await browser.get(path)).status).toBe(404);
  await browser.post(path);
  expect((await browser.get('/inbox')).status).toBe(303);
});
