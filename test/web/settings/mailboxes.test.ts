import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, fieldTag, valueIn } from '../../support/html.ts';

async function open() {
  const office = await desk();
  const pages = await site(office);
  return {
    office,
    ana: await pages.signedIn(office.ana),
    tomas: await pages.signedIn(office.tomas),
    path: `/settings/mailboxes/${office.mailbox.id}`,
  };
}

test('an owner opens another mailbox; nobody else can', async () => {
  const { ana, tomas } = await open();
  const typed = { name: 'Billing', address: 'Billing@fieldnotes.example' };
  expect((await tomas.post('/settings/mailboxes', typed)).status).toBe(403);
  expect(await tomas.page('/settings/mailboxes')).not.toContain('Another mailbox');
  expect((await ana.post('/settings/mailboxes', typed)).status).toBe(303);
  const html = await ana.page('/settings/mailboxes');
  expect(html).toContain('billing@fieldnotes.example is open.');
  const again = await ana.post('/settings/mailboxes', typed);
  expect(again.status).toBe(422);
  const page = await again.text();
  expect(errorOf(page, 'address')).toContain('already');
  expect(valueIn(page, 'name')).toBe('Billing');
});

test('a teammate’s address cannot be a mailbox', async () => {
  const response = await (await open()).ana.post('/settings/mailboxes', {
    name: 'Mine',
    address: 'tomas@fieldnotes.example',
  });
  expect(response.status).toBe(422);
  expect(errorOf(await response.text(), 'address')).toContain('a teammate’s');
});

test('name, signature and plus addresses are changed and shown', async () => {
  const { ana, path } = await open();
  await ana.post(path, { _method: 'put', name: 'Help', signature: 'Fieldnotes\nLagos', plus: 'on' });
  const html = await ana.page(path);
  expect(html).toContain('The mailbox is saved.');
  expect(valueIn(html, 'name')).toBe('Help');
  expect(html).toContain('Fieldnotes\nLagos');
  expect(fieldTag(html, 'plus')).toContain('checked');
  await ana.put(path, { name: 'Help', signature: '' });
  expect(fieldTag(await ana.page(path), 'plus')).not.toContain('checked');
});

test('a wrong change is 422 and what was typed stays', async () => {
  const { ana, path } = await open();
  const response = await ana.put(path, { name: '', signature: 'x'.repeat(2001), plus: 'on' });
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(errorOf(html, 'name')).toContain('missing');
  expect(errorOf(html, 'signature')).toContain('2,000');
  expect(html).toContain('x'.repeat(2001));
  expect(fieldTag(html, 'plus')).toContain('checked');
});
