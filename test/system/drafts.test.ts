import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aJourney, letterComes, openConversation, TEXT, writes } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();

/** What another device of hers finds. */
async function elsewhere(number: number): Promise<Page> {
  const other = await journey.person('ana@fieldnotes.example');
  await openConversation(journey, other, number);
  return other;
}

async function begun(subject: string, words: string): Promise<{ page: Page; number: number }> {
  const page = await journey.person('ana@fieldnotes.example');
  const number = await letterComes(journey, page, { subject });
  await openConversation(journey, page, number);
  await writes(page, words);
  return { page, number };
}

/** The server has these words: what a crash of the browser cannot take. */
const kept = (page: Page, words: string) =>
  eventually(async () => {
    const answer = await page.request.get(page.url());
    expect(await answer.text()).toContain(words);
  });

test('what was typed is kept by itself and outlives the browser and the server, and opens on another device', async () => {
  const { page, number } = await begun('Kept', 'Hello Maria, ');
  await page.keyboard.type('it is back.');
  await kept(page, 'it is back.');
  await Promise.all([page.context().close(), journey.program.kill()]);
  await journey.program.restart();
  const other = await elsewhere(number);
  expect(await other.locator(TEXT).textContent()).toBe('Hello Maria, it is back.');
  await other.goto(`${journey.program.url}/inbox?folder=drafts`);
  await other.getByRole('link', { name: /Kept/u }).waitFor();
});

test('words typed while the server is away stay in the browser and arrive when it is back', async () => {
  const { page, number } = await begun('Away', 'First ');
  await page.getByText('Saved', { exact: true }).waitFor();
  await journey.program.kill();
  await page.keyboard.type('and second');
  await page.getByText('Not saved yet, trying again').waitFor();
  await page.reload().catch(() => undefined);
  await journey.program.restart();
  await openConversation(journey, page, number);
  expect(await page.locator(TEXT).textContent()).toBe('First and second');
  await page.getByText('Saved', { exact: true }).waitFor();
  const other = await elsewhere(number);
  expect(await other.locator(TEXT).textContent()).toBe('First and second');
});

test('a chosen file shows how far it is, a pasted picture stands in the text, and both are on the other device', async () => {
  const { page, number } = await begun('With a file', 'See: ');
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const slow = { offline: false, latency: 20, downloadThroughput: 4e6, uploadThroughput: 200_000 };
  await network.send('Network.emulateNetworkConditions', slow);
  const file = { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(400_000, 'a') };
  await page.setInputFiles('input[type=file]', file);
  await page.locator('.composer-file progress').waitFor();
  const seen = new Set<number>();
  for (let value = await shown(page); value !== null; value = await shown(page)) seen.add(value);
  expect([...seen].every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(seen.size).toBeGreaterThan(1);
  await network.send('Network.emulateNetworkConditions', { ...slow, latency: 0, uploadThroughput: -1 });

  await page.locator(TEXT).evaluate(pastePicture);
  const picture = page.locator(`${TEXT} img[src^="/attachments/"]`);
  await picture.waitFor();
  await eventually(async () =>
    expect(await picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(4),
  );
  await page.getByText('Saved', { exact: true }).waitFor();
  const other = await elsewhere(number);
  await other.locator('.composer-file', { hasText: 'report.pdf' }).waitFor();
  await other.locator(`${TEXT} img[src^="/attachments/"]`).waitFor();
  await other.keyboard.press('r');
  await other.keyboard.press('Control+Enter');
  const reply = other.locator('.letter-teammate');
  await reply
    .getByRole('link', { name: /report\.pdf/u })
    .first()
    .waitFor();
  await reply.locator('img[src^="/attachments/"]').waitFor();
});

/** How far the bar is, from 0 to 1, or null where there is none any more. */
const shown = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLProgressElement>('.composer-file progress')?.value ?? null);

async function pastePicture(text: Element): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 4;
  canvas.getContext('2d')!.fillRect(0, 0, 4, 4);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  const data = new DataTransfer();
  data.items.add(new File([blob!], 'shot.png', { type: 'image/png' }));
  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}
