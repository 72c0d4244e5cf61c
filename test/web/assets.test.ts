import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { NotFound } from '../../src/domain/errors.ts';
import { assets } from '../../src/web/assets.ts';
import type { Ctx } from '../../src/web/context.ts';
import { temporaryFolder } from '../support/desk.ts';

const CODE = 'const a = 1;\n'.repeat(200);

function served() {
  const root = temporaryFolder();
  const folder = join(root, 'assets');
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  writeFileSync(join(folder, 'client.js'), CODE);
  writeFileSync(join(folder, 'fonts/inter.woff2'), new Uint8Array([1, 2, 3]));
  writeFileSync(join(folder, 'notes.txt'), 'not for browsers');
  writeFileSync(join(root, 'secret.js'), 'the secret');
  const app = new Hono();
  const serve = assets(folder);
  app.get('/assets/*', (c) => serve(c as unknown as Ctx));
  app.onError((error, c) => c.text('', error instanceof NotFound ? 404 : 500));
  return { app, folder };
}

test('a file is compressed for who can read it, and kept for ever under its name', async () => {
  const { app } = served();
  const zipped = await app.request('/assets/client.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(zipped.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(zipped.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(zipped.headers.get('vary')).toBe('accept-encoding');
  const bytes = Buffer.from(await zipped.arrayBuffer());
  expect(bytes.length).toBeLessThan(CODE.length / 10);
  expect(gunzipSync(bytes).toString()).toBe(CODE);
  const plain = await app.request('/assets/client.js');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(CODE);
});

test('a font is compressed already', async () => {
  const font = await served().app.request('/assets/fonts/inter.woff2', {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(font.headers.get('content-type')).toBe('font/woff2');
  expect(font.headers.get('content-encoding')).toBeNull();
});

test.each([
  '../secret.js',
  '..%2fsecret.js',
  '%2e%2e/secret.js',
  'fonts/../../secret.js',
  'notes.txt',
  'none.js',
  '',
  '.js',
  'client.js%00.png',
  '/etc/passwd',
  'fonts',
])('the path %s gives nothing', async (path) => {
  expect((await served().app.request(`/assets/${path}`)).status).toBe(404);
});

test('what was missing once is found when it is there', async () => {
  const { app, folder } = served();
  expect((await app.request('/assets/late.css')).status).toBe(404);
  writeFileSync(join(folder, 'late.css'), 'p{}');
  expect((await app.request('/assets/late.css')).status).toBe(200);
});
