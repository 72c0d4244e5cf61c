import { expect, test } from 'vitest';
import { aJourney, joins, letterComes, openConversation, TEXT } from '../support/journey.ts';

const journey = aJourney();
const TIMEOUT = 90_000;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test(
  'snoozed, tagged, followed and taken back, by keys alone',
  async () => {
    const ana = await journey.person('ana@fieldnotes.example');
    const number = await letterComes(journey, ana, { subject: 'The calendar sleeps' });
    await openConversation(journey, ana, number);

    await ana.keyboard.press('h');
    await ana.keyboard.press('ArrowDown');
    await ana.keyboard.press('Enter');
    await ana.getByText(/^Snoozed until/).waitFor();
    await ana.getByText(/It sleeps until/).waitFor();
    // The news of one's own deed must not take its Undo away.
    await ana.waitForTimeout(1_000);
    await ana.keyboard.press('z');
    await ana.getByText('Taken back.').waitFor();
    expect(await ana.getByText(/It sleeps until/).count()).toBe(0);

    // A working day by its name, from anywhere: the third of the menu, whatever day it is today.
    const day = await ana.locator('form.menu-form button[value*="T09:00"]').nth(1).textContent();
    await ana.keyboard.press('Control+k');
    await ana.keyboard.type(`snooze ${day!.split(' ').slice(0, 3).join(' ')}`);
    await ana.getByRole('option', { name: `Snooze: ${day}` }).waitFor();
    await ana.keyboard.press('Enter');
    await ana.getByText(/^Snoozed until .*09:00/).waitFor();
    await ana.keyboard.press('z');
    await ana.getByText('Taken back.').waitFor();

    await ana.keyboard.press('t');
    await ana.keyboard.type('calendar');
    await ana.keyboard.press('Enter');
    await ana.getByRole('link', { name: 'calendar', exact: true }).waitFor();
    await ana.getByText(/You tagged it “calendar”/).waitFor();

    await ana.locator('main').focus();
    await ana.keyboard.press('f');
    await ana.getByText(/^You follow it now/).waitFor();
    await ana.goto(`${journey.program.url}/inbox?folder=following`);
    await ana.getByRole('link', { name: /The calendar sleeps/ }).waitFor();
  },
  TIMEOUT,
);

test(
  'a name is completed after @, and whoever is meant is told on the page they have open',
  async () => {
    const ana = await journey.person('ana@fieldnotes.example');
    const { page: tomas } = await joins(journey, ana, 'Tomás Ribeiro');
    const number = await letterComes(journey, ana, { subject: 'Who knows this?' });
    await openConversation(journey, ana, number);
    await ana.keyboard.press('n');
    await ana.locator('.composer-note').waitFor();
    await ana.locator(TEXT).click();
    await ana.keyboard.type('Is this yours, @tom');
    await ana.getByRole('option', { name: 'Tomás Ribeiro' }).waitFor();
    await ana.keyboard.press('Enter');
    await expect.poll(() => ana.locator(TEXT).textContent()).toBe('Is this yours, @Tomás Ribeiro ');
    await ana.getByRole('button', { name: 'Add the note' }).click();
    await ana.locator('.note').waitFor();
    await tomas.getByText('Ana Okafor mentions you in').waitFor();
    await tomas.getByRole('link', { name: 'Who knows this?' }).first().click();
    await tomas.waitForURL(`**/conversations/${number}**`);
  },
  TIMEOUT,
);

test(
  'on a phone the header fits one line, and its menus stay on the screen',
  async () => {
    const ana = await journey.person('ana@fieldnotes.example', PHONE);
    const number = await letterComes(journey, ana, { subject: 'On the train' });
    await openConversation(journey, ana, number);
    const bar = (await ana.locator('.conversation-bar').boundingBox())!;
    expect(bar.height).toBeLessThan(80);
    for (const name of ['Snooze', 'More']) {
      await ana.locator('.conversation-actions summary', { hasText: name }).click();
      const panel = (await ana.locator('.conversation-actions details[open] .menu-panel').boundingBox())!;
      expect(panel.x).toBeGreaterThanOrEqual(0);
      expect(panel.x + panel.width).toBeLessThanOrEqual(390);
      await ana.keyboard.press('Escape');
    }
    expect(await ana.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  },
  TIMEOUT,
);
