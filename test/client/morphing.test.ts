import { expect, test } from 'vitest';
import { inChromium } from './module.ts';

const open = inChromium('morphing.ts');

const PAGE = `<form><input id="text" name="text" value="kept"><input id="other" name="other" value="kept">
  <input id="hidden" type="hidden" name="hidden" value="1"><input id="box" type="checkbox" name="box">
  <select id="choice" name="choice"><option value="a" selected>a</option><option id="b" value="b">b</option></select>
  <textarea id="area" name="area">kept</textarea></form>
  <details id="menu" open><summary>Menu</summary></details><dialog id="dialog"></dialog>
  <p id="plain"></p><p id="mine" data-morph-keep="hidden"></p><div id="island" data-morph="never"></div>
  <div id="flash"><p>Closed. Undo</p></div>`;

async function drawn() {
  const page = await open(PAGE);
  await page.evaluate(() => window.tested.guardMorphs());
  /** Whether a refresh may change this attribute of an element, or with none the element. */
  const may = (id: string, attributeName?: string) =>
    page.evaluate(
      ([target, attribute]) => {
        const name = attribute ? 'turbo:before-morph-attribute' : 'turbo:before-morph-element';
        const event = new CustomEvent(name, {
          bubbles: true,
          cancelable: true,
          detail: { attributeName: attribute, newElement: document.createElement('div') },
        });
        return document.getElementById(target!)!.dispatchEvent(event);
      },
      [id, attributeName],
    );
  const sends = (success: boolean) =>
    page.evaluate((isDone) => {
      const event = new CustomEvent('turbo:submit-end', { bubbles: true, detail: { success: isDone } });
      document.querySelector('form')!.dispatchEvent(event);
    }, success);
  return { page, may, sends };
}

test('what nobody touches is drawn as the server has it', async () => {
  const { may } = await drawn();
  for (const id of ['text', 'other', 'area', 'hidden'])
    expect([id, await may(id, 'value')]).toEqual([id, true]);
  expect(await may('box', 'checked')).toBe(true);
  expect(await may('b', 'selected')).toBe(true);
  expect(await may('plain', 'class')).toBe(true);
  expect(await may('plain')).toBe(true);
});

test('a field in hand keeps what is in it, and so does one that was changed and left', async () => {
  const { page, may } = await drawn();
  await page.focus('#text');
  expect(await may('text', 'value')).toBe(false);
  await page.fill('#text', 'half a word');
  await page.focus('#other');
  expect(await may('text', 'value')).toBe(false);
  await page.fill('#area', 'more');
  await page.check('#box');
  await page.selectOption('#choice', 'b');
  await page.focus('body').catch(() => undefined);
  expect(await may('area', 'value')).toBe(false);
  expect(await may('box', 'checked')).toBe(false);
  expect(await may('b', 'selected')).toBe(false);
  expect(await may('text', 'class'), 'its look is the server’s').toBe(true);
});

test('a field that was changed back is not being filled', async () => {
  const { page, may } = await drawn();
  await page.fill('#text', 'other');
  await page.fill('#text', 'kept');
  await page.focus('#other');
  expect(await may('text', 'value')).toBe(true);
});

test('what a form has sent is the server’s, until someone types again; what was refused is not', async () => {
  const { page, may, sends } = await drawn();
  await page.fill('#text', 'sent words');
  await page.focus('#other');
  await sends(false);
  expect(await may('text', 'value')).toBe(false);
  await sends(true);
  expect(await may('text', 'value')).toBe(true);
  await page.fill('#text', 'new words');
  await page.focus('#other');
  expect(await may('text', 'value')).toBe(false);
});

test('a hidden field is never somebody’s typing', async () => {
  const { page, may } = await drawn();
  await page.evaluate(() => {
    (document.getElementById('hidden') as HTMLInputElement).value = '2';
  });
  expect(await may('hidden', 'value')).toBe(true);
});

test('what is open stays open, and what an element says is ours stays ours', async () => {
  const { may } = await drawn();
  expect(await may('menu', 'open')).toBe(false);
  expect(await may('dialog', 'open')).toBe(false);
  expect(await may('plain', 'open')).toBe(true);
  expect(await may('mine', 'hidden')).toBe(false);
  expect(await may('mine', 'class')).toBe(true);
  expect(await may('plain', 'hidden')).toBe(true);
  expect(await may('plain', 'style')).toBe(false);
});

test('an element that asks for it is left alone whole', async () => {
  const { may } = await drawn();
  expect(await may('island')).toBe(false);
  expect(await may('flash'), 'somebody went somewhere: what was said is over').toBe(true);
});
