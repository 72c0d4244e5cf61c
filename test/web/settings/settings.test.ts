import { expect, test } from 'vitest';
import { settingsGroups } from '../../../src/web/settings/pages.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

const pages = settingsGroups({ role: 'owner' }).flatMap((group) => group.pages);

const menu = (html: string) =>
  [...html.matchAll(/class="settings-menu-page" href="([^"]+)"( aria-current="page")?/g)].map((match) => ({
    href: match[1]!,
    isCurrent: !!match[2],
  }));
const back = (html: string) => /class="back" href="([^"]+)"/.exec(html)?.[1];

test('each page of the settings is in the menu, and marks itself there and only itself', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  expect(pages.length).toBeGreaterThan(10);
  for (const { href } of pages) {
    const html = await ana.page(href);
    expect(menu(html).map((page) => page.href)).toEqual(pages.map((page) => page.href));
    expect(menu(html).filter((page) => page.isCurrent)).toEqual([{ href, isCurrent: true }]);
    expect(back(html)).toBe('/settings');
  }
});

test('a page under a list marks the list, and leads back to it', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  for (const [path, list] of [
    [`/settings/mailboxes/${office.mailbox.id}`, '/settings/mailboxes'],
    ['/settings/sources/new', '/settings/sources'],
  ] as const) {
    const html = await ana.page(path);
    expect(menu(html).filter((page) => page.isCurrent)).toEqual([{ href: list, isCurrent: true }]);
    expect(back(html)).toBe(list);
  }
});
