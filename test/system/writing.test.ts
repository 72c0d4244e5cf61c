import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DAY, now } from '../../src/lib/clock.ts';
import { findings, overflow } from '../support/axe.ts';
import { aJourney, joins, letterComes, openConversation, TEXT, writes } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const from = (name: string) => `${name} <${name.toLowerCase()}@any.example>`;
const words = (page: Page) => page.locator(TEXT).textContent();

/** Somebody's page on a conversation of its own, with the cursor in the reply. */
async function answering(subject: string): Promise<{ page: Page; number: number }> {
  const page = await journey.person('ana@fieldnotes.example');
  const number = await letterComes(journey, page, { subject, from: from('Mira') });
  await openConversation(journey, page, number);
  await page.keyboard.press('r');
  await eventually(async () =>
    expect(await page.evaluate(() => !!document.activeElement?.closest('.ProseMirror'))).toBe(true),
  );
  return { page, number };
}

test('a saved reply comes by a key, its part to say anew holds it, and in one’s own words it goes', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  await page.goto(`${journey.program.url}/settings/saved-replies/new`);
  await page.getByLabel('Title').fill('Calendar is blank');
  await writes(
    page,
    'Hello {customer.firstName}, press the refresh sign. [rewrite: I am sorry it went blank]',
  );
  expect(await findings(page, 'a saved reply')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Calendar is blank' }).waitFor();
  const { page: desk } = await answering('My calendar went blank');
  await desk.keyboard.type(';');
  await desk.getByRole('combobox', { name: 'Find a saved reply' }).waitFor();
  expect(await findings(desk, 'the choice of saved replies')).toEqual([]);
  await desk.keyboard.type('blank');
  await desk.locator('[role="option"][aria-selected="true"]', { hasText: 'Calendar is blank' }).waitFor();
  await desk.keyboard.press('Enter');
  await desk.locator(TEXT, { hasText: 'press the refresh sign' }).waitFor();
  await desk.keyboard.press('Control+Enter');
  await desk.getByRole('alert').filter({ hasText: 'Say this in your own words' }).waitFor();
  expect(await words(desk)).toContain('I am sorry it went blank');
  await desk.locator(TEXT).focus();
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('Hello Mira, a whole day without entries is no fun. Press the refresh sign.');
  await desk.keyboard.press('Control+Enter');
  await desk.locator('.letter-teammate', { hasText: 'no fun' }).waitFor();
});

test('with the keyboard alone one letter is written to two people, each of whom has a conversation of their own', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  await page.goto(`${journey.program.url}/inbox`);
  await page.keyboard.press('c');
  await page.getByRole('heading', { name: 'Write to somebody' }).waitFor();
  await page.waitForSelector(TEXT);
  await page.getByLabel('To', { exact: true }).focus();
  await page.keyboard.type('mira@any.example, jonas@any.example');
  await page.getByLabel('Subject').focus();
  await page.keyboard.type('We move on Monday');
  await page.locator(TEXT).focus();
  await page.keyboard.type('The desk is away for an hour at nine.');
  expect(await findings(page, 'a new letter')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  await page.goto(`${journey.program.url}/inbox?folder=all`);
  const rows = page.locator('.row', { hasText: 'We move on Monday' });
  await eventually(async () => expect(await rows.count()).toBe(2));
  await rows.first().getByRole('link').first().click();
  await page.locator('.letter-teammate', { hasText: 'away for an hour' }).waitFor();
});

