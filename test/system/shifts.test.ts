import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { aJourney, joins } from '../support/journey.ts';

const journey = aJourney();
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Says hours with the keyboard alone: weekdays, from, to. */
async function saysHours(page: Page, from: string, to: string): Promise<void> {
  await page.goto(`${journey.program.url}/settings/hours`);
  await page.locator('input[name="week-0-mon"]').focus();
  for (let day = 0; day < 5; day++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(from);
  await page.keyboard.press('Tab');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await page.getByText('Your hours are saved.').waitFor();
}

/** A Wednesday that is still to come, as a date. */
const wednesday = (page: Page) =>
  page.evaluate(() => {
    const day = new Date(Date.now() + 86_400_000);
    while (day.getUTCDay() !== 3) day.setUTCDate(day.getUTCDate() + 1);
    return day.toISOString().slice(0, 10);
  });

test('from hours to a rota: two people say when they are here, an owner starts, a guest swaps and is told', async () => {
  const ana = await journey.person('ana@fieldnotes.example');
  await ana.keyboard.press('g');
  await ana.keyboard.press('h');
  await ana.getByText('Here will be one day around the world').waitFor();
  await saysHours(ana, '08:00', '17:00');
  const { page: sofie } = await joins(journey, ana, 'Sofie Lindqvist');
  await saysHours(sofie, '09:00', '17:00');

  // The picture says its finding; the table says the same.
  await ana.goto(`${journey.program.url}/shifts?day=${await wednesday(ana)}`);
  expect(await ana.locator('h1').textContent()).toMatch(/^Nobody is here for .+ on Wednesday/);
  await ana.locator('.world-table > summary').focus();
  await ana.keyboard.press('Enter');
  expect(await ana.locator('.world-table').textContent()).toContain('Ana Okafor');
  expect(await findings(ana, 'the page')).toEqual([]);

  // Sofie comes as a guest: she fills no hour any more.
  await ana.goto(`${journey.program.url}/shifts/programme`);
  const row = ana.locator('.part-item', { hasText: 'Sofie' });
  await row.getByText('Change').click();
  await row.getByLabel('This person').selectOption('guest');
  await row.getByRole('button', { name: 'Save' }).click();
  await ana.locator('.list-detail', { hasText: 'Comes as a guest' }).waitFor();
  await ana.getByLabel('One day in so many weeks').fill('2');
  await ana.getByLabel('Plan the coming half year').check();
  await ana.getByLabel('Plan the coming half year').press('Enter');
  await ana.getByText('everybody concerned is told').first().waitFor();
  expect(await findings(ana, 'the page')).toEqual([]);

  // She reads it, opens her next day, sees why, and offers it to whoever likes.
  await sofie.goto(`${journey.program.url}/shifts`);
  await sofie.getByText('Planned for you').waitFor();
  await sofie
    .getByRole('button', { name: /^I have read it/ })
    .first()
    .click();
  await sofie.getByText('Planned for you').waitFor({ state: 'detached' });
  await sofie.locator('.coming-name').first().focus();
  await sofie.keyboard.press('Enter');
  await sofie.getByRole('heading', { name: 'Why you, why now' }).waitFor();
  expect(await findings(sofie, 'the page')).toEqual([]);
  await sofie.getByRole('button', { name: 'Offer it to everybody' }).focus();
  await sofie.keyboard.press('Enter');
  await sofie.getByRole('button', { name: 'Take the offer back' }).waitFor();
  await ana.goto(`${journey.program.url}/shifts`);
  await ana.getByText('offered: somebody else may take it').waitFor();
});

test('an open page hears of a pause at once', async () => {
  const ana = await journey.person('ana@fieldnotes.example');
  const other = await journey.person('ana@fieldnotes.example');
  await other.goto(`${journey.program.url}/shifts`);
  await ana.goto(`${journey.program.url}/shifts/programme`);
  await ana.getByLabel('Why', { exact: true }).fill('Two people left.');
  await ana.getByLabel('Look at it again on').fill('2099-01-01');
  await ana.getByRole('button', { name: 'Pause the programme' }).click();
  await ana.getByRole('heading', { name: 'Days with customers are paused' }).waitFor();
  await other.getByText('Two people left.').waitFor();
  await ana.getByRole('button', { name: 'Go on from today' }).click();
  await other.getByText('Two people left.').waitFor({ state: 'detached' });
});

test('what is wrong with a week is told at its line, and what was typed stays', async () => {
  const ana = await journey.person('ana@fieldnotes.example');
  await ana.goto(`${journey.program.url}/settings/hours`);
  await ana.locator('input[name="week-0-from"]').fill('05:00');
  await ana.getByRole('button', { name: 'Save your hours' }).click();
  await ana.getByText('Nobody is asked to work then').waitFor();
  expect(await ana.locator('input[name="week-0-from"]').inputValue()).toBe('05:00');
  expect(await findings(ana, 'the page')).toEqual([]);
});

test('on a phone the picture, the day, the programme and the hours fit, by one thumb', async () => {
  const ana = await journey.person('ana@fieldnotes.example', PHONE);
  for (const path of [
    '/shifts',
    '/shifts/programme',
    '/shifts/what-if?letters=20&zone=Asia/Tokyo',
    '/settings/hours',
  ]) {
    await ana.goto(journey.program.url + path);
    expect([path, await tooWide(ana)]).toEqual([path, 0]);
    expect([path, await findings(ana, path)]).toEqual([path, []]);
  }
  await ana.goto(`${journey.program.url}/shifts`);
  await ana.getByRole('link', { name: /^The day after/ }).tap();
  await ana.waitForURL(/day=/);
  await ana.locator('.place', { hasText: 'Shifts' }).waitFor();
});
