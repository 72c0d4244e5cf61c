import { expect, test } from 'vitest';
import { noteFailure } from '../../../src/domain/mail-source/checking.ts';
import { owner } from '../../support/owner.ts';
import { sourceRow } from '../../support/sources.ts';
import { tokenEndpoint } from '../../support/tokens.ts';

async function google() {
  const endpoint = await tokenEndpoint((asked) =>
    asked.get('code') === 'good'
      ? { body: { access_token: 'a1', refresh_token: 'the refresh token', expires_in: 3600 } }
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
  expect(row.credentials).not.toContain('the refresh token');
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

test('a provider that is not set up here is said to be so', async () => {
  const { ana, fields } = await owner();
  await ana.post('/settings/sources', { ...fields, signIn: 'microsoft', password: '' });
  const answer = await ana.get('/settings/sources/1/consent');
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Signing in with Microsoft is not set up here.');
});

test('who is no owner is not sent to the provider, and a stranger signs in first', async () => {
  const { office, pages } = await google();
  const tomas = await pages.signedIn(office.tomas);
  expect((await tomas.get('/settings/sources/1/consent')).status).toBe(403);
  const stranger = await pages.stranger().get('/settings/sources/1/consent');
  expect(stranger.headers.get('location')).toMatch(/^\/sign-in/);
});

test('a permission that was withdrawn is said on its page, with the way to connect again', async () => {
  const { office, ana, state } = await google();
  expect(await ana.page('/settings/sources/1')).toContain('Connect with Google');
  await ana.post('/settings/source-consents', { code: 'good', state });
  const reason = 'The permission at Google was withdrawn. Connect it again.';
  await noteFailure(office.db, await sourceRow(office, 1), { reason, isRevoked: true });
  const page = await ana.page('/settings/sources/1');
  expect(page).toContain(reason);
  expect(page).toContain('Connect again with Google');
  expect(page).toContain('/settings/sources/1/consent');
  expect(page).not.toContain('Try now');
});
