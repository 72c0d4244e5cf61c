import { expect, test } from 'vitest';
import { now } from '../../../src/lib/clock.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { sourceRow } from '../../support/sources.ts';
import { tokenEndpoint } from '../../support/tokens.ts';

const FIELDS = {
  host: 'imap.fieldnotes.example',
  port: '993',
  security: 'tls',
  account: 'help@fieldnotes.example',
  folders: 'INBOX\r\nOrders',
  moveTo: '',
  signIn: 'password',
  password: 'correct horse battery',
  startFrom: 'now',
};

async function owner(environment: Record<string, string> = {}) {
  const office = await desk(environment);
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  const fields = { ...FIELDS, mailboxId: String(office.mailbox.id) };
  return { office, pages, ana, fields };
}

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

test('a source that fails for long is on every page of the whole team, with its reason', async () => {
  const { office, pages, ana, fields } = await owner();
  await ana.post('/settings/sources', fields);
  const fail = (since: number) =>
    office.db.updateTable('mailSource').set({ error: 'It cannot sign in.', failingSince: since }).execute();
  await fail(now() - 60_000);
  expect(await ana.page('/inbox')).not.toContain('does not come in');
  await fail(now() - 3_600_000);
  expect(await ana.page('/inbox')).toContain('/settings/sources/1');
  const tomas = await pages.signedIn(office.tomas);
  const page = await tomas.page('/inbox');
  expect(page).toContain('Mail of help@fieldnotes.example does not come in.');
  expect(page).toContain('Tell an owner.');
});

test('the relay secret is shown once, on the page that makes it', async () => {
  const { ana } = await owner();
  expect(await ana.page('/settings/relay')).toContain('There is none');
  const made = await (await ana.post('/settings/relay')).text();
  const secret = /porchlight_relay_[\w-]+/.exec(made)?.[0];
  expect(secret).toBeDefined();
  expect(await ana.page('/settings/relay')).not.toContain(secret);
});

async function google() {
  const endpoint = await tokenEndpoint((asked) =>
    asked.get('code') === 'good'
      ? { body: { access_token: 'a1', refresh_token: 'r1', expires_in: 3600 } }
      : { status: 400, body: { error: 'invalid_grant', error_description: 'Bad code.' } },
  );
  const world = await owner({
    GOOGLE_CLIENT_ID: 'us',
    GOOGLE_CLIENT_SECRET: 'ours',
    GOOGLE_AUTHORIZE_URL: 'https://provider.example/authorize',
    GOOGLE_TOKEN_URL: endpoint.url,
    BASE_URL: 'http://desk.example',
  });
  await world.ana.post('/settings/sources', { ...world.fields, signIn: 'google', password: '' });
  const way = await world.ana.get('/settings/sources/1/consent');
  const address = new URL(way.headers.get('location')!);
  return { ...world, endpoint, address, state: address.searchParams.get('state')! };
}

test('with Google a person goes there and back, and the source is connected', async () => {
  const { office, ana, endpoint, address, state } = await google();
  expect(address.origin).toBe('https://provider.example');
  expect(address.searchParams.get('redirect_uri')).toBe('http://desk.example/settings/source-consents');
  const back = await ana.page(`/settings/source-consents?code=good&state=${state}`);
  expect(back).toContain('Google agrees');
  expect(endpoint.asked).toEqual([]);
  expect((await ana.post('/settings/source-consents', { code: 'good', state })).status).toBe(303);
  expect(endpoint.asked[0]?.get('code_verifier')).toHaveLength(43);
  const row = await sourceRow(office, 1);
  expect(row.credentials).not.toBeNull();
  expect(row.credentials).not.toContain('r1');
  expect((await ana.post('/settings/source-consents', { code: 'good', state })).status).toBe(422);
});

test('a state that this browser did not bring is refused, before the provider is asked', async () => {
  const { office, pages, ana, endpoint, state } = await google();
  expect((await ana.post('/settings/source-consents', { code: 'good', state: `${state}x` })).status).toBe(
    422,
  );
  const another = await pages.signedIn(office.ana);
  expect((await another.post('/settings/source-consents', { code: 'good', state })).status).toBe(422);
  expect(endpoint.asked).toEqual([]);
});

test('a no at Google, and a code that Google refuses, are said and change nothing', async () => {
  const { office, ana, state } = await google();
  const no = await ana.get(`/settings/source-consents?error=access_denied&state=${state}`);
  expect(no.headers.get('location')).toBe('/settings/sources/1');
  expect((await ana.post('/settings/source-consents', { code: 'bad', state })).status).toBe(409);
  expect((await sourceRow(office, 1)).credentials).toBeNull();
});
