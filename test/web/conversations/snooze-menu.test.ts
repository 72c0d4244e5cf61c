import { expect, test } from 'vitest';
import { itIs, NINE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function menu() {
  const office = await desk();
  itIs(NINE);
  const path = `/conversations/${await office.arrives()}`;
  const ana = await (await site(office)).signedIn(office.ana);
  const panel = async () => /aria-keyshortcuts="h"[\s\S]*?<\/details>/.exec(await ana.page(path))?.[0] ?? '';
  return { ana, path, panel };
}

test('the key h opens it, and each choice is a button of one form', async () => {
  const { panel, path } = await menu();
  const html = await panel();
  for (const value of ['later', '2026-11-04T09:00', '2026-11-05T09:00', '2026-11-09T09:00', 'answer'])
    expect(html).toContain(`name="until" value="${value}"`);
  expect(html).toContain(`action="${path}/snooze"`);
  expect(html).not.toContain('Wake it now');
});

test('of what sleeps it says so, and offers to wake it', async () => {
  const { ana, path, panel } = await menu();
  await ana.post(`${path}/snooze`, { until: 'tomorrow' });
  const html = await panel();
  expect(html).toContain('Snoozed');
  expect(html).toContain('Wake it now');
});
