import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inChromium } from './module.ts';

const open = inChromium('palette-choices.ts');

const page = (...names: string[]) =>
  names.map((name) => `<a href="/${name}" data-everywhere="Places">${name}</a>`).join('');

async function answering(answers: (string | null)[], html = '') {
  const browser = await open(html);
  await browser.clock.install();
  let asked = 0;
  await browser.route('**/places', (route) => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    return answer == null ? route.abort() : route.fulfill({ contentType: 'text/html', body: answer });
  });
  const names = (tab: Page = browser) =>
    tab.evaluate(async () => (await window.tested.everywhere()).map(({ name }: { name: string }) => name));
  return { browser, names, asked: () => asked };
}

test('places are read once, and again after a minute: a view that was made since is there', async () => {
  const { browser, names, asked } = await answering([page('inbox'), page('inbox', 'views')]);
  expect(await names()).toEqual(['inbox']);
  expect(await names()).toEqual(['inbox']);
  expect(asked()).toBe(1);
  await browser.clock.fastForward(61_000);
  expect(await names()).toEqual(['inbox', 'views']);
});

test('what was read stays known without a connection, and is asked for again the next time', async () => {
  const { browser, names } = await answering([page('inbox'), null, page('shifts')]);
  await names();
  await browser.clock.fastForward(61_000);
  expect(await names()).toEqual(['inbox']);
  expect(await names()).toEqual(['shifts']);
});

test('a place that this page leads to by the same name is there once, with its key', async () => {
  const { browser } = await answering(
    [page('New conversation', 'Shifts')],
    '<main id="main"><a href="/conversations/new" aria-keyshortcuts="c">New conversation</a></main>',
  );
  const choices = await browser.evaluate(async () =>
    window.tested
      .allOf(window.tested.actionsHere(), await window.tested.everywhere())
      .map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
  );
  expect(choices).toEqual([
    ['New conversation', 'c'],
    ['Shifts', 'Places'],
  ]);
});

test('what is out of sight is no choice; what a closed menu holds is, and keys are said as they are pressed', async () => {
  const { browser } = await answering(
    [''],
    `<main id="main"><div class="conversation-actions"><button aria-keyshortcuts="Shift+T">Take over</button>
      <button hidden>Gone</button><details class="menu"><summary>Snooze</summary><div class="menu-panel"><button>Later</button></div></details></div>
      <section class="composer"><div class="composer-toolbar"><button aria-keyshortcuts="Control+B">Bold</button></div><input id="text"></section></main>`,
  );
  const choices = () =>
    browser.evaluate(() =>
      window.tested.actionsHere().map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
    );
  const here = [
    ['Take over', '⇧T'],
    ['Snooze: Later', 'Here'],
  ];
  expect(await choices()).toEqual(here);
  await browser.focus('#text');
  expect(await choices(), 'to who is writing').toEqual([...here, ['Bold', 'Ctrl B']]);
});

test('of a list’s bar its menus are choices while rows are selected, their fields are not', async () => {
  const bar = (hidden: string) =>
    `<main id="main"><form><fieldset class="selection-bar" ${hidden}><details class="menu"><summary><span class="menu-label">Snooze</span></summary>
      <div class="menu-panel"><button type="button">Thursday 5 November <span>09:00</span></button><p class="menu-field"><input><button>Until then</button></p></div></details></fieldset></form></main>`;
  const names = async (html: string) =>
    (await answering([''], html)).browser.evaluate(() =>
      window.tested.actionsHere().map(({ name }: { name: string }) => name),
    );
  expect(await names(bar(''))).toEqual(['Snooze: Thursday 5 November 09:00']);
  expect(await names(bar('style="display:none"'))).toEqual([]);
});
