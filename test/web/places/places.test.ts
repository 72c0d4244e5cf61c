import { expect, test } from 'vitest';
import { settingsGroups } from '../../../src/web/settings/pages.ts';
import { FOLDER_LINKS } from '../../../src/web/ui/folders.tsx';
import { PLACES } from '../../../src/web/ui/places.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function placesOf(role: 'ana' | 'tomas') {
  const office = await desk();
  const browser = await (await site(office)).signedIn(office[role]);
  const html = await browser.page('/places');
  const hrefs = [...html.matchAll(/<a href="([^"]+)" data-everywhere="/g)].map((match) => match[1]!);
  return { browser, hrefs };
}

const BESIDE = ['/search', '/conversations/new', '/incidents', '/views'];

test('every place, folder and settings page is there, and each opens', async () => {
  const { browser, hrefs } = await placesOf('ana');
  const pages = settingsGroups({ role: 'owner' }).flatMap((group) => group.pages);
  const of = (links: readonly { href: string }[]) => links.map((one) => one.href);
  expect(hrefs).toEqual([...of(PLACES), ...BESIDE, ...of(FOLDER_LINKS), ...of(pages)]);
  for (const href of hrefs) expect([href, (await browser.get(href)).status]).toEqual([href, 200]);
});

test('who is no owner is led to nothing that would turn them away', async () => {
  const { browser, hrefs } = await placesOf('tomas');
  expect(hrefs).not.toContain('/settings/events');
  for (const href of hrefs) expect([href, (await browser.get(href)).status]).toEqual([href, 200]);
});

test('saved views are there: the shared ones, and one’s own', async () => {
  const office = await desk();
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  await ana.post('/views', { name: 'Money', q: 'refund', who: 'team' });
  await ana.post('/views', { name: 'My bugs', q: 'bug' });
  const names = async (browser: typeof ana) =>
    [...(await browser.page('/places')).matchAll(/data-everywhere="Views"[^>]*>([^<]+)/g)].map(
      (one) => one[1],
    );
  expect(await names(ana)).toEqual(['Money', 'My bugs']);
  expect(await names(tomas)).toEqual(['Money']);
});

test('signed out there is nothing but the door', async () => {
  const office = await desk();
  const answer = await (await site(office)).stranger().get('/places');
  expect(answer.headers.get('location')).toBe('/sign-in?back=%2Fplaces');
});
