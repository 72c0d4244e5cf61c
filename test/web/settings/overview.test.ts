import { expect, test } from 'vitest';
import { settingsGroups } from '../../../src/web/settings/pages.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { addresses, words } from '../../support/html.ts';

test('the first page of the settings leads to every page that its reader may open, and says what is there', async () => {
  const office = await desk();
  const pages = await site(office);
  for (const viewer of [office.ana, office.tomas]) {
    const browser = await pages.signedIn(viewer);
    const html = await browser.page('/settings');
    const expected = settingsGroups(viewer).flatMap((group) => group.pages);
    for (const { href, name, detail } of expected) {
      expect(addresses(html)).toContain(href);
      expect(words(html)).toContain(name);
      expect(words(html)).toContain(detail);
      expect((await browser.get(href)).status).toBe(200);
    }
  }
});

test('what is the owners’ is not on a teammate’s', async () => {
  const office = await desk();
  const tomas = await (await site(office)).signedIn(office.tomas);
  expect(addresses(await tomas.page('/settings'))).not.toContain('/settings/events');
});
