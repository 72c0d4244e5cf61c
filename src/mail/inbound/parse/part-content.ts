import { decodeText } from './decode-text.ts';
import { decodeWords } from './encoded-words.ts';
import type { RawHeader } from './header-block.ts';
import { parseParameterised } from './parameters.ts';
import { fromBase64, fromQuotedPrintable, transferEncoding } from './transfer-encoding.ts';
import { header, type Part } from './tree.ts';
import { fromUuencode } from './uuencode.ts';

/** One header's bytes as text, its encoded words still unread. */
export function headerText(value: string, hints: readonly string[]): string {
  if (!/[\x80-\xff\x1b\0]/.test(value)) return value;
  return decodeText(Buffer.from(value, 'latin1'), null, hints);
}

/** One header's value as a person reads it: charset and encoded words read, folds and control characters gone. */
export function headerValue(value: string, hints: readonly string[]): string {
  return decodeWords(headerText(value, hints), hints)
    .replace(/[\x00-\x1f\x7f]+/g, ' ')
    .trim();
}

const LOOKED_AT = 2_000; // bytes

/** True for a text that is called base64 and is not: a filter or a list rewrote it and left the header. */
function isProse(part: Part, raw: Buffer): boolean {
  if (!part.type.startsWith('text/') && part.type !== '') return false;
  const firstLine = /\S[^\r\n]*/.exec(raw.toString('latin1', 0, LOOKED_AT))?.[0] ?? '';
  return /\b[a-z]{2,20} [a-z]{2,20}\b|[\x80-\xff]{2}/.test(firstLine);
}

/** A part's body with its transfer encoding undone. */
export function contentOf(bytes: Buffer, part: Part): Uint8Array {
  const raw = bytes.subarray(part.start, Math.max(part.start, part.end));
  const encoding = transferEncoding(header(part.headers, 'content-transfer-encoding'));
  // RFC 2046, 5.2.1: a mail inside a mail is never encoded, and who encodes it does so all the same.
  if (encoding === 'base64') return isProse(part, raw) ? raw : fromBase64(raw);
  if (encoding === 'quoted-printable') return fromQuotedPrintable(raw);
  if (encoding === 'uuencode') return fromUuencode(raw);
  return raw;
}

/** What a part says of itself. `name` is '' where it gives none. */
export type PartLabel = { disposition: 'attachment' | 'inline' | ''; name: string; contentId: string | null };

function nameOf(part: Part, disposition: Map<string, string>, hints: readonly string[]): string {
  const type = parseParameterised(header(part.headers, 'content-type'), hints).parameters;
  const given =
    disposition.get('filename') || type.get('name') || type.get('filename') || disposition.get('name');
  if (given) return given;
  const location = header(part.headers, 'content-location').replace(/[\s"]/g, '');
  const last = /([^/\\?#]+\.\w{1,5})(?:[?#].*)?$/.exec(location.slice(-500));
  return last && !/^(?:text|message|multipart)\//.test(part.type) ? last[1]! : '';
}

/** Disposition, name and Content-ID (RFC 2183, RFC 2392). */
export function labelOf(part: Part, hints: readonly string[]): PartLabel {
  const { value, parameters } = parseParameterised(header(part.headers, 'content-disposition'), hints);
  const disposition = value.startsWith('inline')
    ? 'inline'
    : /attach|^form-data/.test(value)
      ? 'attachment'
      : '';
  const id = header(part.headers, 'content-id').replace(/[<>\s\x00-\x1f]/g, '');
  const contentId = id === '' ? null : headerText(id, hints);
  return { disposition, name: nameOf(part, parameters, hints), contentId };
}

const CHARSET_OF_WORD = /=\?([\w.:+-]{2,40})(?:\*[^?]*)?\?[bq]\?/i;

function eachPart(root: Part): Part[] {
  const parts = [root];
  for (let i = 0; i < parts.length; i++) parts.push(...parts[i]!.children);
  return parts;
}

/** The charsets a mail names anywhere, the body's first: what undeclared bytes of it are most likely in. */
export function charsetHints(root: Part): string[] {
  const hints = new Set<string>();
  for (const part of eachPart(root)) {
    const charset = part.contentType.parameters.get('charset');
    if (charset) hints.add(charset.toLowerCase());
    if (hints.size > 8) break;
  }
  for (const { name, value } of root.headers as RawHeader[]) {
    if (!/^(?:subject|from|to|cc|reply-to|sender)$/.test(name)) continue;
    const word = CHARSET_OF_WORD.exec(value.slice(0, 2000));
    if (word) hints.add(word[1]!.toLowerCase());
  }
  return [...hints];
}
