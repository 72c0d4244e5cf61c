import { expect, test } from 'vitest';
import { inChromium } from './module.ts';

const open = inChromium('announcing.ts');

/** A page that has just been drawn anew by a visit, or by a form that was refused, as Turbo tells it. */
async function drawn(html: string, { loads }: { loads: boolean }) {
  const page = await open(`<main id="main" tabindex="-1">${html}</main><p id="announcer"></p>`);
  return page.evaluate(async (isLoad) => {
    window.tested.announcePages();
    if (!isLoad) document.dispatchEvent(new CustomEvent('turbo:submit-end', { detail: { success: false } }));
    const detail = { renderMethod: isLoad ? 'replace' : 'morph', isPreview: false };
    document.dispatchEvent(new CustomEvent('turbo:render', { detail }));
    if (isLoad) document.dispatchEvent(new CustomEvent('turbo:load', { detail: { url: '/' } }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.activeElement?.id;
  }, loads);
}

test('after a visit the focus is at the main part', async () => {
  expect(await drawn('<input id="name">', { loads: true })).toBe('main');
});

test('a form that was refused has the focus where something is to be mended', async () => {
  const html = '<input id="fine"><input id="wrong" aria-invalid="true"><input id="too" aria-invalid="true">';
  expect(await drawn(html, { loads: false })).toBe('wrong');
});

test('a page that was refused and says of no field why has it at the main part', async () => {
  expect(await drawn('<p>No.</p>', { loads: false })).toBe('main');
});

test('where something has the focus already it stays there', async () => {
  expect(
    await drawn('<input id="wrong" aria-invalid="true"><input id="mine" autofocus>', { loads: false }),
  ).toBe('mine');
});

test('news from elsewhere that draws the page anew moves no focus', async () => {
  const page = await open('<main id="main" tabindex="-1"><input id="wrong" aria-invalid="true"></main>');
  const active = await page.evaluate(async () => {
    window.tested.announcePages();
    document.dispatchEvent(
      new CustomEvent('turbo:render', { detail: { renderMethod: 'morph', isPreview: false } }),
    );
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.activeElement?.tagName;
  });
  expect(active).toBe('BODY');
});

test('where an action took its own button away, the focus is at the main part', async () => {
  const page = await open('<main id="main" tabindex="-1"><button id="take">Take</button></main>');
  const active = await page.evaluate(async () => {
    window.tested.announcePages();
    document.getElementById('take')!.focus();
    document.dispatchEvent(new CustomEvent('turbo:submit-end', { detail: { success: true } }));
    document.getElementById('take')!.remove();
    document.dispatchEvent(
      new CustomEvent('turbo:render', { detail: { renderMethod: 'morph', isPreview: false } }),
    );
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.activeElement?.id;
  });
  expect(active).toBe('main');
});
