import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, overflow } from '../support/axe.ts';
import { aJourney, joins, letterComes } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function threeLetters(page: Page, about: string): Promise<void> {
  for (const who of ['Maria', 'Ben', 'Priya'])
    await letterComes(journey, page, {
      subject: `${about} ${who}`,
      from: `${who} <${who.toLowerCase()}@northwind.example>`,
    });
}

const ticked = (page: Page) => page.locator('.row-check input:checked').count();
const bar = (page: Page) => page.locator('.selection-bar');

test('with the keyboard alone several are selected, outlive news from elsewhere, are closed, and one Undo brings them back', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  await joins(journey, page, 'Tomás Ribeiro');
  await threeLetters(page, 'By key');
  await page.goto(`${journey.program.url}/inbox`);
  await page.locator('.row').nth(2).waitFor();
  expect(await bar(page).isVisible()).toBe(false);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+J');
  expect(await ticked(page)).toBe(2);
  expect(await bar(page).textContent()).toContain('2 selected');
  const foot = await bar(page).evaluate((element) => getComputedStyle(element).insetBlockEnd);
  expect(foot, 'it stands at the foot of the screen, however long the list').toMatch(/^\d+px$/);
  await page.keyboard.press('Escape');
  expect(await ticked(page)).toBe(0);
  await page.keyboard.press('Control+a');
  expect(await ticked(page)).toBe(3);

  // A letter comes meanwhile: what is selected stays so, and it is no part of it.
  await letterComes(journey, page, { subject: 'And one more', from: 'Lucas <lucas@northwind.example>' });
  await page.getByText('And one more').waitFor();
  expect(await ticked(page)).toBe(3);
  expect(await findings(page, 'a selection')).toEqual([]);

  await page.keyboard.press('e');
  await page.getByText('Three closed.').waitFor();
  await page.getByRole('heading', { name: 'One person is waiting' }).waitFor();
  await page.keyboard.press('z');
  await page.getByText('Taken back.').waitFor();
  expect(await page.locator('.row').count()).toBe(4);

  await page.keyboard.press('Control+a');
  await page.keyboard.press('t');
  await page.keyboard.type('outage');
  await page.keyboard.press('Enter');
  await page.getByText('Four tagged.').waitFor();
  await eventually(async () => expect(await ticked(page)).toBe(0));
  expect(await page.locator('.row .chip', { hasText: 'outage' }).count()).toBe(4);
});

test('with a mouse Shift and a click select a range, and a click on a row still opens it', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  await page.goto(`${journey.program.url}/inbox?folder=all`);
  await page.locator('.row-check').nth(0).click();
  await page
    .locator('.row-subject')
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await eventually(async () => expect(await ticked(page)).toBe(3));
  expect(page.url()).toContain('/inbox');
  await page.getByRole('button', { name: 'Select none' }).click();
  expect(await ticked(page)).toBe(0);
  await page.locator('.row-subject').first().click();
  await page.waitForURL('**/conversations/*');
});

test('under a thumb the face is the box, the bar fits the screen, and what is selected is given away', async () => {
  const page = await journey.person('ana@fieldnotes.example', PHONE);
  await page.goto(`${journey.program.url}/inbox?folder=all`);
  await page.locator('.row-check').nth(0).tap();
  await page.locator('.row-check').nth(1).tap();
  await bar(page).waitFor();
  expect(await overflow(page, 'a selection on a phone')).toEqual([]);
  expect(await findings(page, 'a selection on a phone')).toEqual([]);
  await bar(page).locator('summary', { hasText: 'Assign' }).tap();
  await bar(page).getByRole('button', { name: 'Tomás Ribeiro' }).tap();
  await page.getByText(/given\.|were so already/).waitFor();
});

test('without scripts the boxes and the bar are there, and do the same', async () => {
  const page = await journey.person('ana@fieldnotes.example', { javaScriptEnabled: false });
  await page.goto(`${journey.program.url}/inbox?folder=open`);
  await page.locator('.row-check input').nth(0).check();
  await page.locator('.row-check input').nth(1).check();
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await page.getByText('Two closed.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
});
