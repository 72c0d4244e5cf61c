import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Forbidden } from '../../../src/domain/errors.ts';
import type { Env } from '../../../src/web/context.ts';
import { sameOrigin } from '../../../src/web/middleware/same-origin.ts';

async function status(method: string, headers: Record<string, string>): Promise<number> {
  const app = new Hono<Env>();
  app.onError((error, c) => c.text('', error instanceof Forbidden ? 403 : 500));
  app.use(sameOrigin);
  app.all('*', (c) => c.text('done'));
  return (await app.request('http://desk.test/', { method, headers: { host: 'desk.test', ...headers } }))
    .status;
}

test.each<[Record<string, string>, number]>([
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'none' }, 200],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://desk.test' }, 403],
  [{ origin: 'http://desk.test' }, 200],
  [{ origin: 'http://desk.test.evil.example' }, 403],
  [{ origin: 'http://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'desk.test' }, 403],
  [{}, 403],
  [{ 'content-type': 'application/json' }, 403],
])('an unsafe request with %j gets %i', async (headers, expected) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect(await status(method, headers)).toBe(expected);
});

test('reading is free', async () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(await status(method, { 'sec-fetch-site': 'cross-site' })).toBe(200);
});
