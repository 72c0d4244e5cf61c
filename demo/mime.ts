type Address = { name: string; email: string };
type Part = { headers: string[]; body: string };

type MimeMail = {
  from: Address;
  to: Address;
  subject: string;
  /** Milliseconds UTC. */
  at: number;
  messageId: string;
  previousIds: string[];
  mailer: string | null;
  text: string | null;
  html: string | null;
  attachments: { name: string; type: string; content: Buffer; contentId?: string }[];
};

/** Builds an RFC 5322 message with MIME (RFC 2045 to 2049); CRLF line ends, 7-bit throughout. */
export function mimeMail(mail: MimeMail): Uint8Array {
  const headers = [
    `Date: ${rfc5322Date(mail.at)}`,
    `From: ${addressHeader(mail.from)}`,
    `To: ${addressHeader(mail.to)}`,
    `Subject: ${encodeWords(mail.subject)}`,
    `Message-ID: ${mail.messageId}`,
    ...threadHeaders(mail.previousIds),
    ...(mail.mailer ? [`X-Mailer: ${mail.mailer}`] : []),
    'MIME-Version: 1.0',
  ];
  const boundary = (kind: string) => `=_${kind}_${mail.messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`;
  const part = wholeBody(mail, boundary);
  return Buffer.from([...headers, ...part.headers, '', part.body].join('\r\n'), 'utf8');
}

/** RFC 5322 §3.3, in UTC. */
export function rfc5322Date(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

function threadHeaders(previousIds: string[]): string[] {
  const last = previousIds.at(-1);
  return last ? [`In-Reply-To: ${last}`, `References: ${previousIds.join('\r\n ')}`] : [];
}

function wholeBody(mail: MimeMail, boundary: (kind: string) => string): Part {
  const readable: Part[] = [];
  if (mail.text !== null) readable.push(textPart('plain', mail.text));
  if (mail.html !== null) readable.push(textPart('html', mail.html));
  const shown = mail.attachments.filter((a) => a.contentId).map(filePart);
  const attached = mail.attachments.filter((a) => !a.contentId).map(filePart);
  const body = join('alternative', boundary('alt'), readable);
  const related = join('related', boundary('rel'), [body, ...shown]);
  return join('mixed', boundary('mix'), [related, ...attached]);
}

function join(kind: string, boundary: string, parts: Part[]): Part {
  const only = parts[0];
  if (only && parts.length === 1) return only;
  const inner = parts.map((p) => `--${boundary}\r\n${p.headers.join('\r\n')}\r\n\r\n${p.body}`);
  return {
    headers: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: `${inner.join('\r\n')}\r\n--${boundary}--\r\n`,
  };
}

function textPart(kind: 'plain' | 'html', text: string): Part {
  const type = `Content-Type: text/${kind}; charset=utf-8`;
  const foreign = text.replace(/[\x20-\x7e\s]/g, '').length;
  // As mail programs do: base64 where most letters would need escapes, quoted-printable elsewhere.
  return foreign > text.length / 4
    ? {
        headers: [type, 'Content-Transfer-Encoding: base64'],
        body: base64Lines(Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8')),
      }
    : { headers: [type, 'Content-Transfer-Encoding: quoted-printable'], body: quotedPrintable(text) };
}

function filePart(file: MimeMail['attachments'][number]): Part {
  const ascii = file.name.replace(/[^\x20-\x7e]/g, '_').replaceAll('"', '');
  const extended = ascii === file.name ? '' : `;\r\n filename*=utf-8''${encodeURIComponent(file.name)}`;
  const headers = [
    `Content-Type: ${file.type}; name="${ascii}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${file.contentId ? 'inline' : 'attachment'}; filename="${ascii}"${extended}`,
    ...(file.contentId ? [`Content-ID: <${file.contentId}>`] : []),
  ];
  return { headers, body: base64Lines(file.content) };
}

function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n');
}

/** RFC 2045 §6.7: lines of at most 76 characters, soft breaks, no white space at a line's end. */
export function quotedPrintable(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return lines.map(quotedPrintableLine).join('\r\n');
}

function quotedPrintableLine(line: string): string {
  const tokens: string[] = [];
  for (const byte of Buffer.from(line, 'utf8')) {
    const plain = byte >= 32 && byte <= 126 && byte !== 61;
    tokens.push(plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  }
  if (tokens.at(-1) === ' ') tokens[tokens.length - 1] = '=20';
  let out = '';
  let width = 0;
  for (const token of tokens) {
    if (width + token.length > 75) {
      out += '=\r\n';
      width = 0;
    }
    out += token;
    width += token.length;
  }
  return out;
}

function addressHeader({ name, email }: Address): string {
  const shown = /^[\x20-\x7e]*$/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodeWords(name);
  return `${shown} <${email}>`;
}

/** RFC 2047 where needed, in words of at most 75 characters; plain and folded at spaces otherwise (RFC 5322 §2.2.3). */
function encodeWords(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value.replace(/(.{40,70}?) (?=.)/g, '$1\r\n ');
  const words: string[] = [];
  let chunk = '';
  for (const letter of value) {
    if (Buffer.byteLength(chunk + letter) > 42) {
      words.push(chunk);
      chunk = '';
    }
    chunk += letter;
  }
  words.push(chunk);
  return words.map((w) => `=?UTF-8?B?${Buffer.from(w, 'utf8').toString('base64')}?=`).join('\r\n ');
}
