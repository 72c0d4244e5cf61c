import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { imagePath } from '../../../src/web/messages/image.ts';
import { site } from '../../support/browser.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const images = { isAllowed: (address: string) => address === '127.0.0.1' };

async function pictures(body: Buffer | string = PNG) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    response.setHeader('content-type', 'image/png').end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function receives({ db, arrives }: Desk, html: string): Promise<number> {
  const conversationId = await arrives(letter({ html }));
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  return row.id;
}

const sourceIn = (page: string) => /src="(\/messages\/[^"]+)"/.exec(page)?.[1];

test('a letter’s remote picture is not asked for until a person does, and then by us', async () => {
  const world = await desk();
  const { url, asked } = await pictures();
  const id = await receives(world, `<p>Look <img src="${url}/a.png?who=ana&amp;x=1" alt="a"></p>`);
  const browser = await (await site(world, { images })).signedIn(world.ana);
  const quiet = await browser.page(`/messages/${id}/frame`);
  expect(quiet).toContain('Show images from the web');
  expect(quiet).not.toContain(url);
  const shown = await browser.get(`/messages/${id}/frame?images`);
  expect(shown.headers.get('content-security-policy')).toContain("img-src 'self' data:;");
  expect(asked).toEqual([]);
  const response = await browser.get(sourceIn(await shown.text())!);
  expect(asked).toEqual(['/a.png?who=ana&x=1']);
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=86400',
  });
});

test('nobody can have another address fetched, nor one letter’s picture for another', async () => {
  const world = await desk();
  const { url, asked } = await pictures();
  const first = await receives(world, `<img src="${url}/a.png">`);
  const second = await receives(world, '<p>Hello</p>');
  const browser = await (await site(world, { images })).signedIn(world.ana);
  const path = imagePath(world.config.secret, first, `${url}/a.png`);
  const other = Buffer.from(`${url}/other`).toString('base64url');
  for (const forged of [
    path.replace(/[^/]+$/, other),
    path.replace(`/messages/${first}/`, `/messages/${second}/`),
    imagePath('another secret', first, `${url}/a.png`),
    `/messages/${first}/images//${other}`,
    `/messages/${first}/images/0000000000000000/${other}`,
  ])
    expect((await browser.get(forged)).status, forged).toBe(404);
  expect(asked).toEqual([]);
  expect((await browser.get(path)).status).toBe(200);
});

test('a stranger with the address of a picture gets the sign-in page', async () => {
  const world = await desk();
  const { url, asked } = await pictures();
  const id = await receives(world, '<p>Hello</p>');
  const stranger = (await site(world, { images })).stranger();
  const response = await stranger.get(imagePath(world.config.secret, id, url));
  expect(response.status).toBe(303);
  expect(asked).toEqual([]);
});

test('what is no picture is not passed on, and says why', async () => {
  const world = await desk();
  const { url } = await pictures('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const id = await receives(world, '<p>Hello</p>');
  const browser = await (await site(world, { images })).signedIn(world.ana);
  const response = await browser.get(imagePath(world.config.secret, id, url));
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await response.text()).toBe('This picture could not be fetched. It is no picture.');
});

test('as the program starts it, this machine’s own addresses are never asked', async () => {
  const world = await desk();
  const { url, asked } = await pictures();
  const id = await receives(world, '<p>Hello</p>');
  const browser = await (await site(world)).signedIn(world.ana);
  const response = await browser.get(imagePath(world.config.secret, id, url));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('It is not on the public web.');
  expect(asked).toEqual([]);
});

test('an address longer than any server takes is left out', () => {
  expect(imagePath('secret', 1, `https://a.example/${'x'.repeat(5_000)}`)).toBe('');
});
