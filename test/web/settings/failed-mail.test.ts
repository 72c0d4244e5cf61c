import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { acceptMail, failMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { everything } from '../../support/everything.ts';
import { words } from '../../support/html.ts';
import { letter } from '../../support/letters.ts';

async function tray() {
  const office = await desk();
  const id = await transaction(office.db, async (tx) => {
    const mail = { raw: letter(), source: 'relay', mailboxIds: [office.mailbox.id], queued: false };
    const accepted = await acceptMail(tx, { ...mail, envelope: { from: '', to: [] } });
    await failMail(tx, accepted, 'It could not be read: a bug');
    return accepted;
  });
  return { office, id, ana: await (await site(office)).signedIn(office.ana) };
}

test('the tray shows the reason, the original, a retry that works, and a banner until then', async () => {
  const { office, id, ana } = await tray();
  expect(await ana.page('/inbox')).toContain('A mail was not taken in.');
  expect(await ana.page('/settings/failed-mail')).toContain('It could not be read: a bug');
  expect(await ana.page(`/settings/failed-mail/${id}`)).toContain('Where are my entries?');
  expect((await ana.post(`/settings/failed-mail/${id}/retries`)).status).toBe(303);
  await office.work();
  expect(await ana.page('/settings/failed-mail')).toContain('Every mail was read');
  expect(await ana.page('/inbox')).not.toContain('A mail was not taken in.');
});

test('setting a mail aside names who did it, and ends the banner', async () => {
  const { id, ana } = await tray();
  expect((await ana.post(`/settings/failed-mail/${id}/setting-aside`)).status).toBe(303);
  const page = await ana.page('/settings/failed-mail');
  expect(page).toContain('set aside by Ana Okafor');
  expect(await ana.page('/inbox')).not.toContain('A mail was not taken in.');
  expect((await ana.post(`/settings/failed-mail/${id}/setting-aside`)).status).toBe(409);
});

test('what could not be read waits in the tray with its reason, whole, and is read again', async () => {
  const { office, pages, things } = await everything();
  const ana = await pages.signedIn(office.ana);
  expect(words(await ana.page('/settings/failed-mail'))).toContain('It could not be read.');
  const raw = await ana.get(`/settings/failed-mail/${things.failedMail}`);
  expect(raw.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await raw.text()).toContain('Subject: Our calendar is blank');
  expect((await ana.post(`/settings/failed-mail/${things.failedMail}/retries`)).status).toBe(303);
  expect(await ana.page('/settings/failed-mail')).toContain('It is being read again.');
  await office.work();
  expect(await ana.page('/settings/failed-mail')).toContain('Every mail was read');
  expect(words(await ana.page('/inbox'))).toContain('Our calendar is blank');
  expect((await ana.post(`/settings/failed-mail/${things.failedMail}/retries`)).status).toBe(404);
});
