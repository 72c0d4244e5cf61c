import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('each page of the settings marks itself, and only itself', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  const tabs = [...(await ana.page('/settings/profile')).matchAll(/class="tab" href="([^"]+)"/g)].map(
    (match) => match[1]!,
  );
  expect(tabs).toHaveLength(10);
  for (const tab of tabs) {
    const current = [
      ...(await ana.page(tab)).matchAll(/class="tab" href="([^"]+)" aria-current="page"/g),
    ].map((match) => match[1]);
    expect(current).toEqual([tab]);
  }
});
