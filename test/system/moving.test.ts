import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { aJourney, letterComes, TEXT } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();
const heading = (name: string) => ({ name, exact: true });

test('from one conversation to the next without the list, with the keyboard alone: on, back, closed and on, taken back', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  for (const subject of ['The first of three', 'The second of three', 'The third of three'])
    await letterComes(journey, page, {
      subject,
      from: `${subject.split(' ')[1]} <${subject.split(' ')[1]}@any.example>`,
    });
  await page.goto(`${journey.program.url}/inbox?folder=waiting`);
  const key = (name: string) => page.keyboard.press(name);
  const isAt = (subject: string) => page.getByRole('heading', heading(subject)).waitFor();
  await key('j');
  await key('o');
  await isAt('The first of three');
  await page.locator('.neighbours:visible').waitFor();
  await key('Shift+J');
  await isAt('The second of three');
  await key('Shift+J');
  await isAt('The third of three');
  await key('Shift+K');
  await isAt('The second of three');
  await eventually(async () => expect(await page.locator('.back-name').textContent()).toBe('Waiting'));

  await key('e');
  await isAt('The third of three');
  await page.getByText('Closed.').waitFor();
  await key('z');
  await isAt('The second of three');
  await page.getByText('Taken back.').waitFor();
  await key('u');
  await page.getByRole('heading', { name: /are waiting/u }).waitFor();
});

/** Something else changes in this conversation, and the page is drawn anew for it. */
async function isTaggedMeanwhile(page: Page, number: number, tag: string) {
  const status = await page.evaluate(
    async ([path, name]) =>
      (await fetch(path!, { method: 'POST', body: new URLSearchParams({ tag: name! }) })).status,
    [`/conversations/${number}/taggings`, tag],
  );
  expect(status).toBe(200);
  await page.locator('.tags', { hasText: tag }).first().waitFor({ state: 'attached' });
}

test('Ctrl+K leads anywhere and does anything, also while one writes; Escape gives the words back', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  const number = await letterComes(journey, page, { subject: 'Everything by a key' });
  await page.goto(`${journey.program.url}/conversations/${number}`);
  await page.waitForSelector(TEXT);
  const key = (name: string) => page.keyboard.press(name);
  await key('r');
  await page.keyboard.type('Half a word');
  await key('Control+k');
  const field = page.getByRole('combobox', { name: 'Go anywhere, do anything' });
  await field.waitFor();
  expect(await findings(page, 'here')).toEqual([]);
  await key('Escape');
  await eventually(async () =>
    expect(await page.evaluate(() => !!document.activeElement?.closest('.ProseMirror'))).toBe(true),
  );
  await key('Control+k');
  await page.keyboard.type('take');
  await eventually(async () =>
    expect(await page.locator('.palette-option[aria-selected="true"]').textContent()).toContain('Take'),
  );
  await key('Enter');
  await page.getByText('It is yours.').waitFor();
  await key('Control+k');
  await field.waitFor();
  await page.keyboard.type('mailb');
  const mailboxes = page.getByRole('option', { name: /Mailboxes Mail/u });
  await mailboxes.waitFor();
  await isTaggedMeanwhile(page, number, 'meanwhile');
  expect(await mailboxes.isVisible()).toBe(true);
  await key('Enter');
  await page.waitForURL('**/settings/mailboxes');
  await key('Control+k');
  await eventually(async () =>
    expect(await page.locator('.palette-option').first().textContent()).toContain('Everything by a key'),
  );
  await page.keyboard.type('zebra stripes');
  await eventually(async () => expect(await page.locator('.palette-option').count()).toBe(1));
  await key('Enter');
  await page.waitForURL('**/search?q=zebra%20stripes');
});

test('on a phone the next conversation is a thumb away, and two are merged and parted again', async () => {
  const page = await journey.person('ana@fieldnotes.example', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const from = { from: 'Noor Haddad <noor@southwind.example>' };
  await letterComes(journey, page, { subject: 'My map is empty', ...from });
  const number = await letterComes(journey, page, { subject: 'The map once more', ...from });
  await page.goto(`${journey.program.url}/inbox?folder=all`);
  await page.getByRole('link', { name: /The map once more/u }).tap();
  await page.locator('.conversation-now .neighbours').waitFor();
  await page.goto(`${journey.program.url}/conversations/${number}/merge/new`);
  expect(await findings(page, 'here')).toEqual([]);
  await page.getByRole('button', { name: 'Merge: My map is empty' }).tap();
  await page.getByText('Merged: both are here now.').waitFor();
  expect(await page.locator('.letter-customer').count()).toBe(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByText('Taken back.').waitFor();
  expect(await page.locator('.letter-customer').count()).toBe(1);
});
