import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function mailboxPage() {
  const office = await desk();
  const pages = await site(office);
  const path = `/settings/mailboxes/${office.mailbox.id}`;
  return { office, path, ana: await pages.signedIn(office.ana), tomas: await pages.signedIn(office.tomas) };
}

test('before there are keys an owner is offered them, and a teammate is told whom to ask', async () => {
  const { path, ana, tomas } = await mailboxPage();
  expect(words(await ana.page(path))).toContain('Make signing keys for fieldnotes.example');
  const theirs = await tomas.page(path);
  expect(words(theirs)).toContain(
    'There are no signing keys for fieldnotes.example yet. An owner can make them here.',
  );
  expect(theirs).not.toContain('signing-keys');
});

test('without a server of its own it says which way mail goes; with one, through which, and its password stays', async () => {
  const { path, ana, tomas } = await mailboxPage();
  expect(words(await ana.page(path))).toContain('Without one, mail goes out through SMTP_URL.');
  expect(await ana.page(path)).not.toContain('server-tests');
  await ana.put(`${path}/server`, {
    server: 'smtps://ana@mail.fieldnotes.example',
    password: 'hunter2-hunter2',
  });
  const page = words(await ana.page(path));
  expect(page).toContain('Mail from here goes out through mail.fieldnotes.example.');
  expect(page).toContain('Leave it empty to keep the one there is.');
  expect(words(await tomas.page(path))).toContain('mail.fieldnotes.example');
});

test('whose word counts is read by everybody and typed by owners alone', async () => {
  const { path, ana, tomas } = await mailboxPage();
  expect(words(await tomas.page(path))).toContain('None yet.');
  await ana.put(`${path}/trusted-hosts`, { hosts: 'mx.google.com' });
  const theirs = await tomas.page(path);
  expect(words(theirs)).toContain('mx.google.com');
  expect(theirs).not.toContain('name="hosts"');
});

test('a line that nobody looked up yet has no verdict, and one that is looked up has', async () => {
  const { path, ana } = await mailboxPage();
  await ana.post(`${path}/signing-keys`);
  const before = words(await ana.page(path));
  expect(before).toContain('Signature (DKIM) Next Name (TXT)');
  expect(before).not.toContain('It is looked at again every day.');
  await ana.post(`${path}/dns-checks`);
  const after = words(await ana.page(path));
  expect(after).toContain('Signature (DKIM) Next Not there');
  expect(after).toContain('It is looked at again every day.');
});
