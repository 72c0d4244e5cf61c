import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, overflow } from '../support/axe.ts';
import { aJourney, focused, joins, letterComes } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();

const from = (name: string) => `${name} <${name.toLowerCase()}@any.example>`;

/** Where the view stands among the others of somebody's inbox. */
const tabOn = (page: Page) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /Questions/u });

/** Tab, until the thing with these words has the focus. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if (words.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${words}.`);
}

test('with the keyboard alone a search becomes a view of the team’s, is opened, counts by itself, and goes', async () => {
  const ana = await journey.person('ana@fieldnotes.example');
  const { page: tomas } = await joins(journey, ana, 'Tomás Ribeiro');
  for (const name of ['Mira', 'Jonas'])
    await letterComes(journey, ana, { subject: `A question of ${name}`, from: from(name) });
  const key = (name: string) => ana.keyboard.press(name);
  await ana.goto(`${journey.program.url}/inbox`);
  await key('/');
  await ana.keyboard.type('subject:question');
  await key('Enter');
  await ana.waitForURL('**/search**');
  await ana.getByText('A question of Mira').first().waitFor();
  await key('s');
  await ana.getByRole('heading', { name: 'Save this search' }).waitFor();
  await eventually(async () => expect(await findings(ana, 'the form of a new view')).toEqual([]));
  await key('Control+a');
  await ana.keyboard.type('Questions');
  await tabTo(ana, /Only you/u);
  await ana.keyboard.type('The whole');
  await key('Enter');
  if (!/views\/\d+$/u.test(ana.url())) {
    await tabTo(ana, /Save the view/u);
    await key('Enter');
  }
  await ana.getByRole('heading', { name: 'Questions', exact: true }).waitFor();
  expect(await findings(ana, 'a view')).toEqual([]);

  await tomas.goto(`${journey.program.url}/inbox`);
  const tab = tabOn(tomas);
  const counts = (number: string) =>
    eventually(async () => expect(await tab.locator('.tab-count').textContent()).toBe(number));
  await counts('2');
  await letterComes(journey, ana, { subject: 'A question of Ines', from: from('Ines') });
  await counts('3');

  await tomas.keyboard.press('g');
  await tomas.keyboard.press('v');
  await tomas.getByRole('heading', { name: 'Saved views' }).waitFor();
  expect(await findings(tomas, 'the views')).toEqual([]);
  await tabTo(tomas, /^Questions$/u);
  await tomas.keyboard.press('Enter');
  await tomas.getByText('A question of Ines').first().waitFor();

  // Shared no longer, it is there for its owner alone.
  const changes = async () => {
    await tabTo(ana, /Change this view/u);
    await key('Enter');
    await ana.getByLabel('Who sees it').waitFor();
  };
  await changes();
  await eventually(async () => expect(await findings(ana, 'the form of a view')).toEqual([]));
  await tabTo(ana, /Only you/u);
  await ana.keyboard.type('Only');
  await tabTo(ana, /^Save$/u);
  await key('Enter');
  await ana.getByRole('heading', { name: 'Questions', exact: true }).waitFor();
  await tomas.goto(`${journey.program.url}/inbox`);
  expect(await tab.count()).toBe(0);
  await ana.reload();
  await ana.getByRole('heading', { name: 'Questions', exact: true }).waitFor();
  expect(await tabOn(ana).count()).toBe(1);
  await changes();
  await tabTo(ana, /Remove this view/u);
  await key('Enter');
  await ana.getByRole('button', { name: 'Undo' }).waitFor();
  await ana.goto(`${journey.program.url}/inbox`);
  expect(await tabOn(ana).count()).toBe(0);
});

test('on a phone a view is made, opened and changed by one thumb, and nothing is wider than the screen', async () => {
  const page = await journey.person('ana@fieldnotes.example', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await letterComes(journey, page, { subject: 'Where is my parcel', from: from('Noor') });
  await page.goto(`${journey.program.url}/search?q=parcel`);
  await page.getByRole('link', { name: 'Save this search' }).tap();
  await page.getByLabel('Name').fill('A rather long name for what came about parcels');
  await page.getByRole('button', { name: 'Save the view' }).tap();
  await page.getByText('Where is my parcel').first().waitFor();
  const problems = [...(await overflow(page, 'the view')), ...(await findings(page, 'the view'))];
  await page.getByRole('link', { name: 'Change this view' }).tap();
  await page.getByLabel('Name').fill('Parcels');
  problems.push(...(await overflow(page, 'its settings')), ...(await findings(page, 'its settings')));
  await page.getByRole('button', { name: 'Save', exact: true }).tap();
  await page.getByRole('heading', { name: 'Parcels', exact: true }).waitFor();
  await page.goto(`${journey.program.url}/views`);
  problems.push(...(await overflow(page, 'the views')));
  expect(problems).toEqual([]);
});
