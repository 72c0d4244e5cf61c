import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, overflow, type Scheme } from '../support/axe.ts';
import { site } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { routesOf, withKind } from '../support/everything.ts';
import { aJourney, TEXT } from '../support/journey.ts';

const journey = aJourney({ args: ['--demo'] });
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** No page of ours, with the reason. */
const NO_PAGE = new Set([
  '/up', // a word for monitors
  '/live', // a stream
  '/assets/*',
  '/manifest.webmanifest',
  '/messages/:number/frame', // a customer's own HTML, as they made it
  '/conversations/:number/coaching', // what the coach begins with, as JSON, as is the next
  '/incidents/:number/coaching',
  '/settings/policies/:number/bugs', // for the coach's card, as JSON
  '/search/suggestions', // parts of a list, as are the next two
  '/customers/completions',
  '/conversations/:number/saved-replies',
  '/conversations/new/saved-replies',
  '/conversations/new/coaching',
  '/settings/events.csv', // files to keep
  '/settings/events.jsonl',
  '/messages/:number/images/:signature/:url',
  '/messages/:number/original', // a mail as it came, here and in the next two
  '/settings/failed-mail/:number',
  '/settings/outgoing-mail/:number',
  '/attachments/:number',
  '/settings/sources/:number/consent', // leads to Google or Microsoft
  '/', // leads on, as does the next where a desk is set up: setting-up.test.ts looks at it
  '/welcome',
]);

/** What stands for the parts of an address; a noun that is not here stands for its first. */
const PARTS: Record<string, string> = { '/conversations/:number/forwards/new': '?message=1' };

/** The states of pages that their addresses do not say. */
const STATES = [
  '/inbox?folder=mine',
  '/inbox?folder=open',
  '/inbox?folder=closed',
  '/inbox?folder=all',
  '/inbox?folder=drafts',
  '/conversations/2?write=note',
  '/search?q=invoice',
  '/search?q=nothinglikeit',
  '/settings/policies?archived=yes',
  '/conversations/99999',
];
const OUTSIDE = ['/sign-in', '/sign-in/links/spent', '/assets/none'];
/** Where a page says that there is nothing, or what is wrong; every other one is there. */
const STATUS: Record<string, number> = {
  '/conversations/99999': 404,
  '/sign-in/links/spent': 404,
  '/assets/none': 404,
  '/settings/source-consents': 422, // nobody has consented to anything
};

/** Every page there is, from the router itself: a new one cannot be forgotten. */
async function everyPage(): Promise<string[]> {
  const { app } = await site(await desk());
  const paths = routesOf(app)
    .filter(({ method, path }) => method === 'GET' && !NO_PAGE.has(path) && !path.includes(':token'))
    .map(({ path }) => (path === '/batches/:number' ? batch : path))
    .map((path) => `${withKind(path).replaceAll(':number', '1')}${PARTS[path] ?? ''}`);
  expect(paths.length).toBeGreaterThan(20);
  return [...paths, ...STATES];
}

/** The page of what was done to two, one of which is not there: those of the demo are forgotten within a minute. */
let batch = '';

/** So that each list has something in it: a mailbox elsewhere, a token, signing keys. */
async function furnish(page: Page): Promise<void> {
  const { url } = journey.program;
  await page.goto(`${url}/settings/sources/new`);
  await page.getByLabel('The IMAP server').fill('imap.fieldnotes.example');
  await page.getByLabel('The name it signs in with').fill('help@fieldnotes.example');
  await page.locator('[name=password]').fill('correct horse battery');
  await page.getByText('With mail that comes from now on').click();
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.waitForURL('**/settings/sources/1');
  await page.goto(`${url}/settings/mailboxes/1`);
  await page.getByRole('button', { name: 'Make signing keys' }).click();
  await page.locator('.dns-line').first().waitFor();
  await page.goto(`${url}/settings/api-tokens`);
  await page.getByLabel('What is it for?').fill('A script');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.locator('code.secret').waitFor();
  batch = await page.evaluate(async () => {
    const body = new URLSearchParams('conversation=1&conversation=99999');
    return new URL((await fetch('/followings', { method: 'POST', body })).url).pathname;
  });
  expect(batch).toMatch(/^\/batches\/\d+$/u);
}

async function look(page: Page, paths: string[], scheme: Scheme): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const status = (await page.goto(journey.program.url + path))!.status();
    expect([path, status]).toEqual([path, STATUS[path] ?? 200]);
    if (/^\/conversations\/\d(?:\?|$)/.test(path)) await page.waitForSelector(TEXT);
    found.push(...(await findings(page, path, scheme)), ...(await overflow(page, path)));
  }
  return found;
}

const ANA = 'ana@fieldnotes.example';

for (const colorScheme of ['light', 'dark'] as const)
  test(`no page has a serious finding of axe, ${colorScheme}`, async () => {
    const ana = await journey.person(ANA, { colorScheme });
    const stranger = await journey.visitor({ colorScheme });
    if (colorScheme === 'light') await furnish(ana);
    const found = [
      ...(await look(ana, await everyPage(), colorScheme)),
      ...(await look(stranger, OUTSIDE, colorScheme)),
    ];
    await ana.goto(`${journey.program.url}/conversations/3`);
    await ana.click(TEXT);
    await ana.keyboard.type('Hello');
    await ana.keyboard.press('Control+a');
    await ana.keyboard.press('Control+k');
    found.push(...(await findings(ana, 'composer with its link box', colorScheme)));
    await ana.keyboard.press('Escape');
    await ana.click('.menu summary');
    found.push(...(await findings(ana, 'menu', colorScheme)));
    await ana.keyboard.press('Escape');
    await ana.locator('h1').click();
    await ana.keyboard.press('?');
    await ana.getByRole('dialog').waitFor();
    found.push(...(await findings(ana, 'help', colorScheme)));
    expect(found).toEqual([]);
  });

test('nor on a phone, where nothing is wider than the screen', async () => {
  const ana = await journey.person(ANA, PHONE);
  const stranger = await journey.visitor(PHONE);
  const found = [
    ...(await look(ana, await everyPage(), 'light')),
    ...(await look(stranger, OUTSIDE, 'light')),
  ];
  expect(found).toEqual([]);
});
