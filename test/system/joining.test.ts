import { expect, test } from 'vitest';
import { aJourney, joins } from '../support/journey.ts';

const journey = aJourney();

test('an invited person joins by the link, once, and is one of the team', async () => {
  const ana = await journey.person('ana@fieldnotes.example');
  const { page: tomas, link } = await joins(journey, ana, 'Tomás Ribeiro');
  await tomas.getByRole('heading', { level: 1 }).waitFor();
  const stranger = await journey.visitor();
  expect((await stranger.goto(link))!.status()).toBe(404);
  await stranger.getByText('This link was used already or is too old.').waitFor();
  await ana.goto(`${journey.program.url}/settings/teammates`);
  await ana.getByText('Tomás Ribeiro').first().waitFor();
  expect(await ana.getByText('invited, not here yet').count()).toBe(0);
  await tomas.goto(`${journey.program.url}/settings/teammates`);
  await tomas.getByText('Owners can ask more people in.').waitFor();
  await ana.getByRole('button', { name: 'Remove' }).click();
  await ana.getByText('They have left.').waitFor();
  await tomas.goto(`${journey.program.url}/inbox`);
  await tomas.waitForURL('**/sign-in*');
});

test('a session on another device is listed and ended, and that device is out', async () => {
  const desk = await journey.person('ana@fieldnotes.example');
  const phone = await journey.person('ana@fieldnotes.example', {
    userAgent: 'Mozilla/5.0 (iPhone) Safari/605',
  });
  await desk.goto(`${journey.program.url}/settings/sessions`);
  await desk.getByText('This device').waitFor();
  const others = desk.getByRole('button', { name: 'Sign out', exact: true }).and(desk.locator('main *'));
  const before = await others.count();
  expect(before).toBeGreaterThan(0);
  await desk
    .locator('main li', { hasText: /iPhone/u })
    .getByRole('button', { name: 'Sign out' })
    .click();
  await desk.getByText('That device is signed out.').waitFor();
  expect(await others.count()).toBe(before - 1);
  await phone.goto(`${journey.program.url}/inbox`);
  await phone.waitForURL('**/sign-in*');
  await desk.goto(`${journey.program.url}/inbox`);
  expect(desk.url()).toContain('/inbox');
});

test('a password that is wrong says so and keeps the address; a mailed link answers everybody alike', async () => {
  const page = await journey.visitor();
  await page.goto(`${journey.program.url}/conversations/1`);
  await page.waitForURL('**/sign-in*');
  await page.getByLabel('E-mail address').fill('ana@fieldnotes.example');
  await page.getByLabel('Password').fill('not my password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The address or the password is not right.').waitFor();
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('ana@fieldnotes.example');
  for (const email of ['ana@fieldnotes.example', 'nobody@fieldnotes.example']) {
    await page.goto(`${journey.program.url}/sign-in`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Mail me a link' }).click();
    await page.getByText(`If ${email} belongs to somebody here, a link is on its way.`).waitFor();
  }
});
