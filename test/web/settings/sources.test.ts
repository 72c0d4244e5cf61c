import { expect, test } from 'vitest';
import { owner } from '../../support/owner.ts';
import { sourceRow } from '../../support/sources.ts';

test('an owner adds a mailbox elsewhere, and its password is nowhere to be read again', async () => {
  const { office, ana, fields } = await owner();
  const added = await ana.post('/settings/sources', fields);
  expect(added.status).toBe(303);
  const page = await ana.page(added.headers.get('location')!);
  expect(page).toContain('Not read yet.');
  expect(page).toContain('INBOX\nOrders');
  expect(page).not.toContain(fields.password);
  expect(await ana.page('/settings/sources')).toContain('imap.fieldnotes.example');
  const row = await sourceRow(office, 1);
  expect(row.credentials).not.toContain('correct');
  expect(row).toMatchObject({ startFrom: 'now', moveTo: null });
});

test('what is wrong comes back with what was typed and without the password', async () => {
  const { ana, fields } = await owner();
  const wrong = await ana.post('/settings/sources', {
    ...fields,
    port: '99999',
    folders: ' ',
    startFrom: '',
  });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('The port is a number');
  expect(html).toContain('help@fieldnotes.example');
  expect(html).not.toContain(fields.password);
});

test('where to begin has to be chosen: nothing is assumed', async () => {
  const { office, ana, fields } = await owner();
  expect((await ana.post('/settings/sources', { ...fields, startFrom: '' })).status).toBe(422);
  expect(await office.db.selectFrom('mailSource').select('id').execute()).toEqual([]);
});

test('a folder that is read cannot be where its own mail is moved', async () => {
  const { ana, fields } = await owner();
  const wrong = await ana.post('/settings/sources', { ...fields, moveTo: 'Orders' });
  expect(await wrong.text()).toContain('This folder is read itself');
});

test('teammates who are no owners see and change no source', async () => {
  const { office, pages, ana, fields } = await owner();
  await ana.post('/settings/sources', fields);
  const tomas = await pages.signedIn(office.tomas);
  for (const path of ['/settings/sources', '/settings/sources/new', '/settings/sources/1', '/settings/relay'])
    expect((await tomas.get(path)).status).toBe(403);
  expect((await tomas.post('/settings/sources', fields)).status).toBe(403);
  expect((await tomas.post('/settings/sources/1/retries')).status).toBe(403);
  expect((await tomas.post('/settings/relay')).status).toBe(403);
});
