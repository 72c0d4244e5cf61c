/** uuencode, as a whole part's encoding and as stretches inside a text body. */

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} (\S.*)$/;

/** One line of uuencoded data, null where it is none. Relays eat trailing blanks, so a line may be short. */
function decodeLine(line: string): Uint8Array | null {
  const first = line.charCodeAt(0);
  if (!(first >= 0x20 && first <= 0x60)) return null;
  const size = (first - 0x20) & 63;
  const full = Math.ceil(size / 3) * 4;
  if (line.length - 1 > full + 2 || line.length - 1 < full - 4) return null;
  const out = new Uint8Array(Math.ceil(size / 3) * 3);
  let length = 0;
  for (let i = 1; i <= full; i += 4) {
    let bits = 0;
    for (let j = 0; j < 4; j++) {
      const code = i + j < line.length ? line.charCodeAt(i + j) : 0x20;
      if (code < 0x20 || code > 0x60) return null;
      bits = (bits << 6) | ((code - 0x20) & 63);
    }
    out[length++] = bits >> 16;
    out[length++] = bits >> 8;
    out[length++] = bits;
  }
  return out.subarray(0, size);
}

const MOST_TRIES = 1_000; // lines that begin a file and turn out not to

type UuFile = { name: string; content: Uint8Array };

/** The stretch whose `begin` line is number `at`; null where it is not closed by `end` or holds anything else. */
function stretchAt(lines: string[], at: number): { file: UuFile; end: number } | null {
  const begin = BEGIN.exec(lines[at]!);
  if (!begin) return null;
  const pieces: Uint8Array[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trimEnd() === 'end')
      return { file: { name: begin[1]!.trimEnd(), content: Buffer.concat(pieces) }, end: i };
    if (line.trim() === '' || line.trimEnd() === '`') continue;
    const piece = decodeLine(line);
    if (!piece) return null;
    pieces.push(piece);
  }
  // Cut on its way: what came is kept, if there is enough to be sure that it is no prose.
  return pieces.length > 2
    ? { file: { name: begin[1]!.trimEnd(), content: Buffer.concat(pieces) }, end: lines.length - 1 }
    : null;
}

/**
 * The files uuencoded in a text (line ends `\n`), and the text without their data. The `begin` line stays: it
 * tells the reader which file stood at that place.
 */
export function takeUuencoded(text: string): { text: string; files: UuFile[] } {
  if (!text.includes('begin ')) return { text, files: [] };
  const lines = text.split('\n');
  const kept: string[] = [];
  const files: UuFile[] = [];
  let tries = 0;
  for (let i = 0; i < lines.length; i++) {
    kept.push(lines[i]!);
    const stretch = tries < MOST_TRIES && lines[i]!.startsWith('begin ') ? stretchAt(lines, i) : null;
    if (!stretch) {
      if (lines[i]!.startsWith('begin ')) tries++;
      continue;
    }
    files.push(stretch.file);
    i = stretch.end;
  }
  return files.length === 0 ? { text, files } : { text: kept.join('\n'), files };
}

/** A part whose transfer encoding is uuencode; bytes that are not are given back as they are. */
export function fromUuencode(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const lines = text.split(/\r?\n/);
  const begin = lines.findIndex((line) => BEGIN.test(line.slice(0, 500)));
  const stretch = begin === -1 ? null : stretchAt(lines, begin);
  return stretch ? stretch.file.content : bytes;
}
