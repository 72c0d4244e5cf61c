/** The type of a raster picture by its first bytes, null for anything else: SVG and HTML are documents, not pictures. */
export function imageType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32));
  const ascii = head.toString('latin1');
  if (ascii.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (ascii.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(ascii)) return 'image/gif';
  if (/^RIFF.{4}WEBP/s.test(ascii)) return 'image/webp';
  if (/^.{4}ftyp(?:avif|avis|mif1.*avif)/s.test(ascii)) return 'image/avif';
  return null;
}
