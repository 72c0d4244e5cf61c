import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 24;
const SIGNATURE_LENGTH = 16; // hex characters, 64 bits: an id is not a password, and mail programs cut long ones

/** A secret nobody can guess, safe in a URL. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A short random name in lower-case hex, for ids that mail programs may change the case of. */
export function newMailId(): string {
  return randomBytes(10).toString('hex');
}

/** Tokens are stored as their hash only, so that a copy of the database signs nobody in. */
export function hashToken(token: string): string {
  return sha256(token);
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** HMAC of `text`, shortened, lower-case hex. */
export function sign(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex').slice(0, SIGNATURE_LENGTH);
}

/** True where `signature` is the one `sign` makes, in constant time and whatever its case. */
export function isSigned(secret: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(secret, text));
  const given = Buffer.from(signature.toLowerCase());
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** A number to look a row up by: itself, or 0, which no row has, for one that can be no row's (NaN, 1.5, 2 ** 60). */
export function rowId(number: number): number {
  return Number.isSafeInteger(number) ? number : 0;
}
