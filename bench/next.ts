import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Figures, figuresOf, type Server, sampleServer } from './server.ts';

const READING_MS = 700; // somebody looks at a conversation before they go on
const CHROMIUM = '/usr/bin/chromium';

/**
 * How long the next conversation takes to be read: from the key to its letters drawn, in real Chromium.
 * `node bench/next.ts [conversations] [times]`. JSON out, times in ms. `ahead` as it is; `asked` with nothing fetched ahead.
 */
export async function next(conversations = 2_000, times = 30): Promise<object> {
  const server = await sampleServer(conversations);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const [name, value] = server.cookie.split('=') as [string, string];
  const figures: Record<string, Figures> = {};
  for (const kind of ['ahead', 'asked'] as const) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name, value, url: server.url }]);
    if (kind === 'asked') await neverAhead(context);
    figures[kind] = figuresOf(await walk(await context.newPage(), server, times));
    await context.close();
  }
  await browser.close();
  await server.stop();
  return { conversations, times, ...figures };
}

async function neverAhead(context: BrowserContext): Promise<void> {
  await context.route('**/conversations/*', (route) =>
    route.request().headers()['x-sec-purpose'] ? route.abort() : route.continue(),
  );
}

async function walk(page: Page, { url }: Server, times: number): Promise<number[]> {
  await page.goto(`${url}/inbox?folder=all`);
  await page.locator('.row-subject').first().click();
  await page.waitForURL('**/conversations/*');
  const taken: number[] = [];
  for (let time = -2; time < times; time++) {
    await page.waitForTimeout(READING_MS);
    const ms = await page.evaluate(pressAndRead);
    if (time >= 0) taken.push(ms);
  }
  return taken;
}

/** In the page: presses the key and waits until another conversation's letters are drawn. */
function pressAndRead(): Promise<number> {
  const before = location.pathname;
  const letters = document.querySelector('#thread');
  const began = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'J', shiftKey: true, bubbles: true }));
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`Nothing came after ${before}.`)), 10_000);
    const look = () => {
      const thread = document.querySelector('#thread');
      const isThere =
        location.pathname !== before && thread !== letters && thread?.querySelector('[data-letter]');
      if (isThere) requestAnimationFrame(() => resolve(performance.now() - began));
      else requestAnimationFrame(look);
    };
    look();
  });
}

if (import.meta.main)
  console.log(
    JSON.stringify(await next(Number(process.argv[2] ?? 2_000), Number(process.argv[3] ?? 30)), null, 2),
  );
