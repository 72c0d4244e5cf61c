import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/held.ts');

async function held(left: number) {
  const page = await open();
  await page.clock.install();
  await page.evaluate((ms) => {
    document.body.innerHTML = `<p data-controller="held" data-held-left-value="${ms}">Held</p>`;
  }, left);
  const looks: string[] = [];
  page.on('request', (request) => looks.push(request.url()));
  const started = starts(page, 'held', 'HeldController');
  await page.clock.runFor(10);
  await started;
  const passes = async (ms: number) => {
    await page.clock.runFor(ms);
    await page.evaluate(() => Promise.resolve());
  };
  return { page, looks, passes };
}

test('when its time has come, and not before, the page looks what became of it', async () => {
  const { looks, passes } = await held(60_000);
  await passes(59_000);
  expect(looks).toEqual([]);
  await passes(2_000);
  await expect.poll(() => looks.length).toBe(1);
});

test('what is held anew is waited for anew', async () => {
  const { page, looks, passes } = await held(60_000);
  await passes(30_000);
  await page.evaluate(() => {
    const element = document.querySelector('p')!;
    element.dataset.heldLeftValue = '90000';
    element.dispatchEvent(new CustomEvent('turbo:morph-element'));
  });
  await passes(60_000);
  expect(looks).toEqual([]);
  await passes(31_000);
  await expect.poll(() => looks.length).toBe(1);
});

test('what is gone, or held no longer, is not waited for', async () => {
  const gone = await held(1_000);
  await gone.page.evaluate(() => document.querySelector('p')!.remove());
  await gone.passes(5_000);
  const over = await held(0);
  await over.passes(5_000);
  expect([gone.looks, over.looks]).toEqual([[], []]);
});
