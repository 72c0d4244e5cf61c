import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  consentAddress,
  newJourney,
  type OAuthProvider,
  OAuthRefusal,
  redeemCode,
  refreshTokens,
} from '../../src/lib/oauth.ts';
import { tokenEndpoint } from '../support/tokens.ts';

const PROVIDER: OAuthProvider = {
  name: 'Google',
  clientId: 'us',
  clientSecret: 'ours',
  authorizeUrl: 'https://provider.example/authorize?tenant=1',
  tokenUrl: 'http://127.0.0.1:1/token',
  scope: 'mail',
};
const AT = 1_800_000_000_000;

test('the way to the provider names us, the state and the hash of the verifier, never the verifier', () => {
  const journey = newJourney();
  const address = new URL(
    consentAddress(PROVIDER, {
      ...journey,
      redirectUri: 'https://desk.example/back',
      account: 'help@x.example',
    }),
  );
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    tenant: '1',
    response_type: 'code',
    client_id: 'us',
    state: journey.state,
    code_challenge: createHash('sha256').update(journey.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: 'help@x.example',
    access_type: 'offline',
  });
  expect(address.href).not.toContain(journey.verifier);
  expect(journey.verifier.length).toBeGreaterThanOrEqual(43); // RFC 7636, 4.1
});

test('a code becomes tokens with the moment they end', async () => {
  const endpoint = await tokenEndpoint(() => ({
    body: { access_token: 'a1', refresh_token: 'r1', expires_in: 3599 },
  }));
  const tokens = await redeemCode(
    { ...PROVIDER, tokenUrl: endpoint.url },
    { code: 'c', verifier: 'v', redirectUri: 'https://desk.example/back', at: AT },
  );
  expect(tokens).toEqual({ accessToken: 'a1', refreshToken: 'r1', expiresAt: AT + 3_599_000 });
  expect(Object.fromEntries(endpoint.asked[0]!)).toEqual({
    grant_type: 'authorization_code',
    code: 'c',
    code_verifier: 'v',
    redirect_uri: 'https://desk.example/back',
    client_id: 'us',
    client_secret: 'ours',
  });
});

test('a refresh without a new refresh token says so with null', async () => {
  const endpoint = await tokenEndpoint(() => ({ body: { access_token: 'a2' } }));
  const tokens = await refreshTokens({ ...PROVIDER, tokenUrl: endpoint.url }, { refreshToken: 'r1', at: AT });
  expect(tokens).toEqual({ accessToken: 'a2', refreshToken: null, expiresAt: AT + 3_600_000 });
});

test.each(['interaction_required', 'consent_required', 'login_required'])(
  'a provider that wants to see the person again says %s, and only a person can mend it',
  async (error) => {
    const endpoint = await tokenEndpoint(() => ({ status: 400, body: { error } }));
    const refused = refreshTokens({ ...PROVIDER, tokenUrl: endpoint.url }, { refreshToken: 'r1', at: AT });
    await expect(refused).rejects.toMatchObject({ isRevoked: true, message: `Google says: ${error}` });
  },
);

test('a withdrawn permission is told from a provider that is only out of order', async () => {
  const revoked = await tokenEndpoint(() => ({
    status: 400,
    body: { error: 'invalid_grant', error_description: 'Token has been revoked.' },
  }));
  const broken = await tokenEndpoint(() => ({ status: 503, body: {} }));
  const ask = (tokenUrl: string) =>
    refreshTokens({ ...PROVIDER, tokenUrl }, { refreshToken: 'r1', at: AT }).catch((error) => error);
  expect(await ask(revoked.url)).toMatchObject({
    isRevoked: true,
    message: 'Google says: Token has been revoked.',
  });
  expect(await ask(broken.url)).toMatchObject({ isRevoked: false, message: 'Google says: status 503' });
  const unreachable = await ask('http://127.0.0.1:1/token');
  expect(unreachable).toBeInstanceOf(OAuthRefusal);
  expect(unreachable).toMatchObject({ isRevoked: false });
});
