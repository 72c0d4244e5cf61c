import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/choices.ts');

const PAGE = `<form id="form"><span data-controller="choices">
  <input name="tag" list="known" aria-label="Add a tag">
  <datalist id="known"><option value="bug"><option value="billing"><option value="moving in"><option value="Zoë’s"></datalist>
  </span><button>Add</button></form>`;

async function field() {
  const page = await open(PAGE);
  await page.evaluate(() => {
    const sent: string[] = [];
    Object.assign(window, { sent });
    document.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(String(new FormData(event.target as HTMLFormElement).get('tag')));
    });
  });
  await starts(page, 'choices', 'ChoicesController');
  await page.focus('input');
  return {
    page,
    types: (text: string) => page.keyboard.type(text),
    presses: (key: string) => page.keyboard.press(key),
    offered: () => page.locator('[role="option"]').allTextContents(),
    chosen: () => page.locator('[aria-selected="true"]').allTextContents(),
    sent: () => page.evaluate(() => (window as unknown as { sent: string[] }).sent.splice(0)),
  };
}

test('the best fit is chosen, and Enter takes it before it makes another', async () => {
  const { types, presses, offered, chosen, sent } = await field();
  await types('bi');
  expect([await offered(), await chosen()]).toEqual([['billing', 'New: “bi”'], ['billing']]);
  await presses('Enter');
  expect([await sent(), await offered()]).toEqual([['billing'], []]);
});

test.each([
  ['b', ['bug', 'billing', 'New: “b”']],
  ['BUG', ['bug']],
  ['in', ['moving in', 'billing', 'New: “in”']],
  ['zoe', ['Zoë’s', 'New: “zoe”']],
  ['new one', ['New: “new one”']],
  ['  ', []],
])('for “%s” %j are offered', async (typed, names) => {
  const { types, offered } = await field();
  await types(typed);
  expect(await offered()).toEqual(names);
});

test('what is new is an arrow away, and what fits nothing is new at once', async () => {
  const { types, presses, sent } = await field();
  await types('bi');
  await presses('ArrowUp');
  await presses('Enter');
  await presses('Control+a');
  await types('wholly new');
  await presses('Enter');
  expect(await sent()).toEqual(['bi', 'wholly new']);
});

test('an arrow shows every name, Tab takes one and goes on, Escape leaves what was typed', async () => {
  const { page, types, presses, offered, sent } = await field();
  await presses('ArrowDown');
  expect(await offered()).toEqual(['bug', 'billing', 'moving in', 'Zoë’s']);
  await presses('ArrowDown');
  await presses('Tab');
  expect(await page.inputValue('input')).toBe('billing');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add');
  await page.fill('input', '');
  await page.focus('input');
  await types('bu');
  await presses('Escape');
  await presses('Enter');
  expect(await sent()).toEqual(['bu']);
});

test('a press on a name adds it, the focus stays, and a reader hears which one is chosen', async () => {
  const { page, types, sent } = await field();
  expect(await page.getAttribute('input', 'role')).toBe('combobox');
  await types('b');
  expect(await page.getAttribute('input', 'aria-expanded')).toBe('true');
  expect(await page.getAttribute('input', 'aria-activedescendant')).toBe('known-choices-0');
  await page.click('text=billing');
  expect(await sent()).toEqual(['billing']);
  expect(await page.getAttribute('input', 'aria-expanded')).toBe('false');
  expect(await page.getAttribute('input', 'list'), 'the browser’s own list is not beside it').toBeNull();
});

test('a field that a refresh has drawn anew offers them still', async () => {
  const { page, types, offered } = await field();
  await page.evaluate(() => {
    document.querySelector('input')!.outerHTML = '<input name="tag" list="known" aria-label="Add a tag">';
  });
  await page.focus('input');
  await types('bu');
  expect(await offered()).toEqual(['bug', 'New: “bu”']);
  expect(await page.getAttribute('input', 'list')).toBeNull();
});
