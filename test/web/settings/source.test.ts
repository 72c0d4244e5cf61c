import { expect, test } from 'vitest';
import { owner } from '../../support/owner.ts';
import { sourceRow } from '../../support/sources.ts';

test('a change without a password keeps it; another server asks for one, so that it goes to nobody else', async () => {
  const { office, ana, fields } = await owner();
  await ana.post('/settings/sources', fields);
  const before = await sourceRow(office, 1);
  const change = { ...fields, password: '', folders: 'INBOX', _method: 'put' };
  expect((await ana.post('/settings/sources/1', change)).status).toBe(303);
  expect((await sourceRow(office, 1)).credentials).toBe(before.credentials);
  const elsewhere = await ana.post('/settings/sources/1', { ...change, host: 'evil.example' });
  expect(elsewhere.status).toBe(422);
  expect((await sourceRow(office, 1)).host).toBe('imap.fieldnotes.example');
});

test('removing forgets the password and keeps what came', async () => {
  const { office, ana, fields } = await owner();
  await ana.post('/settings/sources', fields);
  expect((await ana.post('/settings/sources/1', { _method: 'delete' })).status).toBe(303);
  expect(await sourceRow(office, 1)).toMatchObject({ credentials: null });
  expect((await ana.get('/settings/sources/1')).status).toBe(404);
});

test('a source says how it is doing, and is read at once when somebody asks', async () => {
  const { office, ana, fields } = await owner();
  await ana.post('/settings/sources', fields);
  expect(await ana.page('/settings/sources/1')).toContain('Not read yet.');
  expect((await ana.post('/settings/sources/1/retries')).status).toBe(303);
  expect(await ana.page('/settings/sources')).toContain('help@fieldnotes.example is being read.');
  expect((await sourceRow(office, 1)).wantedAt).toEqual(expect.any(Number));
});

test('a wrong change comes back with what was typed, and changes nothing', async () => {
  const { office, ana, fields } = await owner();
  await ana.post('/settings/sources', fields);
  const wrong = await ana.put('/settings/sources/1', { ...fields, port: 'ninety', password: '' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="ninety"');
  expect((await sourceRow(office, 1)).port).toBe(993);
});

test('a source that is not there, or is another mailbox’s, is 404; a stranger signs in first', async () => {
  const { office, pages, ana, fields } = await owner();
  await ana.post('/settings/sources', fields);
  expect((await ana.get('/settings/sources/2')).status).toBe(404);
  expect((await pages.stranger().get('/settings/sources/1')).headers.get('location')).toMatch(/^\/sign-in/);
  await office.db.deleteFrom('mailboxAccess').where('teammateId', '=', office.ana.id).execute();
  expect((await ana.get('/settings/sources/1')).status).toBe(404);
});
