import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, overflow } from '../support/axe.ts';
import { aJourney, focused, letterComes, openConversation, TEXT, writes } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const KEYS = 'Control+Shift+Period';
const LONG =
  'The export runs every night at two and it writes one file for each month of your shared calendar and then it sends you a mail with a link to all of them.';
const ASKED =
  'Hello,\n\nWhen does the export of our shared calendar run? And how much is a second one?\n\nMaria';

async function aLetter(subject: string, options = {}): Promise<Page> {
  const page = await journey.person('ana@fieldnotes.example', options);
  await openConversation(journey, page, await letterComes(journey, page, { subject, text: ASKED }));
  return page;
}

const panel = (page: Page) => page.locator('#coach-reading');
const fact = (page: Page, name: string) => page.locator(`[data-coach-fact="${name}"] dd`).textContent();

test('with the keyboard alone: how it reads opens, follows the words, leads to the longest, and closes', async () => {
  const page = await aLetter('Export');
  const asked: string[] = [];
  await page.keyboard.press('r');
  await page.keyboard.press(KEYS);
  await eventually(async () =>
    expect(await page.locator('[data-coach="said"]').textContent()).toBe('There is nothing to read yet.'),
  );
  await page.keyboard.type(`Thanks for writing, Maria! ${LONG} Open the page and press Refresh.`);
  await page.getByRole('button', { name: 'How it reads' }).waitFor();
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.keyboard.press(KEYS);
  await panel(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('coach-reading');
  expect(await fact(page, 'longest')).toContain('easy to lose the thread');
  expect(await fact(page, 'asked')).toContain('2 asked, 1 answered');
  expect(await fact(page, 'theirs')).toContain('calendar');
  expect(await fact(page, 'warmth')).toContain('At the start');
  expect(await findings(page, 'how it reads', 'light')).toEqual([]);

  await page.keyboard.press('Tab'); // past Close
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Go to it');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(LONG);
  await page.keyboard.type('It runs at two.');
  await eventually(async () => expect(await fact(page, 'longest')).toContain('6 words'));

  await page.keyboard.press(KEYS);
  expect(await panel(page).isVisible()).toBe(false);
  await page.keyboard.press(KEYS);
  await page.keyboard.press('Escape');
  expect(await panel(page).isVisible()).toBe(false);
  await page.keyboard.type('!');
  expect(await page.locator(TEXT).textContent()).toContain('It runs at two.!');
  // Keeping the draft is all that the server hears.
  expect(asked.filter((one) => !/\/(?:draft|live|presence)/.test(one))).toEqual([]);
});

test('the reply is shown as on a phone, as it is now; a note has none of this', async () => {
  const page = await aLetter('As on a phone');
  await writes(page, 'Hi Maria, the export runs at two.');
  await page.getByRole('button', { name: 'How it reads' }).click();
  await page.getByText('As they will see it on a phone').click();
  await eventually(async () =>
    expect(await page.locator('#coach-reading .phone-letter').textContent()).toContain('runs at two.'),
  );
  expect(await page.locator('#coach-reading .phone-subject').textContent()).toBe('Re: As on a phone');
  await writes(page, ' Every night.');
  await eventually(async () =>
    expect(await page.locator('#coach-reading .phone-letter').textContent()).toContain('Every night.'),
  );
  await page.locator('[data-composer-mode="note"]').click();
  await page.waitForSelector('.composer-note');
  await writes(page, 'She asks about the export.');
  await eventually(async () => expect(await panel(page).isVisible()).toBe(false));
  expect(await page.getByRole('button', { name: 'How it reads' }).isVisible()).toBe(false);
});

test('on a phone it fits, and a thumb opens it', async () => {
  const page = await aLetter('With a thumb', PHONE);
  await writes(page, `Hi Maria, thanks! ${LONG}`);
  const toggle = page.getByRole('button', { name: 'How it reads' });
  await toggle.tap();
  await panel(page).waitFor();
  expect((await toggle.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  expect(await overflow(page, 'how it reads on a phone')).toEqual([]);
  expect(await findings(page, 'how it reads on a phone', 'light')).toEqual([]);
});

test('in another language, and without a script, it is not there', async () => {
  const page = await aLetter('Auf Deutsch');
  await writes(page, 'Guten Tag, wir haben das für Sie geändert und melden uns nach der Prüfung bei Ihnen.');
  await page.getByText('The coach reads English only').waitFor();
  expect(await page.getByRole('button', { name: 'How it reads' }).isVisible()).toBe(false);
  const context = await journey.browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(page.url());
  expect(await plain.locator('textarea[name="text"]').isVisible()).toBe(true);
  expect(await plain.getByText('How it reads').first().isVisible()).toBe(false);
  await context.close();
});
