import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/rows.ts');

const rows = (...ids: string[]) =>
  ids
    .map(
      (id) =>
        `<li id="${id}" data-rows-target="row"><a class="row-subject" id="link-${id}" href="#${id}">${id}</a></li>`,
    )
    .join('');

async function inbox(...ids: string[]) {
  const page = await open(`<input id="field"><ul data-controller="rows">${rows(...ids)}</ul>`);
  await starts(page, 'rows', 'RowsController');
  return {
    page,
    walks: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return page.evaluate(() => document.activeElement?.id ?? '');
    },
    /** The page is drawn anew with these rows; what had focus and is gone has lost it. */
    redraws: (...next: string[]) =>
      page.evaluate(
        (html) => {
          const tell = (name: string) =>
            document.dispatchEvent(new CustomEvent(name, { detail: { renderMethod: 'morph' } }));
          tell('turbo:before-render');
          document.querySelector('ul')!.innerHTML = html;
          return new Promise<void>((done) => setTimeout(() => done(void tell('turbo:render'))));
        },
        rows(...next),
      ),
  };
}

test('j goes down and k up, and neither leaves the list', async () => {
  const { walks } = await inbox('a', 'b', 'c');
  expect(await walks('j')).toBe('link-a');
  expect(await walks('j', 'j')).toBe('link-c');
  expect(await walks('j')).toBe('link-c');
  expect(await walks('k', 'k', 'k', 'k')).toBe('link-a');
});

test('arrows scroll the page until a row is in hand, then they walk', async () => {
  const { walks } = await inbox('a', 'b');
  expect(await walks('ArrowDown')).toBe('');
  expect(await walks('j', 'ArrowDown')).toBe('link-b');
  expect(await walks('ArrowUp')).toBe('link-a');
});

test('o opens the row in hand, and nothing where none is', async () => {
  const { page, walks } = await inbox('a', 'b');
  await walks('o');
  expect(new URL(page.url()).hash).toBe('');
  await walks('j', 'j', 'o');
  await page.waitForURL('**/*#b');
});

test('while somebody types, keys are letters', async () => {
  const { page, walks } = await inbox('a');
  await page.focus('#field');
  expect(await walks('j', 'o')).toBe('field');
  expect(await page.inputValue('#field')).toBe('jo');
});

test('when the row in hand is gone, the one that took its place is in hand', async () => {
  const { walks, redraws } = await inbox('a', 'b', 'c');
  await walks('j', 'j');
  await redraws('a', 'c');
  expect(await walks()).toBe('link-c');
  await redraws('a');
  expect(await walks(), 'the last where it was the last').toBe('link-a');
});

test('a list that was never walked takes no focus when it is drawn anew', async () => {
  const { walks, redraws } = await inbox('a', 'b');
  await redraws('b');
  expect(await walks()).toBe('');
});

test('an empty list has nothing to walk', async () => {
  const { walks } = await inbox();
  expect(await walks('j', 'k', 'o')).toBe('');
});

test('coming back from a conversation, j is at its row, and goes on from there', async () => {
  const { page, walks } = await inbox('a', 'b', 'c', 'd');
  await walks('j', 'j');
  const again = () =>
    page.evaluate(async () => {
      const list = document.querySelector('ul')!;
      list.replaceWith(list.cloneNode(true));
      (document.activeElement as HTMLElement | null)?.blur();
      await new Promise((done) => setTimeout(done));
    });
  await again();
  expect(await walks('j')).toBe('link-b');
  expect(await walks('j')).toBe('link-c');
});
