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

test.each([
  { action: 'https://evil.example/conversations/1/reversals', event: 1 },
  { action: '/conversations/1/closure', event: 1 },
  { action: '/settings/tags/1/removal/../../session' },
  { action: '/conversations/1/reversals\n', event: 1 },
  { action: 7 },
  'undo',
  null,
])('an Undo that leads anywhere else (%j) is left out', async (undo) => {
  const value = Buffer.from(JSON.stringify({ text: 'Closed.', kind: 'done', undo })).toString('base64url');
  const heard = await (await app()).request('/hear', { headers: { cookie: `porchlight_flash=${value}` } });
  expect(await heard.json()).toEqual({ text: 'Closed.', kind: 'done' });
});

test('an Undo says what it takes back: an event of a conversation, or a removal', async () => {
  const hear = async (undo: object) => {
    const value = Buffer.from(JSON.stringify({ text: 'Done.', kind: 'done', undo })).toString('base64url');
    const made = await app();
    return (await made.request('/hear', { headers: { cookie: `porchlight_flash=${value}` } })).json();
  };
  const closed = { action: '/conversations/12/reversals', event: 7 };
  expect(await hear(closed)).toMatchObject({ undo: closed });
  const removed = { action: '/settings/tags/3/removal' };
  expect(await hear(removed)).toMatchObject({ undo: removed });
  expect(await hear({ ...closed, event: 'x' })).toMatchObject({ undo: { action: closed.action } });
});

test('a page that is fetched ahead leaves what was said for the page that is seen', async () => {
  const value = Buffer.from(JSON.stringify({ text: 'Closed.', kind: 'done' })).toString('base64url');
  const cookie = `porchlight_flash=${value}`;
  const ahead = await (await app()).request('/hear', { headers: { cookie, 'x-sec-purpose': 'prefetch' } });
  expect(await ahead.json().catch(() => null)).toBeFalsy();
  expect(ahead.headers.getSetCookie()).toEqual([]);
});
