import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';

async function open(environment: Record<string, string> = {}) {
  const office = await desk(environment);
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana), mailbox: String(office.mailbox.id) };
}

test('the page says how mail comes in and that none has come', async () => {
  const { office, ana } = await open();
  const text = words(await ana.page('/settings/mail'));
  expect(text).toContain('port 2525');
  expect(text).toContain('STARTTLS is off');
  expect(text).toContain('No mail has arrived here yet.');
  await office.arrives();
  expect(words(await ana.page('/settings/mail'))).toContain('The latest arrived');
});

test('a receiver that is off is said to be', async () => {
  expect(words(await (await open({ SMTP_IN_PORT: '0' })).ana.page('/settings/mail'))).toContain(
    'The receiver is off',
  );
});

test('how mail goes out is said without its password', async () => {
  const html = await (await open({ SMTP_URL: 'smtps://me:hidden-word@smtp.example:465' })).ana.page(
    '/settings/mail',
  );
  expect(html).toContain('smtp.example:465');
  expect(html).not.toContain('hidden-word');
});

test('a test mail out goes to oneself, says what it is, and its fate is shown', async () => {
  const { office, ana, mailbox } = await open();
  expect(
    (await ana.post('/settings/mail/tests', { direction: 'out', mailbox })).headers.get('location'),
  ).toBe('/settings/mail');
  await office.work();
  const row = await office.db
    .selectFrom('delivery')
    .select(['recipients', 'content', 'keptAt'])
    .where('automatic', '=', 'test-mail')
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ recipients: '["ana@fieldnotes.example"]', keptAt: expect.any(Number) });
  expect(JSON.parse(row.content!).text).toContain('It was sent automatically');
  expect(words(await ana.page('/settings/mail'))).toContain('The latest test: kept here, not sent');
});

test('a test mail in is queued for the receiver', async () => {
  const { office, ana, mailbox } = await open();
  await ana.post('/settings/mail/tests', { direction: 'in', mailbox });
  const job = await office.db
    .selectFrom('job')
    .select('payload')
    .where('kind', '=', 'knock')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(job.payload)).toEqual({
    to: 'help@fieldnotes.example',
    from: 'ana@fieldnotes.example',
    name: 'Ana Okafor',
  });
  expect(await ana.page('/settings/mail')).toContain('It will be in the inbox in a moment.');
});

test('a mailbox of others can be tested by nobody else', async () => {
  const { office, pages, mailbox } = await open();
  const { nils } = await memberElsewhere(office);
  const browser = await pages.signedIn(nils);
  for (const direction of ['in', 'out'])
    expect((await browser.post('/settings/mail/tests', { direction, mailbox })).status).toBe(404);
  expect((await browser.post('/settings/mail/tests', { direction: 'in', mailbox: 'x' })).status).toBe(404);
});
