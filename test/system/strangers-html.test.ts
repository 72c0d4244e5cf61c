import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aJourney, letterComes } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');
const TOGETHER = 20; // attacks in one letter
const SAMPLE = 6; // one in so many is tried on a page without protection
const SIGNS = { '&TAB;': '\t', '&NEWLINE;': '\n', '&NUL;': '\0', '&ESC;': '\u001b' };

/** The attacker's server: what reaches it has got out. Its page `/bare` shows any markup without protection. */
let attacker: { server: Server; host: string; hits: string[] };

beforeAll(async () => {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://x');
    if (url.pathname === '/bare') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(url.searchParams.get('html') ?? '');
      return;
    }
    hits.push(request.url!);
    response.writeHead(200, { 'content-type': 'image/gif' }).end(PIXEL);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  attacker = { server, hits, host: `localhost:${(server.address() as AddressInfo).port}` };
});
afterAll(() => attacker.server.close());

/** Every line of the list as markup, aimed at the attacker's server and a flag on the window. */
function attacks(): string[] {
  const lines = readFileSync('test/emails/attacks.txt', 'utf8').split('\n');
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line, number) =>
      line
        .slice(line.indexOf(': ') + 2)
        .replaceAll(/&(?:TAB|NEWLINE|NUL|ESC);/gu, (name) => SIGNS[name as keyof typeof SIGNS])
        .replaceAll('{JS}', 'top.hit=1')
        .replaceAll('{URL}', `http://${attacker.host}/${number}`)
        .replaceAll('{HOST}', attacker.host),
    );
}

test('the list is long, and bites where nothing protects', async () => {
  const list = attacks();
  expect(list.length).toBeGreaterThanOrEqual(200);
  expect(new Set(list).size).toBe(list.length);
  const page = await journey.visitor({ bypassCSP: true });
  let ran = 0;
  for (const html of list.filter((_, at) => at % SAMPLE === 0)) {
    await page.goto(`http://${attacker.host}/bare?html=${encodeURIComponent(html)}`).catch(() => undefined);
    if (await page.evaluate(() => 'hit' in window).catch(() => false)) ran += 1;
  }
  expect(ran).toBeGreaterThan(5);
  expect(attacker.hits.length).toBeGreaterThan(5);
});

/** What a person's browser did that it should not have. */
function watched(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => seen.push(`popup ${popup.url()}`));
  page.on('requestfinished', (request) => {
    const url = request.url();
    if (!url.startsWith(journey.program.url) && !url.startsWith('data:')) seen.push(`request ${url}`);
  });
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(journey.program.url) && frame.url() !== 'about:blank')
      seen.push(`moved to ${frame.url()}`);
  });
  return seen;
}

/** Nothing in a letter's frame is alive: no script element, no handler, no address but plain ones, no form. */
const remains = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const bad =
        /^(?:script|style|link|meta|base|iframe|object|embed|form|svg|math|template|video|audio|input|button)$/iu;
      const left = bad.test(element.localName) ? [element.localName] : [];
      for (const { name, value } of element.attributes) {
        if (/^on|^srcset$|^ping$|^form|^id$|^name$|^data-/iu.test(name))
          left.push(`${element.localName} ${name}`);
        if (
          /^(?:href|src)$/iu.test(name) &&
          !/^(?:https?:|mailto:|tel:|\/attachments\/|data:image\/(?!svg)|\/messages\/|$)/iu.test(value)
        )
          left.push(`${name} ${value}`);
        if (name === 'style' && /url|position|expression|image/iu.test(value)) left.push(value);
      }
      return left;
    }),
  );

test('nothing in a letter runs, loads or leaves its frame', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  const list = attacks();
  attacker.hits.length = 0;
  const letters: string[] = [];
  for (let at = 0; at < list.length; at += TOGETHER)
    letters.push(list.slice(at, at + TOGETHER).join('\n<hr>\n'));
  // What swallows the rest of a letter must not hide the rest of the list: the same again, each line first once.
  for (let at = 0; at < list.length; at += TOGETHER)
    letters.push(
      list
        .slice(at, at + TOGETHER)
        .reverse()
        .join('</p></style></title></textarea>\n'),
    );
  const seen = watched(page);
  let looked = 0;
  for (const [at, html] of letters.entries()) {
    const number = await letterComes(journey, page, {
      subject: `Strange letter ${at}.`,
      html: `<p>Hello ${at}</p>${html}`,
    });
    await page.goto(`${journey.program.url}/conversations/${number}`);
    const frame = await (await page.waitForSelector('iframe.letter-frame')).contentFrame();
    await frame!.waitForLoadState('load');
    await frame!.getByText(`Hello ${at}`, { exact: true }).waitFor();
    expect(await remains(frame!), html).toEqual([]);
    expect(await page.evaluate(() => 'hit' in window), html).toBe(false);
    expect(await page.locator('h1').textContent()).toBe(`Strange letter ${at}.`);
    const box = (await page.locator('h1').boundingBox())!;
    const onTop = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.localName,
      [box.x + 8, box.y + 8],
    );
    expect(onTop, 'outside the frame the page itself is on top').toBe('h1');
    looked += 1;
  }
  expect(looked).toBe(letters.length);
  expect(looked * TOGETHER).toBeGreaterThan(2 * list.length - 1);
  expect(seen).toEqual([]);
  expect(attacker.hits).toEqual([]);
});

test('pictures from the web are asked for through the desk, when a person says so, and never from inside its own network', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  attacker.hits.length = 0;
  const html = `<p>Look</p><img alt="A hill" src="http://${attacker.host}/hill.gif">`;
  const number = await letterComes(journey, page, { subject: 'A picture', html });
  await page.goto(`${journey.program.url}/conversations/${number}`);
  const frame = page.frameLocator('iframe.letter-frame');
  await frame.getByText('Look').waitFor();
  await page.waitForTimeout(300);
  expect(attacker.hits).toEqual([]);
  await frame.getByRole('link', { name: 'Show images from the web' }).click();
  // The picture's address is on this machine: the desk does not go there, and the browser may not.
  await eventually(async () => {
    const source = await frame.getByAltText('A hill').getAttribute('src');
    expect(source).toMatch(/^\/messages\/\d+\/images\//);
  });
  await page.waitForTimeout(300);
  expect(attacker.hits).toEqual([]);
});
