/** A file as an answer: sandboxed, under its own name, never guessed at by the browser. */
export function download(
  bytes: Uint8Array,
  { name, type, inline = false }: { name: string; type: string; inline?: boolean },
): Response {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': type,
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${extended(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': inline ? 'private, max-age=31536000, immutable' : 'no-store',
    },
  });
}

/** RFC 8187 has fewer plain characters than encodeURIComponent leaves: a quote would end the charset part. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
