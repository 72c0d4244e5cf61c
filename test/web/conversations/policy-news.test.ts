import { expect, test } from 'vitest';
import { HOUR, itIs, MINUTE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { changes, writesDown } from '../../support/policies.ts';
import { schedules } from '../../support/writing.ts';

const NEWS = 'has changed since this was written';

async function withDraft(html = '<p>Hi Maria, the 30 day rule says no.</p>') {
  const office = await desk();
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  const path = `/conversations/${await office.arrives()}`;
  const policy = await writesDown(office);
  const begins = () => ana.put(`${path}/draft`, { kind: 'reply', html });
  await begins();
  itIs(Date.now() + MINUTE);
  return { office, ana, path, policy, begins };
}

test('a draft that is older than the policy it cites says so once, with the way to what it says now', async () => {
  const { office, ana, path, policy, begins } = await withDraft();
  expect(words(await ana.page(path))).not.toContain(NEWS);
  await changes(office, policy, { canDo: 'A refund, always.' });
  const page = await ana.page(path);
  expect(words(page)).toContain(`“Refunds after 30 days” ${NEWS}`);
  expect(page).toContain(`href="/settings/policies/${policy}"`);
  itIs(Date.now() + 2 * MINUTE);
  await begins(); // its writer has gone on
  expect(words(await ana.page(path))).not.toContain(NEWS);
});

test('a draft that cites another rule, or none, says nothing', async () => {
  const { office, ana, path, policy } = await withDraft('<p>It is back.</p>');
  await changes(office, policy, { canDo: 'A refund, always.' });
  expect(words(await ana.page(path))).not.toContain(NEWS);
});

test('a reply that is held, or waits to go by itself, says it as well', async () => {
  const { office, ana, path, policy } = await withDraft();
  const html = '<p>Hi Maria, the 30 day rule says no.</p>';
  await ana.post(`${path}/hold`, { minutes: '5', html });
  itIs(Date.now() + 3 * MINUTE);
  await changes(office, policy, { canDo: 'A refund, always.' });
  const held = words(await ana.page(path));
  expect(held).toContain('Held until');
  expect(held).toContain(NEWS);
});

test('a reply that waits to go by itself says it before it goes', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  const number = await office.arrives();
  const policy = await writesDown(office);
  const html = '<p>Hi Maria, the refund window has closed.</p>';
  await schedules(office, number, { html, sendAt: Date.now() + 3 * HOUR });
  itIs(Date.now() + MINUTE);
  await changes(office, policy, { canDo: 'A refund, always.' });
  const page = words(await ana.page(`/conversations/${number}`));
  expect(page).toContain('Your reply waits for its time');
  expect(page).toContain(NEWS);
});

test('what is typed anew after a refusal is newer than any change', async () => {
  const { office, ana, path, policy } = await withDraft();
  await changes(office, policy, { canDo: 'A refund, always.' });
  const refused = await ana.post(`${path}/replies`, { html: '<p>Dear {my name}, the 30 day rule.</p>' });
  expect(refused.status).toBe(422);
  expect(words(await refused.text())).not.toContain(NEWS);
});
