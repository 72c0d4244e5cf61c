import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aJourney, joins, letterComes, openConversation, signIn, TEXT, writes } from '../support/journey.ts';

const journey = aJourney();
let isTomasHere = false;

async function both(subject: string): Promise<{ ana: Page; tomas: Page; number: number }> {
  const ana = await journey.person('ana@fieldnotes.example');
  const tomas = isTomasHere ? await journey.visitor() : (await joins(journey, ana, 'Tomás Ribeiro')).page;
  if (isTomasHere) await signIn(journey.program, tomas, 'tomas@fieldnotes.example');
  isTomasHere = true;
  const number = await letterComes(journey, ana, { subject });
  await openConversation(journey, ana, number);
  await openConversation(journey, tomas, number);
  await ana.locator('#presence', { hasText: 'Tomás is reading' }).waitFor();
  return { ana, tomas, number };
}

test("each sees the other's note, reply, assignment and closing without doing anything", async () => {
  const { ana, tomas } = await both('Two at one desk');
  await tomas.getByRole('button', { name: 'Take' }).click();
  await ana.getByText('Tomás Ribeiro took it').waitFor();
  await ana.click('[data-composer-mode="note"]');
  await ana.waitForSelector(`.composer-note ${TEXT}`);
  await writes(ana, 'He has the old plan.');
  await ana.keyboard.press('Control+Enter');
  await ana.locator('.note', { hasText: 'old plan' }).waitFor();
  await tomas.locator('.note', { hasText: 'old plan' }).waitFor();
  await writes(tomas, 'It is back.');
  await tomas.keyboard.press('Control+Enter');
  await tomas.locator('.letter-teammate', { hasText: 'It is back.' }).waitFor();
  await ana.locator('.letter-teammate', { hasText: 'It is back.' }).waitFor();
  await ana.getByRole('button', { name: 'Close', exact: true }).click();
  await ana.getByText('You closed it').waitFor();
  await tomas.getByText('Ana Okafor closed it').waitFor();
});

test('who reads and who writes shows in the conversation and in its row of the inbox, and ends with leaving', async () => {
  const { ana, tomas, number } = await both('Who is looking');
  const inbox = await ana.context().newPage();
  await inbox.goto(`${journey.program.url}/inbox?folder=all`);
  const row = inbox.locator(`#conversation-${number}`);
  await row.getByText('Tomás').first().waitFor();
  await writes(tomas, 'Hello');
  await row.getByText(/Tomás is writing/u).waitFor();
  await ana.bringToFront();
  await ana.locator('#presence', { hasText: 'Tomás is writing' }).waitFor();
  await tomas.goto('about:blank');
  await ana.locator('#presence', { hasText: 'Tomás' }).waitFor({ state: 'detached' });
});

test('news never touch the words, the caret or an open menu of who is at work', async () => {
  const { ana, tomas } = await both('Do not disturb');
  await writes(ana, 'Hello Maria');
  for (let back = 0; back < 5; back += 1) await ana.keyboard.press('ArrowLeft');
  await tomas.getByRole('button', { name: 'Take' }).click();
  await ana.getByText('Tomás Ribeiro took it').waitFor();
  await journey.program.arrives({ subject: 'Something else' });
  await ana.keyboard.type('dear ');
  expect(await ana.locator(TEXT).textContent()).toBe('Hello dear Maria');
  await ana.click('.menu summary');
  await tomas.getByRole('button', { name: 'Close', exact: true }).click();
  await ana.getByText('Tomás Ribeiro closed it').waitFor();
  expect(await ana.$eval('.menu', (menu) => (menu as HTMLDetailsElement).open)).toBe(true);
  expect(await ana.locator(TEXT).textContent()).toBe('Hello dear Maria');
});

test('what is merged while somebody writes says so, keeps their words, and asks before they go to others', async () => {
  const { ana, tomas, number } = await both('Merged meanwhile');
  const other = await letterComes(journey, tomas, { subject: 'The same again' });
  await writes(ana, 'Hello Maria');
  await tomas.goto(`${journey.program.url}/conversations/${number}/merge/new?q=${other}`);
  await tomas.getByRole('button', { name: 'Merge: The same again' }).click();
  await tomas.getByText('Merged: both are here now.').waitFor();
  await ana.getByText('Somebody merged this conversation into another one.').waitFor();
  expect(await ana.locator(TEXT).textContent()).toBe('Hello Maria');
  await ana.getByRole('button', { name: 'Send', exact: true }).click();
  await ana.getByText('merged another conversation into this.').waitFor();
  expect(await ana.locator(TEXT).textContent()).toBe('Hello Maria');
});