test('a time that is past is refused, the words stay, and a later one is waited for', async () => {
  const { page } = await answering('Tell me tomorrow');
  await page.keyboard.type('Good morning to you.');
  await page.keyboard.press('Control+Shift+Y');
  const time = page.getByLabel(/Another time/u);
  await time.fill('2020-01-06T09:00');
  expect(await findings(page, 'sending later')).toEqual([]);
  await page.getByRole('button', { name: 'Send then' }).press('Enter');
  await page.locator('#composer-later-error', { hasText: 'This time is past' }).waitFor();
  await eventually(async () => expect(await words(page)).toBe('Good morning to you.'));
  if (!(await time.isVisible())) await page.keyboard.press('Control+Shift+Y');
  const later = new Date(now() + 30 * DAY).toISOString().slice(0, 10);
  await time.fill(`${later}T09:00`);
  await page.getByRole('button', { name: 'Send then' }).press('Enter');
  await page.getByRole('heading', { name: 'Your reply waits for its time' }).waitFor();
  await page.getByText('Good morning to you.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.locator(TEXT, { hasText: 'Good morning to you.' }).waitFor();
});

test('a shared draft grows under a teammate’s eyes, who takes it over with a key and goes on', async () => {
  const { page: ana, number } = await answering('Which of us knows?');
  const { page: tomas } = await joins(
    journey,
    await journey.person('ana@fieldnotes.example'),
    'Tomás Ribeiro',
  );
  await tomas.goto(`${journey.program.url}/conversations/${number}`);
  await ana.keyboard.type('What I know so far');
  await ana.keyboard.press('Control+Shift+E');
  const shared = tomas.getByRole('region', { name: 'Ana Okafor shares a draft of a reply' });
  await shared.getByText('What I know so far').waitFor();
  await ana.waitForSelector(TEXT);
  await ana.locator(TEXT).focus();
  await ana.keyboard.press('Control+End');
  await ana.keyboard.type(' is the plan.');
  await shared.getByText('What I know so far is the plan.').waitFor();
  expect(await findings(tomas, 'a shared draft')).toEqual([]);
  await tomas.keyboard.press('Shift+T');
  await tomas.locator(TEXT, { hasText: 'What I know so far is the plan.' }).waitFor();
});

test('a letter has a link for good that leads to where it stands, and what is printed is the letters', async () => {
  const { page, number } = await answering('For the file');
  await writes(page, 'This is our word on it.');
  await page.keyboard.press('Control+Enter');
  const letter = page.locator('.letter-teammate', { hasText: 'our word on it' });
  await letter.waitFor();
  const link = await letter.locator('a[href^="/messages/"]', { hasText: 'Copy link' }).getAttribute('href');
  await page.goto(journey.program.url + link);
  const [id] = /\d+$/u.exec(link!)!;
  expect(page.url()).toContain(`/conversations/${number}#message-${id}`);
  await eventually(async () => expect(await page.locator(`#message-${id}`).isVisible()).toBe(true));
  const furniture = ['.rail', '.composer', '.aside'].map((one) => page.locator(one).first());
  for (const one of furniture) expect(await one.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(`#message-${id}`).isVisible()).toBe(true);
  for (const one of furniture) expect(await one.isVisible()).toBe(false);
  expect((await page.pdf()).byteLength).toBeGreaterThan(1_000);
});

test('on a phone the places where one writes fit, with their menus open', async () => {
  const page = await journey.person('ana@fieldnotes.example', PHONE);
  const number = await letterComes(journey, page, { subject: 'On the way', from: from('Noor') });
  const problems: string[] = [];
  for (const path of ['/settings/saved-replies', '/settings/saved-replies/new', '/conversations/new']) {
    await page.goto(journey.program.url + path);
    problems.push(...(await overflow(page, path)), ...(await findings(page, path)));
  }
  await openConversation(journey, page, number);
  problems.push(...(await overflow(page, 'a reply')), ...(await findings(page, 'a reply')));
  const buttons = page.locator(
    '.composer-buttons :is(.button-primary, .composer-attach, .composer-more > summary)',
  );
  const middles = (await Promise.all((await buttons.all()).map((one) => one.boundingBox()))).map((box) =>
    Math.round(box!.y + box!.height / 2),
  );
  expect(middles).toHaveLength(3);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
  await page.locator('.composer-later > summary').tap();
  problems.push(...(await overflow(page, 'sending later')), ...(await findings(page, 'sending later')));
  await page.locator('.composer-later > summary').tap();
  await writes(page, 'It left our house on Monday.');
  await page.locator('.composer-more > summary').tap();
  problems.push(...(await overflow(page, 'its menu')), ...(await findings(page, 'its menu')));
  expect(problems).toEqual([]);
  await page.locator('.composer-more').getByRole('button', { name: 'Send and close' }).tap();
  await page.locator('.letter-teammate', { hasText: 'on Monday' }).waitFor();
  await page.getByRole('button', { name: 'Reopen' }).waitFor();
});
