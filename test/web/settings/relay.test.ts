import { expect, test } from 'vitest';
import { isRelaySecret } from '../../../src/domain/inbound-mail/relaying.ts';
import { owner } from '../../support/owner.ts';

test('the relay secret is shown once, on the page that makes it', async () => {
  const { ana } = await owner();
  expect(await ana.page('/settings/relay')).toContain('There is none');
  const made = await (await ana.post('/settings/relay')).text();
  const secret = /porchlight_relay_[\w-]+/.exec(made)?.[0];
  expect(secret).toBeDefined();
  expect(await ana.page('/settings/relay')).not.toContain(secret);
});

test('it says where mail is posted to, for the mailbox that is here', async () => {
  const { office, ana } = await owner({ BASE_URL: 'http://desk.example' });
  const page = await ana.page('/settings/relay');
  expect(page).toContain(`http://desk.example/inbound/raw?mailbox=${office.mailbox.address}`);
});

test('a new secret ends the one before, and ending it leaves none', async () => {
  const { office, ana } = await owner();
  const make = async () =>
    /porchlight_relay_[\w-]+/.exec(await (await ana.post('/settings/relay')).text())![0];
  const [first, second] = [await make(), await make()];
  expect(await isRelaySecret(office.db, first)).toBe(false);
  expect(await isRelaySecret(office.db, second)).toBe(true);
  expect((await ana.delete('/settings/relay')).status).toBe(303);
  expect(await isRelaySecret(office.db, second)).toBe(false);
  expect(await ana.page('/settings/relay')).toContain('There is none, so no service can hand mail over.');
});
