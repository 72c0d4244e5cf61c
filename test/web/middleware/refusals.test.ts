import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { program } from '../../support/program.ts';

const MUCH = 31 * 2 ** 20;

test('too much is refused in the shape of who asked', async () => {
  const office = await desk();
  const { app, signedIn } = await site(office);
  const ana = await signedIn(office.ana);
  const composer = await app.request('/conversations/1/draft/files', {
    method: 'POST',
    body: new Uint8Array(MUCH),
    headers: {
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: `porchlight=${ana.cookies.get('porchlight')}`,
    },
  });
  expect(composer.status).toBe(413);
  expect((await composer.json()).message).toContain('30 MB');
  const api = await (await program(app, office, office.ana)).raw('POST', '/conversations/1/replies', {
    body: new Uint8Array(MUCH),
  });
  expect(api.status).toBe(413);
  expect(api.headers.get('content-type')).toBe('application/problem+json');
});

test('a wrong method names the right ones', async () => {
  const office = await desk();
  const { app, signedIn } = await site(office);
  const response = await (await program(app, office, office.ana)).raw('PATCH', '/conversations/1/closure');
  expect([404, 405]).toContain(response.status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const page = await (await signedIn(office.ana)).delete('/assets/client.js');
  expect([page.status, page.headers.get('allow')]).toEqual([405, expect.stringContaining('GET')]);
});
