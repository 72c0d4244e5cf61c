import { beforeEach, expect, test } from 'vitest';
import { letterArrives, openPage, setStage, TEXT } from '../client/browser.ts';
import type { Desk } from '../client/harness.tsx';
import { eventually } from '../support/patience.ts';

const stage = setStage();
let desk: Desk;
let page: typeof stage.page;

beforeEach(() => {
  ({ desk, page } = stage);
});

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the row in hand stays in hand through a refresh, and the next takes its place when it goes', async () => {
  const customer = (id: string, text: string) => ({ id, from: 'customer' as const, text });
  desk.letters.push(customer('m2', 'Second'), customer('m3', 'Third'));
  await openPage(stage, '/inbox');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await focused()).toContain('Second');
  desk.letters.unshift(customer('m0', 'Before all'));
  desk.refresh();
  await page.getByText('Before all').waitFor();
  expect(await focused()).toContain('Second');
  desk.letters.splice(2, 1);
  desk.refresh();
  await eventually(async () => expect(await focused()).toContain('Third'));
  await page.keyboard.press('o');
  await page.locator(TEXT).waitFor();
  await page.keyboard.press('u');
  await page.locator('.rows').waitFor();
});

test('another page is announced and focus goes to its main part; a refresh does neither', async () => {
  await openPage(stage, '/inbox');
  await page.click('.row-subject');
  await page.locator(TEXT).waitFor();
  const announced = () => page.textContent('#announcer');
  await eventually(async () => expect(await announced()).toBe('Calendar is blank · Fieldnotes'));
  await page.locator('#main:focus').waitFor();
  await page.focus('.back');
  await page.evaluate(() => document.getElementById('announcer')?.replaceChildren());
  await letterArrives(stage, 'And one thing more');
  expect(await announced()).toBe('');
  expect(await focused()).toContain('Inbox');
});

test('what happened while the line was cut is shown when it is back', async () => {
  await openPage(stage);
  desk.letters.push({ id: 'm2', from: 'customer', text: 'While you were away' });
  desk.cut();
  await page.getByText('While you were away').waitFor();
});

test.each([500, 0])(
  'a refresh that fails (%i) leaves the page as it was, and is made up for',
  async (status) => {
    await openPage(stage);
    desk.answers.page = status;
    desk.letters.push({ id: 'm2', from: 'customer', text: 'And one thing more' });
    const isPage = (what: { url(): string }) => what.url().endsWith('/conversations/12');
    const failed = status === 0 ? page.waitForEvent('requestfailed', isPage) : page.waitForResponse(isPage);
    desk.refresh();
    await failed;
    expect(await page.locator('#m1').count()).toBe(1);
    desk.answers.page = 200;
    await page.getByText('And one thing more').waitFor();
  },
);

test('what happens between reading a page and hearing its news is shown too', async () => {
  await openPage(stage, '/inbox');
  await page.route('**/live**', async (route) => {
    desk.letters.push({ id: 'm2', from: 'customer', text: 'Just between' });
    await route.continue();
  });
  await page.click('.row-subject');
  await page.getByText('Just between').waitFor();
});

test('several changes at once are one refresh', async () => {
  await openPage(stage);
  let pages = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/conversations/12')) pages += 1;
  });
  desk.tell('<turbo-stream action="refresh"></turbo-stream>'.repeat(20));
  await letterArrives(stage, 'And one thing more');
  await letterArrives(stage, 'And the last');
  expect(pages).toBeLessThanOrEqual(3); // one for the twenty, one for each letter
});

test('a letter in a frame is as high as what it holds, also when its quoted part is opened, and through a refresh', async () => {
  desk.letters.push({ id: 'm2', from: 'customer', text: '', frame: '/frame' });
  await openPage(stage);
  const height = () => page.$eval('iframe', (frame) => frame.clientHeight);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await eventually(async () => expect(await height()).toBeGreaterThan(900));
  const closed = await height();
  await page.frameLocator('iframe').locator('summary').click();
  await eventually(async () => expect(await height()).toBeGreaterThan(closed + 299));
  await letterArrives(stage, 'And one thing more');
  expect(await height()).toBeGreaterThan(closed + 299);
});

test('every key of the help is there, closes with Escape, and single letters can be turned off', async () => {
  await openPage(stage);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Everything by keyboard' }).waitFor();
  await letterArrives(stage, 'And one thing more');
  await page.getByLabel('Single letters act on the page').uncheck();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog:modal').count()).toBe(0);
  await page.keyboard.press('r');
  expect(await page.evaluate((text) => document.activeElement?.matches(text), TEXT)).toBe(false);
});

test('j and k walk the letters, and g i leads to the inbox', async () => {
  desk.letters.push({ id: 'm2', from: 'customer', text: 'Second' });
  await openPage(stage);
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('m1');
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('m2');
  await page.keyboard.press('k');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('m1');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.locator('.rows').waitFor();
});

test('a field that someone fills in keeps its words through a refresh', async () => {
  await openPage(stage, '/inbox');
  await page.keyboard.press('/');
  await page.keyboard.type('invoice');
  desk.letters[0]!.text = 'Changed';
  desk.refresh();
  await page.getByText('Changed').waitFor();
  expect(await page.inputValue('[name=q]')).toBe('invoice');
});

test('without a connection a press says so and leaves the page as it is', async () => {
  await openPage(stage);
  desk.answers.page = 0;
  await page.click('.back');
  await page.getByRole('alert').filter({ hasText: 'No connection' }).waitFor();
  expect(await page.locator('#m1').count()).toBe(1);
});
