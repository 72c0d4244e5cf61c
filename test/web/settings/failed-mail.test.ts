import { expect, test } from 'vitest';
import { everything } from '../../support/everything.ts';
import { words } from '../../support/html.ts';

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
