import { expect, test } from 'vitest';
import { aJourney, letterComes, openConversation } from '../support/journey.ts';

const journey = aJourney();

test('people are added to a reply and dropped by the keyboard, shown by name, and it holds on a phone', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  const number = await letterComes(journey, page, { subject: 'With copies' });
  await openConversation(journey, page, number);
  const who = page.locator('.composer-people-words');
  await page.locator('.composer-people > summary').focus();
  await page.keyboard.press('Enter');
  await page
    .getByLabel('Cc', { exact: true })
    .fill('Bob Ito <bob@northwind.example>, "Law, the" <law@x.example>');
  expect(await who.textContent()).toContain('Cc Bob Ito Cc Law, the');
  await page.getByRole('button', { name: 'Drop Bob Ito' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Cc', { exact: true }).inputValue()).toBe('"Law, the" <law@x.example>');
  expect(await who.textContent()).not.toContain('Bob');
  await page.setViewportSize({ width: 390, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
