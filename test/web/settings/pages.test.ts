import { expect, test } from 'vitest';
import { isUnder, settingsGroups } from '../../../src/web/settings/pages.ts';

const hrefs = (role: string) =>
  settingsGroups({ role }).flatMap(({ pages }) => pages.map((page) => page.href));

test('a teammate is shown what they may open, an owner all of it, each page once', () => {
  const owner = hrefs('owner');
  const teammate = hrefs('teammate');
  expect(new Set(owner).size).toBe(owner.length);
  expect(owner).toEqual(expect.arrayContaining(teammate));
  expect(teammate).toContain('/settings/mailboxes');
  for (const owners of ['/settings/sources', '/settings/relay', '/settings/events']) {
    expect(owner).toContain(owners);
    expect(teammate).not.toContain(owners);
  }
});

test('no group is empty', () => {
  for (const role of ['owner', 'teammate'])
    for (const group of settingsGroups({ role })) expect(group.pages.length).toBeGreaterThan(0);
});

test('a page lies under its own address and those that go on from it, not under one that begins alike', () => {
  expect(isUnder('/settings/mail', '/settings/mail')).toBe(true);
  expect(isUnder('/settings/mailboxes/3', '/settings/mailboxes')).toBe(true);
  expect(isUnder('/settings/mailboxes', '/settings/mail')).toBe(false);
  expect(isUnder('/settings/mail-audit', '/settings/mail')).toBe(false);
});
