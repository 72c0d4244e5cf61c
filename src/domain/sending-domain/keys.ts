import { generateKeyPair, type KeyObject, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const RSA_BITS = 2048; // RFC 8301, 3.2; longer ones no longer fit what DNS hosts take
const RAW_ED25519 = 32; // bytes at the end of its SPKI form (RFC 8463)
const generate = promisify(generateKeyPair) as (
  type: string,
  options?: object,
) => Promise<{ publicKey: KeyObject; privateKey: KeyObject }>;

export type KeyPair = {
  selector: string;
  algorithm: 'rsa' | 'ed25519';
  /** The `p=` of its DNS line, base64. */
  publicKey: string;
  /** PEM, PKCS 8. */
  privateKey: string;
};

/** Two keys for signing mail: RSA, which everybody checks, and Ed25519 (RFC 8463), which some do. */
export async function newKeyPairs(): Promise<KeyPair[]> {
  const mark = `porchlight-${randomBytes(2).toString('hex')}`;
  const [rsa, ed25519] = await Promise.all([
    generate('rsa', { modulusLength: RSA_BITS }),
    generate('ed25519'),
  ]);
  return [
    {
      selector: `${mark}-rsa`,
      algorithm: 'rsa',
      publicKey: spki(rsa.publicKey).toString('base64'),
      privateKey: pem(rsa.privateKey),
    },
    {
      selector: `${mark}-ed`,
      algorithm: 'ed25519',
      publicKey: spki(ed25519.publicKey).subarray(-RAW_ED25519).toString('base64'),
      privateKey: pem(ed25519.privateKey),
    },
  ];
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function pem(key: KeyObject): string {
  return String(key.export({ type: 'pkcs8', format: 'pem' }));
}
