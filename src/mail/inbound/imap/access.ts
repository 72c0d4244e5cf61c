import type { OAuthProviders } from '../../../config.ts';
import type { Db } from '../../../domain/database.ts';
import { keepTokens } from '../../../domain/mail-source/checking.ts';
import { type Credentials, openCredentials } from '../../../domain/mail-source/credentials.ts';
import type { ReadableSource } from '../../../domain/mail-source/leasing.ts';
import { now } from '../../../lib/clock.ts';
import { OAuthRefusal, refreshTokens } from '../../../lib/oauth.ts';
import type { Auth } from './connection.ts';

const REFRESHED_BEFORE_MS = 5 * 60_000;

export type AccessOptions = { secret: string; oauth: OAuthProviders };

/** Only a person can open this source again: its permission was withdrawn, or its credentials cannot be read. */
export class AccessEnded extends Error {}

/**
 * What to sign in with. A token that is about to expire, or any with `isStale`, is refreshed first and the new one
 * stored before it is used, since a provider may end the one before (RFC 6749, 6). Throws AccessEnded or OAuthRefusal.
 */
export async function authFor(
  db: Db,
  source: ReadableSource,
  { secret, oauth, isStale = false }: AccessOptions & { isStale?: boolean },
): Promise<Auth> {
  const credentials = openCredentials(source.credentials, secret);
  if (!credentials)
    throw new AccessEnded(
      'Its password cannot be read, since the SECRET of this installation is another now. Type it again.',
    );
  if (credentials.kind === 'password') return { user: source.account, pass: credentials.password };
  const isFresh = credentials.expiresAt - REFRESHED_BEFORE_MS > now();
  if (isFresh && !isStale) return { user: source.account, accessToken: credentials.accessToken };
  const fresh = await refreshed(credentials, { source, oauth });
  source.credentials = await keepTokens(db, source, { credentials: fresh, secret });
  return { user: source.account, accessToken: fresh.accessToken };
}

type OAuthCredentials = Extract<Credentials, { kind: 'oauth' }>;

async function refreshed(
  credentials: OAuthCredentials,
  { source, oauth }: { source: ReadableSource; oauth: OAuthProviders },
): Promise<OAuthCredentials> {
  const provider = source.signIn === 'password' ? null : oauth[source.signIn];
  if (!provider)
    throw new OAuthRefusal(
      `Signing in with ${source.signIn === 'google' ? 'Google' : 'Microsoft'} is not set up here any more: its client id and secret are missing.`,
      false,
    );
  if (!credentials.refreshToken)
    throw new AccessEnded(`${provider.name} gave no lasting permission. Connect it again.`);
  try {
    const tokens = await refreshTokens(provider, { refreshToken: credentials.refreshToken, at: now() });
    return { kind: 'oauth', ...tokens, refreshToken: tokens.refreshToken ?? credentials.refreshToken };
  } catch (error) {
    if (error instanceof OAuthRefusal && error.isRevoked)
      throw new AccessEnded(`The permission at ${provider.name} was withdrawn. Connect it again.`);
    throw error;
  }
}
