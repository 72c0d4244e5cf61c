import { expect, test } from 'vitest';
import { aJourney, letterComes } from '../support/journey.ts';

const journey = aJourney();

test.each([1440, 390])(
  'at %i px a search is built with the keyboard alone and its hits are marked',
  async (width) => {
    const page = await journey.person('ana@fieldnotes.example');
    await page.setViewportSize({ width, height: 900 });
    await letterComes(journey, page, {
      subject: 'Our calendar is blank',
      from: 'Maria <maria@north.example>',
    });
    await letterComes(journey, page, { subject: 'An invoice twice', from: 'Ben Ito <ben@ito.example>' });
    await page.goto(`${journey.program.url}/inbox`);
    await page.keyboard.press('/');
    await page.keyboard.type('is:w');
    const option = page.getByRole('option', { name: /is:waiting/u });
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await page.locator('.search-input').inputValue()).toBe('is:waiting ');
    await page.keyboard.type('from:ben');
    await page.getByRole('option', { name: /ben@ito/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('invoice');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?*');
    await page.locator('mark', { hasText: 'invoice' }).first().waitFor();
    const rows = await page.locator('.row').allTextContents();
    expect(rows).not.toEqual([]);
    for (const row of rows) expect(row).toContain('An invoice twice');
  },
);
