import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/completion.ts');

type Completion = { name: string; address: string; typed: string };
const MARIA = {
  name: 'Maria López',
  address: 'maria@northwind.example',
  typed: 'Maria López <maria@northwind.example>',
};
const MARTIN = { name: '', address: 'martin@x.example', typed: 'martin@x.example' };

const FIELD = `<form><div data-controller="completion" data-completion-url-value="/customers/completions">
  <input id="to" name="to"></div><button id="elsewhere">Elsewhere</button></form>`;

/** A field of addresses whose server knows these people, whatever is typed. */
async function field(known: Completion[] = [MARIA, MARTIN]) {
  const page = await open(FIELD);
  const asked: string[] = [];
  await page.route('**/customers/completions**', async (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('q')!);
    await route.fulfill({ json: { completions: known } });
  });
  await starts(page, 'completion', 'CompletionController');
  const options = () => page.locator('[role=option]').allTextContents();
  const types = async (text: string) => {
    await page.click('#to');
    await page.keyboard.type(text);
  };
  const offers = async (text: string) => {
    await types(text);
    await page.locator('[role=option]').first().waitFor();
  };
  return { page, asked, options, types, offers, value: () => page.inputValue('#to') };
}

test('people who may be meant stand below, the first chosen, and the field says so', async () => {
  const { page, options, offers } = await field();
  expect(await page.getAttribute('#to', 'role')).toBe('combobox');
  expect(await page.getAttribute('#to', 'aria-expanded')).toBe('false');
  await offers('mar');
  expect(await options()).toEqual(['Maria Lópezmaria@northwind.example', 'martin@x.example']);
  expect(await page.getAttribute('#to', 'aria-expanded')).toBe('true');
  expect(await page.getAttribute('#to', 'aria-activedescendant')).toBe('to-completion-0');
  expect(await page.locator('[aria-selected=true]').count()).toBe(1);
});

test.each(['Enter', 'Tab'])('%s takes the chosen one, ready for the next', async (key) => {
  const { page, offers, value } = await field();
  await offers('mar');
  await page.keyboard.press(key);
  expect(await value()).toBe('Maria López <maria@northwind.example>, ');
  expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
});

test('arrows go round, and the last is before the first', async () => {
  const { page, offers, value } = await field();
  await offers('mar');
  await page.keyboard.press('ArrowUp');
  expect(await page.getAttribute('#to', 'aria-activedescendant')).toBe('to-completion-1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await value()).toBe('martin@x.example, ');
});

test('those before the last comma stay as they were typed', async () => {
  const { page, asked, offers, value } = await field();
  await offers('Lee <lee@x.example>, mar');
  expect(asked.at(-1)).toBe('mar');
  await page.keyboard.press('Enter');
  expect(await value()).toBe('Lee <lee@x.example>, Maria López <maria@northwind.example>, ');
});

test('a press takes one too, and the field keeps the focus', async () => {
  const { page, offers, value } = await field();
  await offers('mar');
  await page.locator('[role=option]').nth(1).click();
  expect(await value()).toBe('martin@x.example, ');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('to');
});

test('what is taken is told to the form, so that it is kept', async () => {
  const { page, offers } = await field();
  await page.evaluate(() => {
    document.querySelector('form')!.addEventListener('input', () => {
      document.body.dataset.told = (document.getElementById('to') as HTMLInputElement).value;
    });
  });
  await offers('mar');
  await page.keyboard.press('Enter');
  expect(await page.getAttribute('body', 'data-told')).toBe('Maria López <maria@northwind.example>, ');
});

test('Escape leaves what was typed and closes the offers, and so does going elsewhere', async () => {
  const { page, offers, value } = await field();
  await offers('mar');
  await page.keyboard.press('Escape');
  expect([await value(), await page.locator('[role=listbox]').isVisible()]).toEqual(['mar', false]);
  await page.keyboard.type('i');
  await page.locator('[role=option]').first().waitFor();
  await page.evaluate(() => document.getElementById('elsewhere')!.focus());
  expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
});

test.each(['m', 'lee@x.example, ', 'Maria <maria@x.example>'])('%j asks nobody', async (text) => {
  const { page, asked } = await field();
  await page.fill('#to', text);
  await page.press('#to', 'End');
  // What would be asked is asked after a pause; something that is asked comes after it.
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
});

test('where nobody is known nothing opens, and Enter is the form’s own', async () => {
  const { page, asked, types } = await field([]);
  await page.evaluate(() => {
    document.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      document.body.dataset.sent = 'yes';
    });
  });
  await types('zz');
  await expect.poll(() => asked.at(-1)).toBe('zz');
  expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  expect(await page.getAttribute('body', 'data-sent')).toBe('yes');
});

test('names are words, never markup', async () => {
  const { page, options, offers } = await field([{ ...MARIA, name: '<img src=x onerror=alert(1)>' }]);
  await offers('mar');
  expect(await options()).toEqual(['<img src=x onerror=alert(1)>maria@northwind.example']);
  expect(await page.locator('[role=option] img').count()).toBe(0);
});

test('taken out of the page and put back, as news may do, the field offers as before', async () => {
  const { page, options, offers } = await field();
  await page.evaluate(async () => {
    const element = document.querySelector('[data-controller]')!;
    const { parentElement } = element;
    element.remove();
    await new Promise((done) => setTimeout(done));
    parentElement!.prepend(element);
    await new Promise((done) => setTimeout(done));
  });
  await offers('mar');
  expect(await options()).toHaveLength(2);
});
