import { createHash, randomBytes } from 'node:crypto';

const TIMEOUT_MS = 15_000;
const ASSUMED_LIFE_S = 3_600; // RFC 6749, 5.1: expires_in is only recommended
const SAID_LENGTH = 300;

/** A provider of OAuth 2 and what it knows this program as. Addresses are absolute. */
export type OAuthProvider = Readonly<{
  name: string;
  clientId: string;
  clientSecret: string;
  authorizeUrl: string;
  tokenUrl: string;
  scope: string;
}>;

/** `expiresAt` is milliseconds UTC. `refreshToken` is null where the provider gave none: then the one before stays good. */
export type Tokens = { accessToken: string; refreshToken: string | null; expiresAt: number };

// RFC 6749, 5.2, and what OpenID Connect Core 1.0, 3.1.2.6, has for the same: Microsoft answers a refresh with these.
const NEEDS_A_PERSON = ['invalid_grant', 'interaction_required', 'consent_required', 'login_required'];

/** The token endpoint refused. `isRevoked` says that only a person can mend it, by connecting again. */
export class OAuthRefusal extends Error {
  readonly isRevoked: boolean;
  constructor(message: string, isRevoked: boolean) {
    super(message);
    this.isRevoked = isRevoked;
  }
}

/** A new state and PKCE verifier (RFC 7636, 4.1), for one journey to the provider and back. */
export function newJourney(): { state: string; verifier: string } {
  return { state: randomBytes(24).toString('base64url'), verifier: randomBytes(32).toString('base64url') };
}

/** Where a person says yes (RFC 6749, 4.1.1; PKCE with S256; always with a refresh token). */
export function consentAddress(
  provider: OAuthProvider,
  journey: { state: string; verifier: string; redirectUri: string; account: string },
): string {
  const address = new URL(provider.authorizeUrl);
  const parameters = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: journey.redirectUri,
    scope: provider.scope,
    state: journey.state,
    code_challenge: createHash('sha256').update(journey.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: journey.account,
    access_type: 'offline',
    prompt: 'consent',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}

/** Trades the code that the person brought back for tokens. `at` is now, ms UTC. Throws OAuthRefusal. */
export function redeemCode(
  provider: OAuthProvider,
  { code, verifier, redirectUri, at }: { code: string; verifier: string; redirectUri: string; at: number },
): Promise<Tokens> {
  return askForTokens(
    provider,
    { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri },
    at,
  );
}

/** New tokens for a refresh token (RFC 6749, 6). `at` is now, ms UTC. Throws OAuthRefusal. */
export function refreshTokens(
  provider: OAuthProvider,
  { refreshToken, at }: { refreshToken: string; at: number },
): Promise<Tokens> {
  return askForTokens(provider, { grant_type: 'refresh_token', refresh_token: refreshToken }, at);
}

async function askForTokens(
  provider: OAuthProvider,
  parameters: Record<string, string>,
  at: number,
): Promise<Tokens> {
  const response = await fetch(provider.tokenUrl, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      ...parameters,
      client_id: provider.clientId,
      client_secret: provider.clientSecret,
    }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  }).catch((error: Error) => {
    throw new OAuthRefusal(`${provider.name} cannot be reached: ${error.message}`, false);
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: life } = answer;
  if (!response.ok || typeof accessToken !== 'string' || !accessToken) {
    const said = String(answer.error_description ?? answer.error ?? `status ${response.status}`);
    throw new OAuthRefusal(
      `${provider.name} says: ${said.slice(0, SAID_LENGTH)}`,
      NEEDS_A_PERSON.includes(String(answer.error)),
    );
  }
  return {
    accessToken,
    refreshToken: typeof refreshToken === 'string' && refreshToken ? refreshToken : null,
    expiresAt: at + (Number(life) > 0 ? Number(life) : ASSUMED_LIFE_S) * 1000,
  };
}
