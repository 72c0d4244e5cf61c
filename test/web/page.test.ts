import { expect, test } from 'vitest';
import { startHub } from '../../src/web/live/hub.ts';
import { routes } from '../../src/web/routes.ts';
import { site } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { everything } from '../support/everything.ts';
import { words } from '../support/html.ts';

test('every page says who is signed in, where, how many wait and what is live', async () => {
  const office = await desk();
  await office.arrives();
  const html = await (await (await site(office)).signedIn(office.ana)).page('/customers');
  expect(words(html)).toMatch(/Inbox 1 waiting/);
  expect(words(html)).toContain('Ana Okafor');
  expect(html).toMatch(/data-live-url-value="\/live\?streams=desk&amp;since=\d+"/);
  expect(html).toContain('Customers · Fieldnotes');
});

test('the theme one chose is on every page, and anything else is the system’s', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  ana.cookies.set('porchlight_theme', 'dark');
  expect(await ana.page('/inbox')).toContain('data-theme="dark"');
  ana.cookies.set('porchlight_theme', '"><script>');
  expect(await ana.page('/inbox')).not.toMatch(/data-theme|"><script>/);
});

test('a mail in the tray is said on every page until it is dealt with', async () => {
  const { office, pages } = await everything();
  const ana = await pages.signedIn(office.ana);
  expect(words(await ana.page('/inbox'))).toContain('A mail was not taken in.');
});

test('a full disk is said before anything else', async () => {
  const { office, pages } = await everything();
  const cookie = `porchlight=${(await pages.signedIn(office.ana)).cookies.get('porchlight')}`;
  const hub = await startHub(office.db, () => {});
  const silent = () => {};
  const app = routes({
    db: office.db,
    config: office.config,
    hub,
    build: 'x',
    isDiskFull: () => true,
    lookUp: office.dns,
    verifySmtp: async () => null,
    log: { info: silent, warn: silent, error: silent },
  });
  const text = words(await (await app.request('/inbox', { headers: { cookie } })).text());
  hub.close();
  expect(text).toContain('The disk is full. New mail is refused for now');
  expect(text).not.toContain('A mail was not taken in.');
});
