import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, overflow } from '../support/axe.ts';
import { aJourney, focused, letterComes, openConversation, TEXT } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();
const PLACE = '/settings/policies';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function writesDown(page: Page): Promise<void> {
  await page.goto(`${journey.program.url}${PLACE}/new`);
  await page.getByLabel('Title').fill('Refunds after a month');
  await page.getByLabel('Why it is there').fill('So that a year of use is not given back whole.');
  await page.getByLabel('What we can do').fill('Credit for the days that are left.');
  await page.getByLabel('How it gets recited').fill('one month rule');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByText('It is written down.').waitFor();
}

const card = (page: Page) => page.locator('.coach-card');
const cardSays = (page: Page, words: string) =>
  eventually(async () => expect(await card(page).textContent()).toContain(words));

const filedSays = (page: Page, words: string) => page.locator('.coach-done', { hasText: words }).waitFor();

/** Tabs on until the focus is on this, as a person does. */
async function tabsTo(page: Page, words: string): Promise<void> {
  for (let tabs = 0; tabs < 12; tabs += 1) {
    if ((await focused(page)) === words) return;
    await page.keyboard.press('Tab');
  }
  expect(await focused(page)).toBe(words);
}

test('with the keyboard alone: a rule is recited, understood, filed, taken back and filed again; then it changes', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  await writesDown(page);
  const path = new URL(page.url()).pathname;
  const number = await letterComes(journey, page, {
    subject: 'Money back',
    text: 'Thank you for the calendar.\n\nMaria',
  });
  await openConversation(journey, page, number);
  await page.keyboard.press('r');
  await page.keyboard.type('Hi Maria, the one month rule has come into play for your order 4711.');
  await page.locator('.coach-mark', { hasText: 'one month rule' }).waitFor();
  await page.keyboard.press('Control+.');
  await cardSays(page, 'So that a year of use is not given back whole.');
  await cardSays(page, 'What we can do: Credit for the days that are left.');
  expect(await findings(page, 'the card of a rule', 'light')).toEqual([]);
  await tabsTo(page, 'File the rule');
  await page.keyboard.press('Enter');
  await filedSays(page, 'Filed under “Refunds after a month”.');
  expect(await page.locator('.coach-mark').count()).toBe(0);
  expect(await page.evaluate((text) => document.activeElement?.matches(text), TEXT)).toBe(true);
  await page.getByText('You had to recite “Refunds after a month” and filed that').waitFor();

  await page.locator('[data-coach="undo"]').focus();
  await page.keyboard.press('Enter');
  await filedSays(page, 'Taken back.');
  await page.locator('.coach-mark', { hasText: 'one month rule' }).waitFor();
  await page.locator(TEXT).focus();
  await page.keyboard.press('Control+.');
  await tabsTo(page, 'I made an exception');
  await page.keyboard.press('Enter');
  await filedSays(page, 'Filed under “Refunds after a month”.');
  await eventually(async () => expect(await page.locator('.composer-saved').textContent()).toBe('Saved'));

  await page.goto(`${journey.program.url}${path}`);
  await page.getByText('Hi [name], the one month rule has come into play for your order [number].').waitFor();
  expect(await page.locator('.policy-bug').count()).toBe(1);
  expect(await findings(page, 'a policy', 'light')).toEqual([]);
  await page.keyboard.press('e');
  await page.getByLabel('What we can do').fill('A refund, always.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('What it said before stays in its history.').waitFor();

  await openConversation(journey, page, number);
  await page.getByText('has changed since this was written').waitFor();
  // What was filed about what it said before is asked anew.
  await page.locator('.coach-mark', { hasText: 'one month rule' }).click();
  await cardSays(page, 'What we can do: A refund, always.');
  await cardSays(page, 'Made an exception: “Hi [name], the one month rule');
});

test('on a phone everything is under a thumb, and nothing is wider than the screen', async () => {
  const page = await journey.person('ana@fieldnotes.example', PHONE);
  await writesDown(page);
  for (const place of [PLACE, `${PLACE}/new`, new URL(page.url()).pathname]) {
    await page.goto(`${journey.program.url}${place}`);
    expect(await overflow(page, place)).toEqual([]);
    expect(await findings(page, place, 'light')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page, place, 'dark')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  const number = await letterComes(journey, page, { subject: 'On a phone', text: 'May I?\n\nMaria' });
  await page.goto(`${journey.program.url}/conversations/${number}/policy-bugs/new`);
  expect(await overflow(page, 'filing')).toEqual([]);
  await page.getByText('Made an exception').tap();
  const button = page.getByRole('button', { name: 'File it' });
  expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(43);
  await button.tap();
  await page.getByText('Filed under rules that are not written down.').waitFor();
});
