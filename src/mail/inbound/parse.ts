import { readBody } from './parse/body.ts';
import { addressesOf, datesOf, idsOf, readableHeaders } from './parse/mail-headers.ts';
import { charsetHints } from './parse/part-content.ts';
import { readTree } from './parse/tree.ts';
import type { ParsedMail } from './parsed-mail.ts';

const LF = 0x0a;
const CR = 0x0d;
const HEAD = 64_000; // bytes in which a mail with ordinary line ends has one

/** A mail whose lines end in CR alone, as old Macs wrote them, with LF instead. */
function withLineFeeds(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (bytes.subarray(0, HEAD).includes(LF) || !bytes.subarray(0, HEAD).includes(CR)) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(CR); at !== -1; at = copy.indexOf(CR, at + 1))
    if (copy[at + 1] !== LF) copy[at] = LF;
  return copy;
}

/**
 * Reads a mail's bytes (RFC 5322, 2045–2049, 2047, 2231, 3676), whatever state they are in: undeclared and wrong
 * charsets, broken encodings and boundaries, any line ends, an mbox `From ` line first. Any bytes at all give a
 * mail; nothing is thrown. Linear in the bytes.
 */
export async function parse(raw: Uint8Array): Promise<ParsedMail> {
  const bytes = withLineFeeds(raw);
  const root = readTree(bytes);
  const hints = charsetHints(root);
  return {
    headers: readableHeaders(root.headers, hints),
    ...idsOf(root.headers),
    ...addressesOf(root.headers, hints),
    ...datesOf(root.headers, hints),
    ...readBody(bytes, root, hints),
  };
}
