import { expect, test } from 'vitest';
import { findings, overflow } from '../support/axe.ts';
import { aJourney } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney({ isNew: true });

test('from nothing: mistakes keep what was typed, then the desk opens and a test mail proves each way', async () => {
  const page = await journey.visitor({ timezoneId: 'Africa/Lagos' });
  await page.goto(journey.program.url);
  await page.waitForURL('**/welcome');
  expect(await findings(page, 'welcome')).toEqual([]);
  await page.getByLabel('Your company').fill('Fieldnotes');
  await page.getByLabel('Your name').fill('Ana Okafor');
  await page.getByLabel('Your own e-mail address').fill('ana@fieldnotes');
  await page.getByLabel('Your support address').fill('help@fieldnotes');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  const wrong = page.locator('[aria-invalid="true"]');
  await eventually(async () => expect(await wrong.count()).toBe(2));
  for (const field of await wrong.all()) {
    const described = await field.getAttribute('aria-describedby');
    expect(await page.locator(`#${described!.split(' ').at(-1)}`).textContent()).toMatch(/\w+/u);
  }
  expect(await findings(page, 'welcome, with mistakes')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page, 'welcome')).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await page.getByLabel('Your company').inputValue()).toBe('Fieldnotes');
  expect(await page.getByLabel('Your own e-mail address').inputValue()).toBe('ana@fieldnotes');

  await page.getByLabel('Your own e-mail address').fill('ana@fieldnotes.example');
  await page.getByLabel('Your support address').fill('help@fieldnotes.example');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await page.waitForURL('**/settings/mail');
  await page.getByText('No mail has arrived here yet.').waitFor();

  const inbox = await page.context().newPage();
  await inbox.goto(`${journey.program.url}/inbox`);
  await inbox.getByText('No mail has come yet').waitFor();
  await page.getByRole('button', { name: 'Send a test mail in' }).click();
  await page.getByText('A test mail is on its way').waitFor();
  await inbox.bringToFront();
  await inbox.locator('.row').waitFor();
  await page.bringToFront();
  await page.getByText('The latest arrived').waitFor();

  await page.getByRole('button', { name: 'Send a test mail to ana@fieldnotes.example' }).click();
  await page.getByText('The latest test:').waitFor();
  // The mail's own news refreshes the page at once; what was said of the press stays to be read.
  expect(await page.getByText('A test mail to ana@fieldnotes.example is on its way').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'read what would be sent' }).click();
  await page.getByRole('link', { name: 'Read it' }).first().click();
  const mail = (await page.locator('body').textContent())!;
  expect(mail).toContain('To: ana@fieldnotes.example');
  expect(mail).toContain('Subject: Mail goes out');

  await page.goto(`${journey.program.url}/settings/profile`);
  expect(await page.locator('[name=zone]').inputValue()).toBe('Africa/Lagos');
  await page.goto(`${journey.program.url}/welcome`);
  await page.waitForURL('**/inbox');
});
