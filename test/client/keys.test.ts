import { expect, test } from 'vitest';
import { inChromium } from './module.ts';

const open = inChromium('keys.ts', 'single-keys.ts');

const PAGE = `<nav class="rail"><a href="/inbox">Inbox</a><a href="/customers">Customers</a><a href="/settings">Settings</a></nav>
  <button id="close" aria-keyshortcuts="e">Close</button><button id="gone" aria-keyshortcuts="x" hidden>Gone</button>
  <button id="both" aria-keyshortcuts="a b">Both</button><button id="shift" aria-keyshortcuts="E">Big e</button>
  <input id="search" type="search" aria-keyshortcuts="/" value="before"><input id="box" type="checkbox">
  <textarea id="area"></textarea><p id="rich" contenteditable="true">words</p><p id="still" contenteditable="false" tabindex="0">words</p>
  <details class="menu" id="menu"><summary aria-keyshortcuts="s">Snooze</summary><div class="menu-panel"><button id="tomorrow" aria-keyshortcuts="t">Tomorrow</button></div></details>
  <a href="/reply" data-composer-mode="reply">Reply</a><a href="/note" data-composer-mode="note">Note</a>
  <dialog id="shortcuts"><h2>Keys</h2><kbd>Ctrl</kbd><label><input type="checkbox" data-single-keys>Single keys</label></dialog>
  <dialog id="question"><button id="yes">Yes</button></dialog>`;

async function listening(html = PAGE) {
  const page = await open(html);
  await page.evaluate(() => {
    const pressed: string[] = [];
    Object.assign(window, { pressed });
    document.addEventListener('click', (event) => {
      const on = (event.target as Element).closest('a, button');
      if (!on) return;
      event.preventDefault();
      pressed.push(on.textContent ?? '');
    });
    window.tested.listenForKeys();
  });
  return {
    page,
    presses: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return page.evaluate(() => (window as unknown as { pressed: string[] }).pressed.splice(0));
    },
    focused: () => page.evaluate(() => document.activeElement?.id),
  };
}

test.each([
  [['e'], ['Close']],
  [['E'], ['Big e']],
  [['a'], ['Both']],
  [['b'], ['Both']],
  [['x'], []],
  [['q'], []],
  [['r'], ['Reply']],
  [['n'], ['Note']],
  [['g', 'i'], ['Inbox']],
  [['g', 'c'], ['Customers']],
  [['g', 's'], ['Settings']],
  [['g', 'e'], []],
  [['g', 'q', 'e'], ['Close']],
  [['i'], []],
  [['t'], ['Tomorrow']],
  [['Control+e'], []],
  [['Alt+e'], []],
  [['Meta+e'], []],
  [['F5', 'Enter'], []],
])('the keys %j press %j', async (keys, pressed) => {
  const { presses } = await listening();
  expect(await presses(...keys)).toEqual(pressed);
});

test.each(['area', 'search', 'rich'])('in %s keys are letters', async (id) => {
  const { page, presses } = await listening();
  await page.focus(`#${id}`);
  expect(await presses('e', 'g', 'i', 'r')).toEqual([]);
});

test.each(['box', 'still', 'close'])('in %s, where nothing is typed, keys act', async (id) => {
  const { page, presses } = await listening();
  await page.focus(`#${id}`);
  expect(await presses('e')).toEqual(['Close']);
});

test('the key of a field goes to it, with what is in it selected', async () => {
  const { page, presses, focused } = await listening();
  expect(await presses('/')).toEqual([]);
  expect(await focused()).toBe('search');
  await page.keyboard.type('new');
  expect(await page.inputValue('#search')).toBe('new');
});

test('the key of a menu opens it on its first choice', async () => {
  const { page, presses, focused } = await listening();
  expect(await presses('s')).toEqual([]);
  expect(await page.$eval('#menu', (menu) => (menu as HTMLDetailsElement).open)).toBe(true);
  expect(await focused()).toBe('tomorrow');
});

test('the second key of two is not waited for long', async () => {
  const { page, presses } = await listening();
  await page.clock.install();
  await presses('g');
  await page.clock.runFor(1_600);
  expect(await presses('i')).toEqual([]);
  expect(await presses('g', 'i')).toEqual(['Inbox']);
});

test('behind a question no key acts', async () => {
  const { page, presses } = await listening();
  await page.$eval('#question', (dialog) => (dialog as HTMLDialogElement).showModal());
  expect(await presses('e', 'r')).toEqual([]);
  await page.$eval('#question', (dialog) => (dialog as HTMLDialogElement).close());
  expect(await presses('e')).toEqual(['Close']);
});

test('? shows the keys, where single ones can be turned off for good in this browser', async () => {
  const { page, presses } = await listening();
  await presses('?');
  const choice = page.locator('[data-single-keys]');
  expect(await choice.isChecked()).toBe(true);
  await choice.uncheck();
  await page.keyboard.press('Escape');
  expect(await presses('e', 'r', '?')).toEqual([]);
  expect(await page.evaluate(() => window.tested.singleKeys())).toBe(false);
  await page.evaluate(() => window.tested.setSingleKeys(true));
  expect(await presses('e')).toEqual(['Close']);
});

test('where the composer is, r writes in it instead of leading there', async () => {
  const { page, presses, focused } = await listening(
    '<form class="composer-reply"><textarea id="plain"></textarea></form><a data-composer-mode="reply">Reply</a>',
  );
  expect(await presses('r')).toEqual([]);
  expect(await focused(), 'before the editor is there, the plain field').toBe('plain');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    document.querySelector('form')!.addEventListener('composer:write', (event) => event.preventDefault());
  });
  await presses('r');
  expect(await focused(), 'the editor takes it').not.toBe('plain');
});

test('what has taken a key keeps it', async () => {
  const { page, presses } = await listening();
  await page.evaluate(() => window.addEventListener('keydown', (event) => event.preventDefault(), true));
  expect(await presses('e')).toEqual([]);
});

test('search and a new conversation are a key away from every page, also from one that has neither', async () => {
  for (const [key, path] of [
    ['/', '/search'],
    ['c', '/conversations/new'],
  ] as const) {
    const { page } = await listening('<h1>Somewhere</h1>');
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === path);
    await page.keyboard.press(key);
    expect((await asked).method()).toBe('GET');
  }
});

test('a field that a key led to is left by Escape, a search that holds words by the second', async () => {
  const { page, presses, focused } = await listening(
    `<main id="main" tabindex="-1"><input id="tag" aria-keyshortcuts="t"><input id="search" type="search" aria-keyshortcuts="/"><input id="name"><button aria-keyshortcuts="e">Close</button></main>`,
  );
  await presses('t', 'x', 'Escape');
  expect(await focused()).toBe('main');
  expect(await presses('e')).toEqual(['Close']);
  await presses('/', 'x', 'Escape');
  expect([await focused(), await page.inputValue('#search')]).toEqual(['search', '']);
  await presses('Escape');
  expect(await focused()).toBe('main');
  await page.focus('#name');
  await presses('Escape');
  expect(await focused(), 'one that no key leads to').toBe('name');
});
