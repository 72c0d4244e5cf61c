import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { transaction } from '../../domain/database.ts';
import { Conflict, Invalid } from '../../domain/errors.ts';
import { findSource, type MailSource } from '../../domain/mail-source/mail-source.ts';
import { connectSource } from '../../domain/mail-source/setting-up.ts';
import { now } from '../../lib/clock.ts';
import { consentAddress, newJourney, type OAuthProvider, OAuthRefusal, redeemCode } from '../../lib/oauth.ts';
import { seal, unseal } from '../../lib/sealing.ts';
import type { Ctx, Handler } from '../context.ts';
import { sourceIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { fieldsOf } from '../forms.ts';
import { Button } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';
import { providerName } from './source-words.tsx';

const COOKIE = 'porchlight_consent';
const PURPOSE = 'consent journey';
const JOURNEY_MS = 15 * 60_000;
const ANSWER_PATH = '/settings/source-consents';

/** What a person's browser carries to the provider and back: sealed, theirs alone, for a quarter of an hour. */
const Journey = z.object({
  state: z.string(),
  verifier: z.string(),
  sourceId: z.number(),
  teammateId: z.number(),
  until: z.number(),
});
type Journey = z.infer<typeof Journey>;

/** GET /settings/sources/:number/consent: on to the provider, where the person says yes or no. */
export const show: Handler = async (c) => {
  const source = await sourceIn(c);
  const provider = providerOf(c, source);
  const journey = newJourney();
  const { secret, baseUrl } = c.var.web.config;
  const carried: Journey = {
    ...journey,
    sourceId: source.id,
    teammateId: c.var.viewer.id,
    until: now() + JOURNEY_MS,
  };
  setCookie(c, COOKIE, seal(JSON.stringify(carried), { secret, purpose: PURPOSE }), {
    path: ANSWER_PATH,
    maxAge: JOURNEY_MS / 1000,
    httpOnly: true,
    sameSite: 'Lax', // the way back is a link from the provider
    secure: baseUrl.startsWith('https:'),
  });
  return c.redirect(
    consentAddress(provider, { ...journey, redirectUri: redirectUri(c), account: source.account }),
    303,
  );
};

function redirectUri(c: Ctx): string {
  return `${c.var.web.config.baseUrl}${ANSWER_PATH}`;
}

function providerOf(c: Ctx, source: MailSource): OAuthProvider {
  const provider = source.signIn === 'password' ? null : c.var.web.config.oauth[source.signIn];
  if (!provider)
    throw new Conflict(
      `Signing in with ${providerName(source.signIn)} is not set up here. docs/self-hosting.md says how.`,
    );
  return provider;
}

/** GET /settings/source-consents?code&state: back from the provider. A page, since GET changes nothing. */
export const answer: Handler = async (c) => {
  const { code = '', state = '', error } = c.req.query();
  const { source } = await journeyOf(c, state);
  if (error || !code) {
    flash(
      c,
      `${providerName(source.signIn)} gave no permission: ${(error ?? 'no code').slice(0, 100)}.`,
      'problem',
    );
    return c.redirect(`/settings/sources/${source.id}`, 303);
  }
  const children = (
    <SettingsSection heading={source.account}>
      <form method="post" action={ANSWER_PATH} data-turbo="false">
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="state" value={state} />
        <Button look="primary">Connect it</Button>
      </form>
    </SettingsSection>
  );
  return settingsPage(c, { heading: `${providerName(source.signIn)} agrees`, children });
};

/** POST /settings/source-consents: trades the code for tokens. A state that this browser did not carry is refused. */
export const create: Handler = async (c) => {
  const { code, state } = await fieldsOf(c, 'code', 'state');
  const { source, verifier } = await journeyOf(c, state);
  const provider = providerOf(c, source);
  deleteCookie(c, COOKIE, { path: ANSWER_PATH });
  const tokens = await redeemCode(provider, {
    code,
    verifier,
    redirectUri: redirectUri(c),
    at: now(),
  }).catch((error: unknown) => {
    if (error instanceof OAuthRefusal) throw new Conflict(`${error.message}. Connect it again.`);
    throw error;
  });
  await transaction(c.var.db, (tx) =>
    connectSource(tx, source, {
      by: c.var.viewer,
      secret: c.var.web.config.secret,
      credentials: { kind: 'oauth', ...tokens },
    }),
  );
  flash(c, `${source.account} is connected and being read.`);
  return c.redirect(`/settings/sources/${source.id}`, 303);
};

async function journeyOf(c: Ctx, state: string) {
  const carried = unseal(getCookie(c, COOKIE) ?? '', {
    secret: c.var.web.config.secret,
    purpose: PURPOSE,
  });
  const journey = carried === null ? null : Journey.parse(JSON.parse(carried));
  const isTheirs =
    journey && journey.state === state && journey.teammateId === c.var.viewer.id && journey.until > now();
  if (!isTheirs)
    throw new Invalid({ state: 'This permission was not asked for here, or long ago. Connect it again.' });
  const source = await findSource(c.var.db, c.var.viewer, journey.sourceId);
  return { source, verifier: journey.verifier };
}
