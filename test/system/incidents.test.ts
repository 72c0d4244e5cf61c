import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, overflow } from '../support/axe.ts';
import { aJourney, focusShows, letterComes, TEXT } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney({ environment: { UNDO_SECONDS: '60' } });
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function outage(page: Page, about: string, people: string[]): Promise<void> {
  for (const who of people)
    await letterComes(journey, page, {
      subject: `${about}, says ${who}`,
      from: `${who} <${who.toLowerCase()}@northwind.example>`,
    });
}

/** What axe finds, as soon as nothing is on its way: Turbo marks the whole page as busy meanwhile. */
async function isSound(page: Page, what: string): Promise<void> {
  await eventually(async () => expect(await findings(page, what)).toEqual([]));
}

/** Presses Tab until the focus is on `what`, and sees that it shows. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((css) => document.activeElement?.matches(css) ?? false, what);
    if (!isThere) continue;
    expect(await focusShows(page)).toBe(true);
    return;
  }
  throw new Error(`Tab does not lead to ${what}.`);
}

test('by keyboard alone an outage is gathered, answered together, taken back, answered, followed up and over', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  await outage(page, 'Blank calendars', ['Maria', 'Ben', 'Priya']);
  await page.goto(`${journey.program.url}/inbox`);
  await page.locator('.row').nth(2).waitFor();
  await page.keyboard.press('Control+a');
  await tabTo(page, '.selection-bar details:last-of-type summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '.selection-bar input[name="name"]');
  await page.keyboard.type('Calendars are blank');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/incidents/*');
  await page.getByText('Three gathered.').waitFor();
  const incident = page.url();
  await isSound(page, 'an incident');

  await page.keyboard.press('r');
  await page.waitForURL('**/answers/new**');
  await isSound(page, 'an answer to an incident');
  await page.waitForSelector(TEXT);
  await writes(page, 'Hello {customer first name}, we are on it. ASAP.');
  await page.getByText(/The coach has .+ question/).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Three answered.').waitFor();
  await page.keyboard.press('z');
  await page.getByText('Taken back.').waitFor();
  expect(page.url()).toBe(incident);

  // The words are there again, and go out after all.
  await page.keyboard.press('r');
  await page.waitForURL('**/answers/new**');
  await eventually(async () => expect(await written(page)).toContain('{customer first name}, we are on it'));
  await page.locator(TEXT).focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Three answered.').waitFor();
  await page.getByRole('heading', { name: 'What they were told' }).waitFor();

  await page.keyboard.press('r');
  await page.waitForURL('**/answers/new**');
  await writes(page, 'It is back since 9:40.');
  // What is typed is on the server by then: the page can be left, and any device goes on.
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.goto(incident);
  await page.keyboard.press('r');
  await page.waitForURL('**/answers/new**');
  await eventually(async () => expect(await written(page)).toContain('It is back since 9:40.'));
  await page.locator(TEXT).focus();
  await tabTo(page, 'button[value="close"]');
  await page.keyboard.press('Enter');
  await page.getByText('Three answered.').waitFor();
  await page.getByText('Three conversations, nobody waits.').waitFor();
  await tabTo(page, 'form[action$="/resolution"] button');
  await page.keyboard.press('Enter');
  await page.getByText('It is over. Tell those who wrote').waitFor();
  await isSound(page, 'an incident that is over');
});

test('under a thumb one is opened, what looks like it is added or refused, and it is answered', async () => {
  const page = await journey.person('ana@fieldnotes.example', PHONE);
  await outage(page, 'Mail is slow', ['Lucas', 'Kerry', 'Bjorn']);
  await page.goto(`${journey.program.url}/incidents`);
  await isSound(page, 'incidents on a phone');
  await page.getByLabel('What has happened?').fill('Slow mail');
  await page.getByRole('button', { name: 'Open an incident' }).tap();
  await page.getByRole('heading', { name: 'These may belong to it' }).waitFor();
  expect(await overflow(page, 'what may belong to an incident on a phone')).toEqual([]);
  await page.getByRole('button', { name: 'Something else' }).first().tap();
  await page.getByText('It is not suggested any more.').waitFor();
  await page.getByRole('button', { name: 'Add it' }).first().tap();
  await page.getByText('One conversation, one waiting').waitFor();
  await page.getByRole('button', { name: 'Add it' }).first().tap();
  await page.getByText('Two conversations, two waiting').waitFor();
  expect(await overflow(page, 'an incident on a phone')).toEqual([]);
  await isSound(page, 'an incident on a phone');

  await page.getByRole('link', { name: 'Answer them together' }).tap();
  await page.waitForURL('**/answers/new**');
  expect(await overflow(page, 'an answer to an incident on a phone')).toEqual([]);
  await page.getByRole('checkbox').first().uncheck();
  await writes(page, 'We look into it.');
  await page.setInputFiles('input[type="file"]', [
    { name: 'status.txt', mimeType: 'text/plain', buffer: Buffer.from('Slow since nine.') },
    { name: 'by-mistake.txt', mimeType: 'text/plain', buffer: Buffer.from('x') },
  ]);
  await page.getByText('status.txt').waitFor();
  await page.getByRole('button', { name: 'Remove by-mistake.txt' }).tap();
  expect(await page.locator('.composer-file').count()).toBe(1);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(false);
  await page.getByText('status.txt').waitFor();
  await page.waitForSelector(TEXT);
  expect(await overflow(page, 'a draft of an answer on a phone')).toEqual([]);
  await page.getByRole('button', { name: 'Send to each' }).tap();
  await page.getByText('One answered.').waitFor();
  await page.locator('.row a[href^="/conversations/"]').last().tap();
  await page.waitForURL('**/conversations/*');
  await page.locator('.attachment', { hasText: 'status.txt' }).waitFor();
  expect(await page.getByText('by-mistake.txt').count()).toBe(0);
});

test('without scripts it is opened, answered and taken back too, and a word too few loses nothing', async () => {
  const page = await journey.person('ana@fieldnotes.example', { javaScriptEnabled: false });
  await outage(page, 'Printer jam', ['Nora']);
  await page.goto(`${journey.program.url}/inbox?folder=open`);
  await page.locator('.row-check input').first().check();
  await page.locator('.selection-bar summary', { hasText: 'More' }).click();
  await page.locator('.selection-bar input[name="name"]').fill('Printers jam');
  await page.getByRole('button', { name: 'Gather under a new incident' }).click();
  await page.getByRole('link', { name: 'Answer them together' }).click();
  await page.getByRole('textbox').fill('Hello {customer frist name}');
  await page.getByRole('button', { name: 'Send to each' }).click();
  await page.getByText('no name that can be filled in').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toContain('{customer frist name}');
  await page.getByRole('textbox').fill('Hello {customer first name}');
  await page.getByRole('button', { name: 'Send to each' }).click();
  await page.getByText('One answered.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
});

const written = (page: Page) => page.locator(TEXT).innerText();

async function writes(page: Page, words: string): Promise<void> {
  await page.locator(TEXT).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}
