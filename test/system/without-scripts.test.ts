import { expect, test } from 'vitest';
import { aJourney, letterComes } from '../support/journey.ts';

const journey = aJourney();

const LETTER =
  '<p>Our <b>calendar</b> is blank since Monday.</p><div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Nov 2026 at 09:12, Ana Okafor &lt;help@fieldnotes.example&gt; wrote:<br></div><blockquote class="gmail_quote">All is well here.</blockquote></div>';

test('without scripts a person signs in, reads, answers with a file, notes, closes and searches', async () => {
  const page = await journey.person('ana@fieldnotes.example', { javaScriptEnabled: false });
  const number = await letterComes(journey, page, { subject: 'Blank since Monday', html: LETTER });
  await page.goto(`${journey.program.url}/inbox`);
  await page.getByRole('heading', { level: 1, name: /waiting/iu }).waitFor();
  await page.getByRole('link', { name: /Blank since Monday/u }).click();
  await page.waitForURL(`**/conversations/${number}`);

  const letter = page.frameLocator('iframe.letter-frame');
  await letter.getByText('calendar', { exact: true }).waitFor();
  const quoted = letter.getByText('All is well here.');
  expect(await quoted.isVisible()).toBe(false);
  await letter.locator('details > summary').click();
  expect(await quoted.isVisible()).toBe(true);

  expect(await page.locator('.composer-toolbar').isVisible()).toBe(false);
  await page.locator('textarea[name=text]').fill('It is back.\n\nSorry for the blank page.');
  const file = { name: 'calendar.txt', mimeType: 'text/plain', buffer: Buffer.from('Monday') };
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const reply = page.locator('.letter-teammate', { hasText: 'Sorry for the blank page.' });
  await reply.waitFor();
  const kept = page.waitForEvent('download');
  await reply.getByRole('link', { name: /calendar\.txt/u }).click();
  expect((await kept).suggestedFilename()).toBe('calendar.txt');

  await page.getByRole('link', { name: 'Note', exact: true }).click();
  await page.locator('.composer-note textarea').fill('She has the old plan.');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await page.locator('.note', { hasText: 'old plan' }).waitFor();
  await page.locator('.conversation-actions .menu summary', { hasText: 'Assign' }).click();
  await page.getByRole('button', { name: 'Nobody' }).click();
  await page.getByText('You put it back for anybody').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('You closed it').waitFor();

  await page.goto(`${journey.program.url}/inbox?folder=closed`);
  await page.getByRole('link', { name: /Blank since Monday/u }).waitFor();
  await page.locator('[name=q]').fill('calendar');
  await page.locator('[name=q]').press('Enter');
  await page.waitForURL('**/search?q=calendar*');
  await page.getByRole('link', { name: /Blank since Monday/u }).waitFor();
});

test('an empty reply without scripts comes back and says what is missing', async () => {
  const page = await journey.person('ana@fieldnotes.example', { javaScriptEnabled: false });
  const number = await letterComes(journey, page, { subject: 'Nothing to say' });
  await page.goto(`${journey.program.url}/conversations/${number}`);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('#composer-error').waitFor();
  expect(await page.locator('.letter-teammate').count()).toBe(0);
});
