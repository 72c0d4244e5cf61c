import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/menu.ts');

const MENU = `<button id="outside">Outside</button><details class="menu" data-controller="menu"><summary id="summary">More</summary>
  <div class="menu-panel"><a id="first" href="#a">First</a><button id="off" disabled>Off</button>
  <input id="field"><button id="last">Last</button></div></details>`;

async function menu() {
  const page = await open(MENU);
  await starts(page, 'menu', 'MenuController');
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const isOpen = () => page.$eval('details', (details) => (details as HTMLDetailsElement).open);
  const walks = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    return focused();
  };
  return { page, focused, isOpen, walks };
}

test('arrows open it and go round what can be chosen', async () => {
  const { page, isOpen, walks } = await menu();
  await page.focus('#summary');
  expect(await walks('ArrowDown')).toBe('first');
  expect(await isOpen()).toBe(true);
  expect(await walks('ArrowUp')).toBe('last');
  expect(await walks('ArrowDown')).toBe('first');
  expect(await walks('ArrowDown')).toBe('field');
  expect(await walks('ArrowDown'), 'in a field an arrow is the field’s').toBe('field');
});

test('up from its name is its last choice', async () => {
  const { page, walks } = await menu();
  await page.focus('#summary');
  expect(await walks('ArrowUp')).toBe('last');
});

test('Escape closes it, from any of its choices, and its name has focus', async () => {
  const { page, isOpen, focused } = await menu();
  await page.click('summary');
  await page.focus('#field');
  await page.keyboard.press('Escape');
  expect([await isOpen(), await focused()]).toEqual([false, 'summary']);
});

test('Escape in a closed one is somebody else’s', async () => {
  const { page } = await menu();
  await page.focus('#summary');
  await page.evaluate(() =>
    document.addEventListener('keydown', (event) => {
      document.title = event.defaultPrevented ? 'taken' : 'free';
    }),
  );
  await page.keyboard.press('Escape');
  expect(await page.title()).toBe('free');
});

test.each(['press', 'focus'])('a %s elsewhere closes it', async (way) => {
  const { page, isOpen } = await menu();
  await page.click('summary');
  if (way === 'press') await page.click('#outside');
  else await page.focus('#outside');
  expect(await isOpen()).toBe(false);
});

test('a press within leaves it open; a form sent from it, or a page kept for going back, closes it', async () => {
  const { page, isOpen } = await menu();
  await page.click('summary');
  await page.click('#field');
  expect(await isOpen()).toBe(true);
  for (const [name, target] of [
    ['turbo:submit-end', 'details'],
    ['turbo:before-cache', 'body'],
  ] as const) {
    await page.$eval('details', (details) => details.setAttribute('open', ''));
    await page.$eval(
      target,
      (element, event) => element.dispatchEvent(new CustomEvent(event, { bubbles: true })),
      name,
    );
    expect([name, await isOpen()]).toEqual([name, false]);
  }
});
