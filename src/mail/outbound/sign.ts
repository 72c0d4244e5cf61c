import type { DKIMSignOptions } from 'mailauth';
import type { KeyPair } from '../../domain/sending-domain/keys.ts';

// What a reader sees and what threads it (RFC 6376, 5.4.1).
const SIGNED = [
  'from',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
];

/**
 * Puts a DKIM signature (RFC 6376) for each key in front of a mail; `at` (ms UTC) is its t=. A key that cannot sign is left out: the
 * mail goes all the same. The same mail gives the same bytes with RSA.
 */
export async function sign(
  raw: Uint8Array,
  { domain, keys, at }: { domain: string; keys: KeyPair[]; at: number },
): Promise<Uint8Array> {
  if (keys.length === 0) return raw;
  const { dkimSign } = await import('mailauth');
  const { signatures } = await dkimSign(Buffer.from(raw), {
    canonicalization: 'relaxed/relaxed',
    signTime: new Date(at),
    headerList: SIGNED,
    signatureData: keys.map(({ selector, privateKey }) => ({ signingDomain: domain, selector, privateKey })),
  } as DKIMSignOptions);
  return Buffer.concat([Buffer.from(signatures), raw]);
}
