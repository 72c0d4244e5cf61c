import { expect, test } from 'vitest';
import { site } from '../support/browser.ts';
import { desk } from '../support/desk.ts';

test('the desk can be installed under its company’s name, without being signed in', async () => {
  const response = await (await site(await desk())).stranger().get('/manifest.webmanifest');
  expect(response.headers.get('content-type')).toBe('application/manifest+json');
  expect(await response.json()).toMatchObject({
    name: 'Fieldnotes · Porchlight',
    short_name: 'Fieldnotes',
    start_url: '/inbox',
    display: 'standalone',
    icons: [{ src: '/assets/icon.svg' }],
  });
});
