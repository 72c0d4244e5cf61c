import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Ctx, Env } from '../../src/web/context.ts';
import { flash, takeFlash } from '../../src/web/flash.ts';
import { desk } from '../support/desk.ts';

async function app() {
  const { config } = await desk();
  const made = new Hono<Env>();
  made.use(async (c, next) => {
    c.set('web', { config } as Env['Variables']['web']);
    await next();
  });
  made.get('/say', (c) => {
    flash(c as Ctx, 'Café <saved>', 'problem');
    return c.text('');
  });
  made.get('/hear', (c) => c.json(takeFlash(c as Ctx) ?? null));
  return made;
}

const cookieIn = (response: Response) => /^[^;]*/.exec(response.headers.get('set-cookie')!)![0];

test('what was said is heard on the next page, once', async () => {
  const made = await app();
  const heard = await made.request('/hear', { headers: { cookie: cookieIn(await made.request('/say')) } });
  expect(await heard.json()).toEqual({ text: 'Café <saved>', kind: 'problem' });
  expect(heard.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(await (await made.request('/hear')).json()).toBeNull();
});

test.each([
  'nonsense',
  Buffer.from('{}').toString('base64url'),
  Buffer.from('null').toString('base64url'),
  '%',
])('a cookie that is none of ours (%s) says nothing', async (value) => {
  const heard = await (await app()).request('/hear', { headers: { cookie: `porchlight_flash=${value}` } });
  expect(heard.status).toBe(200);
  expect(await heard.json()).toBeNull();
});

test('a forged one cannot fill the page', async () => {
  const value = Buffer.from(JSON.stringify({ text: 'x'.repeat(900), kind: 'else' })).toString('base64url');
  const heard = await (
    await (await app()).request('/hear', { headers: { cookie: `porchlight_flash=${value}` } })
  ).json();
  expect(heard).toEqual({ text: 'x'.repeat(300), kind: 'done' });
});
