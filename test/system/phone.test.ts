import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aJourney, letterComes, TEXT } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const LEAST_TARGET = 24; // CSS px, WCAG 2.5.8; what is pressed often has 44
const THUMB = 44; // CSS px
const WIDE =
  '<table width=900><tr><td>A_very_wide_table_made_for_a_screen_on_a_desk</td><td>And_a_second_column_beside_it</td></tr></table>';

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What can be pressed and is too small for a finger, with its size. Links within a sentence may be as they are. */
const tooSmall = (page: Page, least: number, where: string) =>
  page.$$eval(
    where,
    (elements, size) =>
      elements
        .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, p, li > p, [data-morph] p'))
        // A label's words are part of its box to tick.
        .map((one) => (one.matches('[type=checkbox]') ? (one.closest('label') ?? one.parentElement!) : one))
        .map((one) => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 100) }))
        .filter(({ box }) => box.width > 1 && (box.width < size || box.height < size))
        .map(({ box, html }) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`),
    least,
  );

/** Fonts are there and the letter's frame has its height: nothing moves under the thumb any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const top = () => page.locator('#composer').evaluate((one) => one.getBoundingClientRect().top);
  for (let before = await top(), still = 0; still < 4; ) {
    await page.waitForTimeout(60);
    const now = await top();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

async function fits(page: Page): Promise<void> {
  expect(await page.locator('main').isVisible()).toBe(true);
  expect(await tooWide(page), page.url()).toBe(0);
  expect(await tooSmall(page, LEAST_TARGET, 'main :is(a, button, summary, input, select)')).toEqual([]);
}

test('with one thumb a letter is read and answered, and nothing is wider than the screen', async () => {
  const page = await journey.person('ana@fieldnotes.example', PHONE);
  await letterComes(journey, page, { subject: 'A wide one', html: `<p>Hello</p>${WIDE}` });
  await letterComes(journey, page, {
    subject: 'Word'.repeat(45),
    text: `https://${'long'.repeat(60)}.example/`,
  });
  await page.goto(`${journey.program.url}/inbox`);
  await fits(page);
  await page.getByRole('link', { name: /WordWord/u }).tap();
  await page.waitForSelector(TEXT);
  await fits(page);
  await page.getByRole('link', { name: 'Inbox' }).first().tap();
  await page.getByRole('link', { name: /A wide one/u }).tap();
  await page.waitForSelector(TEXT);
  await page.frameLocator('iframe').getByText('Hello').waitFor();
  await fits(page);
  expect(await tooSmall(page, THUMB, '.composer-buttons .button, .conversation-actions .button')).toEqual([]);
  await settled(page);
  await page.locator(TEXT).tap();
  await page.keyboard.type('It is back.');
  await eventually(async () => expect(await page.locator(TEXT).textContent()).toBe('It is back.'));
  await settled(page);
  const send = page.getByRole('button', { name: 'Send', exact: true });
  expect((await send.boundingBox())!.x + (await send.boundingBox())!.width).toBeLessThanOrEqual(390);
  await send.click();
  await page.locator('.letter-teammate', { hasText: 'It is back.' }).waitFor();
  await fits(page);
});

test('every other page fits a phone too', async () => {
  const page = await journey.person('ana@fieldnotes.example', PHONE);
  const pages = ['profile', 'sessions', 'api-tokens', 'teammates', 'mailboxes', 'mailboxes/1', 'mail'];
  const settings = [...pages, 'outgoing-mail', 'failed-mail', 'events'].map((name) => `/settings/${name}`);
  const others = ['/customers', '/customers/1', '/search?q=wide', '/inbox?folder=drafts', '/nowhere'];
  for (const path of [...settings, ...others]) {
    const status = (await page.goto(journey.program.url + path))!.status();
    expect([path, status]).toEqual([path, path === '/nowhere' ? 404 : 200]);
    await fits(page);
  }
});

test('whichever folder is open, its tab is in sight', async () => {
  const page = await journey.person('ana@fieldnotes.example', PHONE);
  for (const [folder, name] of [
    ['drafts', 'Drafts'],
    ['waiting', 'Waiting'],
  ] as const) {
    await page.goto(`${journey.program.url}/inbox?folder=${folder}`);
    const tab = page.getByRole('navigation', { name: 'Folders' }).getByRole('link', { name });
    await tab.and(page.locator('[aria-current]')).waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector('.tabs [aria-current]')!.getBoundingClientRect();
      return box.left >= 0 && box.right <= innerWidth;
    });
  }
});
