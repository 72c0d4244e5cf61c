import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { expect, test } from 'vitest';
import type { Env } from '../../../src/web/context.ts';
import { zipped } from '../../../src/web/middleware/zip.ts';

const PAGE = '<p>Hello, Maria.</p>'.repeat(200);

function app() {
  const made = new Hono<Env>();
  made.use(zipped);
  made.get('/page', (c) => c.html(PAGE, 422, { 'x-kept': 'yes' }));
  made.get('/api', (c) => c.json({ text: PAGE }, 201, { 'x-kept': 'yes' }));
  made.get('/short', (c) => c.html('<p>Hi</p>'));
  made.get('/file', (c) => c.body(PAGE, 200, { 'content-type': 'application/octet-stream' }));
  made.get('/live', (c) => c.body(PAGE, 200, { 'content-type': 'text/event-stream' }));
  return made;
}

const get = (path: string, encoding = 'gzip, br') =>
  app().request(path, { headers: { 'accept-encoding': encoding } });

test('a page comes zipped to who can read it, its status and headers kept', async () => {
  const response = await get('/page');
  expect([response.status, response.headers.get('content-encoding'), response.headers.get('x-kept')]).toEqual(
    [422, 'gzip', 'yes'],
  );
  expect(response.headers.get('vary')).toContain('accept-encoding');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBeLessThan(PAGE.length / 5);
  expect(gunzipSync(bytes).toString()).toBe(PAGE);
});

test('an answer of the API comes zipped too', async () => {
  const response = await get('/api');
  expect([response.status, response.headers.get('content-encoding'), response.headers.get('x-kept')]).toEqual(
    [201, 'gzip', 'yes'],
  );
  expect(response.headers.get('content-type')).toBe('application/json');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual({ text: PAGE });
  expect(await (await get('/api', '')).json()).toEqual({ text: PAGE });
});

test.each([
  ['/page', 'br'],
  ['/page', ''],
  ['/short', 'gzip'],
  ['/file', 'gzip'],
  ['/live', 'gzip'],
])('%s for “%s” comes as it is', async (path, encoding) => {
  const response = await get(path, encoding);
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(['<p>Hi</p>', PAGE]).toContain(await response.text());
});

test('a page made of parts, one of them still to come, is zipped whole', async () => {
  const made = new Hono<Env>();
  made.use(zipped);
  const later = async () => raw(PAGE);
  made.get('/parts', (c) => c.html(html`<main>${later()}</main>`));
  const response = await made.request('/parts', { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(`<main>${PAGE}</main>`);
});

test('an error page and a cookie set beside a page come with it', async () => {
  const made = new Hono<Env>();
  made.use(zipped);
  made.get('/page', (c) => {
    c.header('set-cookie', 'kept=1');
    c.header('vary', 'cookie');
    throw new Error('broken');
  });
  made.onError((_error, c) => c.html(PAGE, 500));
  const response = await made.request('/page', { headers: { 'accept-encoding': 'gzip' } });
  expect([response.status, response.headers.get('content-encoding')]).toEqual([500, 'gzip']);
  expect(response.headers.getSetCookie()).toEqual(['kept=1']);
  expect(response.headers.get('vary')).toBe('cookie, accept-encoding');
});
