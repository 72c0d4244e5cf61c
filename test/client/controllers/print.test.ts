import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/print.ts');

test('the button is there where scripts are; pressed, it prints and its menu is closed', async () => {
  const page = await open(
    '<details open><summary>More</summary><button data-controller="print" hidden>Print</button></details>',
  );
  await page.evaluate(() => {
    Object.assign(window, { printed: 0 });
    window.print = () => {
      (window as unknown as { printed: number }).printed += 1;
    };
  });
  await starts(page, 'print', 'PrintController');
  await page.click('button');
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
  expect(await page.isVisible('button'), 'its menu is closed').toBe(false);
});
