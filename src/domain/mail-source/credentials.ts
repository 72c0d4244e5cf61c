import { z } from 'zod';
import { seal, unseal } from '../../lib/sealing.ts';

const PURPOSE = 'mail source';

const Credentials = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), password: z.string() }),
  z.object({
    kind: z.literal('oauth'),
    accessToken: z.string(),
    refreshToken: z.string().nullable(),
    expiresAt: z.number(),
  }),
]);

/** What opens a mailbox elsewhere; `expiresAt` is ms UTC. At rest it is sealed, and no page shows it again. */
export type Credentials = z.infer<typeof Credentials>;

/** Encrypts what opens a mailbox elsewhere, under a key of this installation's secret. */
export function sealCredentials(credentials: Credentials, secret: string): string {
  return seal(JSON.stringify(credentials), { secret, purpose: PURPOSE });
}

/** Null where the secret of this installation is not the one they were sealed with. */
export function openCredentials(sealed: string, secret: string): Credentials | null {
  const text = unseal(sealed, { secret, purpose: PURPOSE });
  return text === null ? null : Credentials.parse(JSON.parse(text));
}
