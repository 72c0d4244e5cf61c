import { expect, test } from 'vitest';
import { inChromium } from './module.ts';

const open = inChromium('listbox.ts');

const LIST = `<input role="combobox" aria-activedescendant="gone">
  <div role="listbox"><div role="option" id="a">Ana</div><div role="option" id="b"><b>Ben</b></div></div>
  <p>Elsewhere</p>`;

/** What is marked once the option at this place is, and which one that gives. */
async function marked(at: number) {
  const page = await open(LIST);
  return page.evaluate((place) => {
    const [field, list] = ['input', '[role=listbox]'].map((one) => document.querySelector(one)!);
    window.tested.mark(field, list, 0);
    const current: Element | undefined = window.tested.mark(field, list, place);
    return {
      current: current?.id,
      active: field!.getAttribute('aria-activedescendant'),
      selected: [...list!.children].map((option) => option.getAttribute('aria-selected')),
    };
  }, at);
}

test('the chosen option alone is selected, and the field names it', async () => {
  expect(await marked(1)).toEqual({ current: 'b', active: 'b', selected: ['false', 'true'] });
});

test.each([-1, 2])('with none at place %i none is selected, and the field names none', async (at) => {
  expect(await marked(at)).toEqual({ current: undefined, active: null, selected: ['false', 'false'] });
});

test.each([
  ['an option', '#a', { at: 0, isHeld: true }],
  ['a word in an option', '#b b', { at: 1, isHeld: true }],
  ['the page round about', 'p', { at: -1, isHeld: false }],
])('a press on %s is found, and takes the focus only where it is no option', async (_, target, expected) => {
  const page = await open(LIST);
  await page.evaluate(() => {
    const list = document.querySelector('[role=listbox]')!;
    document.addEventListener('pointerdown', (event) => {
      const at = window.tested.pressedOption(list, event);
      document.body.dataset.pressed = JSON.stringify({ at, isHeld: event.defaultPrevented });
    });
  });
  await page.click(target);
  expect(JSON.parse((await page.getAttribute('body', 'data-pressed'))!)).toEqual(expected);
});
