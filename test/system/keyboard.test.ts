import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aJourney, focused, focusShows, letterComes, TEXT } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();

const isIn = (page: Page, selector: string) =>
  page.evaluate((where) => !!document.activeElement?.closest(where), selector);

/** The focus is at the place a person expects, and is to be seen. */
async function focusIsIn(page: Page, selector: string): Promise<void> {
  await eventually(async () => expect(await isIn(page, selector)).toBe(true));
  expect(await focusShows(page), `focus shows in ${selector}`).toBe(true);
}

test('a mail is read, answered, noted, taken, closed and found again with the keyboard alone', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  await letterComes(journey, page, { subject: 'Our calendar is blank' });
  await letterComes(journey, page, { subject: 'An invoice twice', from: 'Ben Ito <ben@ito.example>' });
  await page.goto(`${journey.program.url}/inbox`);
  const key = (name: string) => page.keyboard.press(name);

  await key('j');
  await focusIsIn(page, '.row:first-child');
  await key('j');
  await focusIsIn(page, '.row:nth-child(2)');
  expect(await focused(page)).toContain('An invoice twice');
  await key('k');
  expect(await focused(page)).toContain('Our calendar is blank');
  await key('o');
  await page.waitForURL('**/conversations/*');
  await page.waitForSelector(TEXT);
  await key('j');
  await focusIsIn(page, '.letter-customer');

  await key('r');
  await focusIsIn(page, TEXT);
  await page.keyboard.type('Press the button beside it.');
  await key('Control+Enter');
  await page.locator('.letter-teammate', { hasText: 'Press the button' }).waitFor();
  expect(await isIn(page, 'body'), 'focus stays on the page').toBe(true);

  await key('n');
  await page.waitForSelector('.composer-note');
  await focusIsIn(page, TEXT);
  await page.keyboard.type('She has the old plan.');
  await key('Control+Enter');
  await page.locator('.note', { hasText: 'She has the old plan.' }).waitFor();

  await eventually(async () => expect(await isIn(page, TEXT)).toBe(false));
  await page.getByText('Ana has it').or(page.getByText('You have it')).first().waitFor();
  await key('e');
  await page.getByRole('heading', { name: 'An invoice twice' }).waitFor();
  await page.getByText('Closed.').waitFor();
  await key('Shift+K');
  await page.getByText('You closed it').waitFor();
  await key('e');
  await page.getByText('You opened it again').waitFor();

  await key('u');
  await page.waitForURL('**/inbox');
  await page.locator('.row').first().waitFor();
  await key('/');
  await focusIsIn(page, '.search-input');
  await page.keyboard.type('invoice');
  await key('Enter');
  await page.waitForURL('**/search?*');
  await page.getByRole('link', { name: /An invoice twice/u }).waitFor();
  await eventually(async () => expect(await isIn(page, 'main')).toBe(true));
  if (await isIn(page, 'input')) await key('Escape');
  if (await isIn(page, 'input')) await key('Tab');
  await key('j');
  await key('o');
  await page.getByRole('heading', { name: 'An invoice twice' }).waitFor();
  await key('a');
  await page.getByText('You took it').waitFor();
});

test('every stop of Tab in the inbox and a conversation is to be seen, and the first one leads past the rail', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  const number = await letterComes(journey, page, { subject: 'One stop after another' });
  for (const path of ['/inbox', `/conversations/${number}`]) {
    await page.goto(journey.program.url + path);
    if (path !== '/inbox') await page.waitForSelector(TEXT);
    const stops: string[] = [];
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      if (!(await isIn(page, 'body *'))) break;
      stops.push(await focused(page));
      expect(await focusShows(page), `stop ${stop} on ${path}: ${stops.at(-1)}`).toBe(true);
    }
    expect(stops[0]).toMatch(/skip|go to|straight/iu);
    expect(stops.length).toBeGreaterThan(10);
  }
});
