import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/suggest.ts');

type Suggestion = { text: string; hint: string };
const STATES: Suggestion[] = [
  { text: 'is:waiting', hint: 'how it stands' },
  { text: 'is:open', hint: 'how it stands' },
];

const BOX = `<form data-controller="suggest" action="/search"><input id="q" name="q" data-suggest-target="input" aria-expanded="false">
  <div id="list" data-suggest-target="list" role="listbox" hidden></div></form><button id="elsewhere">Elsewhere</button>`;

/** A search box whose server suggests what `answers` says. */
async function box(answers: (q: string) => Suggestion[] = () => STATES) {
  const page = await open(BOX);
  const asked: string[] = [];
  await page.route('**/search/suggestions**', async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q')!;
    asked.push(q);
    await route.fulfill({ json: { suggestions: answers(q) } });
  });
  await starts(page, 'suggest', 'SuggestController');
  const options = () => page.$$eval('[role=option]', (all) => all.map((one) => one.textContent));
  const chosen = () => page.$$eval('[aria-selected=true]', (all) => all.map((one) => one.textContent));
  const isOpen = () => page.$eval('#list', (list) => !(list as HTMLElement).hidden);
  const types = async (text: string) => {
    await page.fill('#q', text);
    await expect.poll(() => asked.at(-1)).toBe(text);
    await expect.poll(isOpen).toBe(answers(text).length > 0);
  };
  return { page, asked, options, chosen, isOpen, types, value: () => page.inputValue('#q') };
}

test('what could follow stands below, and the box says that it does', async () => {
  const { page, options, types } = await box();
  await types('is:');
  expect(await options()).toEqual(['is:waiting how it stands', 'is:open how it stands']);
  expect(await page.getAttribute('#q', 'aria-expanded')).toBe('true');
});

test('arrows go round the choices and the box itself, and the box says which is chosen', async () => {
  const { page, chosen, types } = await box();
  await types('is:');
  const goes = async (key: string) => {
    await page.keyboard.press(key);
    return [await chosen(), await page.getAttribute('#q', 'aria-activedescendant')];
  };
  expect(await goes('ArrowDown')).toEqual([['is:waiting how it stands'], 'list-0']);
  expect(await goes('ArrowDown')).toEqual([['is:open how it stands'], 'list-1']);
  expect(await goes('ArrowDown')).toEqual([[], null]);
  expect(await goes('ArrowUp')).toEqual([['is:open how it stands'], 'list-1']);
});

test.each([
  ['is:', 'Enter', 'is:waiting '],
  ['refund is:', 'Tab', 'refund is:waiting '],
  ['refund wai', 'Enter', 'refund is:waiting '],
  ['(is:', 'Enter', '(is:waiting '],
  ['blank from:"Maria Ló', 'Enter', 'blank is:waiting '],
])('of %j with %s it becomes %j, and the rest stays', async (typed, key, becomes) => {
  const { page, types, value, isOpen } = await box();
  await types(typed);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(key);
  expect([await value(), await isOpen()]).toEqual([becomes, false]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
});

test('what stands behind the caret stays behind it', async () => {
  const { page, types, value } = await box();
  await types('is: refund');
  await page.evaluate(() => (document.getElementById('q') as HTMLInputElement).setSelectionRange(3, 3));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await value()).toBe('is:waiting refund');
  await page.keyboard.type('x');
  expect(await value()).toBe('is:waiting xrefund');
});

test('an operator that still needs its value asks on at once', async () => {
  const { page, asked, types, value, isOpen } = await box((q) =>
    q.endsWith(':') ? STATES : [{ text: 'is:', hint: 'how it stands' }],
  );
  await types('i');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await value()).toBe('is:');
  await expect.poll(() => asked.at(-1)).toBe('is:');
  await expect.poll(isOpen).toBe(true);
});

test('Enter with nothing chosen searches for what was typed', async () => {
  const { page, types } = await box();
  await types('refund');
  const sent = page.waitForRequest((request) => request.url().includes('/search?q=refund'));
  await page.keyboard.press('Enter');
  expect((await sent).method()).toBe('GET');
});

test('Escape closes them and keeps what was typed; leaving the box closes them too', async () => {
  const { page, types, value, isOpen } = await box();
  await types('is:');
  await page.keyboard.press('Escape');
  expect([await isOpen(), await value()]).toEqual([false, 'is:']);
  await types('is:o');
  await page.focus('#elsewhere');
  expect(await isOpen()).toBe(false);
});

test('a press takes one and the focus stays in the box', async () => {
  const { page, types, value } = await box();
  await types('is:');
  await page.click('text=is:open');
  expect(await value()).toBe('is:open ');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
});

test('nothing to suggest is nothing below; a server that does not answer is none either', async () => {
  const { page, types, isOpen } = await box((q) => (q === 'is:' ? STATES : []));
  await types('is:');
  await types('zebra');
  expect(await isOpen()).toBe(false);
  await page.route('**/search/suggestions**', (route) => route.abort());
  await page.fill('#q', 'is:');
  await page.waitForTimeout(200);
  expect(await isOpen()).toBe(false);
});

test('a name that is markup is a name', async () => {
  const { page, types } = await box(() => [{ text: 'from:"<b>Eve</b>"', hint: '<img src=x>' }]);
  await types('from:');
  expect(await page.$$eval('#list b, #list img', (all) => all.length)).toBe(0);
});
