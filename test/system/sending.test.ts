import { expect, onTestFinished, test } from 'vitest';
import { aJourney, letterComes, openConversation, signIn, TEXT, writes } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';
import { aRelay, type Manners } from '../support/relay.ts';
import { startProgram } from '../support/running.ts';

const journey = aJourney();
const UNDO_SECONDS = 10; // long enough to press Undo on a busy machine

/** A desk of its own whose mail goes out through a relay with these manners. */
async function withRelay(manners: Manners = {}, undo = 0) {
  const relay = await aRelay(manners);
  const program = await startProgram({ SMTP_URL: relay.url, UNDO_SECONDS: String(undo) });
  onTestFinished(() => program.stop());
  await program.command(
    ...['setup', '--company', 'Fieldnotes', '--name', 'Ana Okafor', '--email', 'ana@fieldnotes.example'],
    ...['--mailbox', 'help@fieldnotes.example'],
  );
  const page = await journey.visitor();
  await signIn(program, page, 'ana@fieldnotes.example');
  const desk = { ...journey, program };
  const number = await letterComes(desk, page, {
    subject: 'Our calendar is blank',
    messageId: '<first@northwind.example>',
  });
  await openConversation(desk, page, number);
  return { relay, page, desk, number };
}

const header = (raw: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'imu').exec(raw)?.[1]?.replaceAll(/\s+/gu, ' ');

test('undo brings the words back to the composer and nothing is sent; without it the reply goes out in its thread', async () => {
  const { relay, page } = await withRelay({}, UNDO_SECONDS);
  await writes(page, 'Press the button.');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Sending in \d+ s/u).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.letter-teammate').waitFor({ state: 'detached' });
  await eventually(async () => expect(await page.locator(TEXT).textContent()).toBe('Press the button.'));
  await page.keyboard.type(' It is green.');

  await page.keyboard.press('Control+Enter');
  // The words taken back were due before these: had they been sent after all, there would be two mails.
  await page.locator('.delivery-sent').waitFor();
  expect(relay.mails).toHaveLength(1);
  const [mail] = relay.mails;
  expect(mail!.to).toEqual(['maria@northwind.example']);
  expect(header(mail!.raw, 'From')).toContain('Ana Okafor');
  expect(header(mail!.raw, 'From')).toContain('help@fieldnotes.example');
  expect(header(mail!.raw, 'Subject')).toBe('Re: Our calendar is blank');
  expect(header(mail!.raw, 'In-Reply-To')).toBe('<first@northwind.example>');
  expect(header(mail!.raw, 'References')).toContain('<first@northwind.example>');
  expect(mail!.raw).toContain('Press the button. It is green.');
});

test('a reply that is refused says so where it stands, and Retry sends the same mail once the way is free', async () => {
  const { relay, page, desk, number } = await withRelay({ mail: 550 });
  await writes(page, 'Press the button.');
  await page.keyboard.press('Control+Enter');
  const failed = page.locator('.letter-teammate .delivery-failed');
  await failed.getByText('Could not be delivered:').waitFor();
  await failed.getByText('The relay says 550').waitFor();
  await page.goto(`${desk.program.url}/inbox?folder=all`);
  await page.locator('.row').getByText('Not delivered').waitFor();
  relay.manners.mail = 250;
  await openConversation(desk, page, number);
  await page.getByRole('button', { name: 'Retry' }).click();
  await page.locator('.letter-teammate .delivery-sent').waitFor();
  expect(relay.mails).toHaveLength(2);
  const ids = relay.mails.map((mail) => header(mail.raw, 'Message-ID'));
  expect(ids[0]).toMatch(/^<.+@.+>$/u);
  expect(ids[1]).toBe(ids[0]);
});
