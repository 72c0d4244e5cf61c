import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/selection.ts');

const row = (id: string) =>
  `<li class="row" id="${id}"><input type="checkbox" name="selected" value="${id}" data-selection-target="box">
  <a class="row-subject" id="link-${id}" href="#${id}">${id}</a></li>`;

async function list(...ids: string[]) {
  const page = await open(`<input id="search"><form data-controller="selection">
    <output data-selection-target="count"></output><ul>${ids.map(row).join('')}</ul>
    <details open><summary>Tag</summary><span class="menu-field"><input id="tag"><button type="button">Tag</button></span></details></form>
    <p id="announcer"></p>`);
  await starts(page, 'selection', 'SelectionController');
  const selected = () =>
    page.$$eval('[name=selected]:checked', (all) =>
      all.map((box) => (box as HTMLInputElement).value).join(''),
    );
  return {
    page,
    selected,
    presses: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return selected();
    },
    holds: (id: string) => page.focus(`#link-${id}`),
    counted: () => page.textContent('output'),
  };
}

test('x selects the row in hand and lets go of it, and the count says how many', async () => {
  const { presses, holds, counted } = await list('a', 'b', 'c');
  expect(await presses('x'), 'no row is in hand').toBe('');
  await holds('b');
  expect(await presses('x')).toBe('b');
  expect(await counted()).toBe('1 selected');
  expect(await presses('x')).toBe('');
  expect(await counted()).toBe('0 selected');
});

test('Shift and j select on from where one stands, Shift and k upwards', async () => {
  const { page, presses, holds } = await list('a', 'b', 'c', 'd');
  await holds('b');
  expect(await presses('J')).toBe('bc');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('link-c');
  expect(await presses('J', 'J')).toBe('bcd');
  await presses('Escape');
  await holds('c');
  expect(await presses('K', 'K')).toBe('abc');
});

test('with no row in hand Shift and j begin at the top', async () => {
  const { presses } = await list('a', 'b');
  expect(await presses('J')).toBe('a');
});

test('all that are shown are selected at once, unless somebody types; Escape lets go of all', async () => {
  const { page, presses, counted } = await list('a', 'b', 'c');
  expect(await presses('Control+a')).toBe('abc');
  expect(await counted()).toBe('All 3 here');
  expect(await presses('Escape')).toBe('');
  await page.focus('#search');
  expect(await presses('Control+a', 'x')).toBe('');
  expect(await page.inputValue('#search')).toBe('x');
});

test('a click with Shift selects from the last one that was turned, in either direction', async () => {
  const { page, selected } = await list('a', 'b', 'c', 'd', 'e');
  await page.click('#d input');
  await page.click('#b', { modifiers: ['Shift'], position: { x: 40, y: 8 } });
  await expect.poll(selected).toBe('bcd');
  await page.click('#e input', { modifiers: ['Shift'] });
  await expect.poll(selected).toBe('bcde');
  expect(new URL(page.url()).hash, 'no row was opened').toBe('');
});

test('a box that is turned by hand is counted and said', async () => {
  const { page, counted } = await list('a', 'b');
  await page.check('#a input');
  expect(await counted()).toBe('1 selected');
  expect(await page.textContent('#announcer')).toBe('1 selected');
  await page.uncheck('#a input');
  expect(await page.textContent('#announcer')).toBe('None selected');
});

test('what was done to them lets go of them; what was refused does not', async () => {
  const { page, presses, selected } = await list('a', 'b');
  await presses('Control+a');
  const sends = (success: boolean) =>
    page.evaluate((isDone) => {
      const detail = { success: isDone };
      document
        .querySelector('form')!
        .dispatchEvent(new CustomEvent('turbo:submit-end', { bubbles: true, detail }));
    }, success);
  await sends(false);
  expect(await selected()).toBe('ab');
  await sends(true);
  expect(await selected()).toBe('');
  expect(await page.$eval('details', (menu) => (menu as HTMLDetailsElement).open)).toBe(false);
});

test('Enter in a field of the bar presses the button beside it, and sends nothing else', async () => {
  const { page } = await list('a');
  await page.evaluate(() => {
    document.querySelector('button')!.addEventListener('click', () => {
      document.title = 'pressed';
    });
    document.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      document.title = 'sent';
    });
  });
  await page.focus('#tag');
  await page.keyboard.press('Enter');
  expect(await page.title()).toBe('pressed');
});

test('a long press of a finger selects, a short one does not, and one that moves scrolls', async () => {
  const { page, selected } = await list('a', 'b');
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000); // only the test lets time pass
  const touch = (type: string, movementY = 0) =>
    page.$eval(
      '#b',
      (element, [name, moved]) => {
        const event = new PointerEvent(name as string, {
          bubbles: true,
          pointerType: 'touch',
          movementY: moved as number,
        });
        element.dispatchEvent(event);
      },
      [type, movementY] as const,
    );
  await touch('pointerdown');
  await page.clock.runFor(300);
  await touch('pointerup');
  await page.clock.runFor(1_000);
  expect(await selected()).toBe('');
  await touch('pointerdown');
  await touch('pointermove', 40);
  await page.clock.runFor(1_000);
  expect(await selected()).toBe('');
  await touch('pointerdown');
  await touch('pointermove', 2);
  await page.clock.runFor(600);
  expect(await selected()).toBe('b');
});
