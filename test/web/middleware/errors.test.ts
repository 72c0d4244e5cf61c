import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../src/domain/errors.ts';
import type { Env } from '../../../src/web/context.ts';
import { pageErrors, statusOf } from '../../../src/web/middleware/errors.tsx';
import { words } from '../../support/html.ts';

function throwing(error: Error) {
  const logged: object[] = [];
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('requestId', 'request-42');
    c.set('nonce', 'n');
    c.set('web', {
      build: 'b',
      log: { error: (details: object) => logged.push(details) },
    } as unknown as Env['Variables']['web']);
    await next();
  });
  app.onError(pageErrors);
  app.get('/', () => {
    throw error;
  });
  return { app, logged };
}

test.each([
  [new NotFound('There is no such page here.'), 404],
  [new Forbidden('Owners can read this.'), 403],
  [new Invalid({ name: 'A name is missing.' }), 422],
  [new Conflict('Somebody was quicker than you.'), 409],
])('%s is said in its own words', async (error, status) => {
  const { app, logged } = throwing(error);
  const response = await app.request('/');
  expect(response.status).toBe(status);
  expect(words(await response.text())).toContain(error.message);
  expect(logged).toEqual([]);
});

test('a bug shows its request id and nothing of itself; the log has its stack', async () => {
  const { app, logged } = throwing(new TypeError('secret of the inside'));
  const response = await app.request('/');
  expect(response.status).toBe(500);
  const html = await response.text();
  expect(html).toContain('request-42');
  expect(html).not.toMatch(/secret of the inside|TypeError|\.tsx?:|at Object/);
  expect(logged).toEqual([{ id: 'request-42', error: expect.stringContaining('secret of the inside') }]);
});

test('who asks for JSON gets JSON, with the fields', async () => {
  const headers = { accept: 'application/json' };
  const wrong = await throwing(new Invalid({ file: 'Too big.' })).app.request('/', { headers });
  expect(await wrong.json()).toEqual({ message: 'Too big.', fields: { file: 'Too big.' } });
  const bug = await throwing(new Error('secret')).app.request('/', { headers });
  expect(await bug.text()).not.toContain('secret');
});

test('anything that is none of the four is a bug', () => {
  expect([new Error('x'), 'x', null].map(statusOf)).toEqual([500, 500, 500]);
});
