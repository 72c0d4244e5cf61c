import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, words } from '../../support/html.ts';

test('a token is shown once, works, and ends', async () => {
  const office = await desk();
  const { app, signedIn } = await site(office);
  const ana = await signedIn(office.ana);
  expect(await ana.page('/settings/api-tokens')).toContain('No tokens');
  const made = await (await ana.post('/settings/api-tokens', { name: 'Weekly report' })).text();
  const token = /<code class="secret">(porchlight_[\w-]+)<\/code>/.exec(made)![1]!;
  const list = await ana.page('/settings/api-tokens');
  expect(list).not.toContain(token);
  expect(words(list)).toContain('Weekly report Not used yet');
  const ask = () => app.request('/api/v1/conversations', { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status).toBe(200);
  expect(words(await ana.page('/settings/api-tokens'))).toContain('Weekly report Used');
  const end = /action="(\/settings\/api-tokens\/\d+)"/.exec(list)![1]!;
  await ana.post(end, { _method: 'delete' });
  expect((await ask()).status).toBe(401);
  const stored = JSON.stringify(await office.db.selectFrom('apiToken').selectAll().execute());
  expect(stored).not.toContain(token);
});

test('a token needs a name', async () => {
  const office = await desk();
  const response = await (await (await site(office)).signedIn(office.ana)).post('/settings/api-tokens', {
    name: ' ',
  });
  expect(response.status).toBe(422);
  expect(errorOf(await response.text(), 'name')).toContain('missing');
});
