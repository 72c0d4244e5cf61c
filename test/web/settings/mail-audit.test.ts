import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function audited() {
  const office = await desk();
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana) };
}

test('where mail does not add up, every page says so and leads to what is missing', async () => {
  const { office, ana } = await audited();
  await office.arrives();
  await office.db.updateTable('message').set({ inboundMailId: null }).execute();
  expect((await ana.post('/settings/mail-audit')).status).toBe(303);
  expect(await ana.page('/inbox')).toContain('Some mail does not add up.');
  const page = await ana.page('/settings/mail-audit');
  expect(page).toContain('1 processed mails have no message');
  expect(words(page)).toContain('Our receiver 1 1 1 0 0 0 0');
});

test('an audit of a desk without mail says so, and draws no empty table', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  expect((await ana.post('/settings/mail-audit')).status).toBe(303);
  const page = await ana.page('/settings/mail-audit');
  expect(words(page)).toContain('No mail has come yet');
  expect(page).not.toContain('<table');
});

test('before the first audit it says when there will be one, and a teammate can only read', async () => {
  const { office, pages } = await audited();
  const tomas = await pages.signedIn(office.tomas);
  const page = await tomas.page('/settings/mail-audit');
  expect(words(page)).toContain('Once a day, every mail that ever came in is added up here.');
  expect(page).not.toContain('Add it up now');
  expect((await tomas.post('/settings/mail-audit')).status).toBe(403);
  expect((await pages.stranger().get('/settings/mail-audit')).headers.get('location')).toMatch(/^\/sign-in/);
});

test('mail is told apart by where it came from, in words', async () => {
  const { office, ana } = await audited();
  await office.arrives();
  await ana.post('/settings/mail-audit');
  const page = words(await ana.page('/settings/mail-audit'));
  expect(page).toContain('Every mail adds up');
  expect(page).toContain('Our receiver');
});
