/** Line kinds, as small numbers: a mail of 25 MB can have millions of lines. */
export const WORDS = 0;
export const QUOTE = 1;
export const SIGNATURE = 2;

/** A line that the mail program itself marked (only HTML has these). */
export const HINT_ATTRIBUTION = 1;
export const HINT_REST_IS_QUOTE = 2;
export const HINT_SIGNATURE = 4;
export const HINT_RULE = 8;

/** The lines of a body, whether they come from text or from HTML. */
export type Lines = {
  count: number;
  /** How deep line i is quoted: 0 is not at all. Blank lines have 0. */
  depth: Uint8Array;
  blank: Uint8Array;
  /** HINT_ bits from the HTML; null for plain text. */
  hints: Uint8Array | null;
  /** What line i says: without quote marks, bidi marks and white space at its ends; at most LONGEST characters. */
  at: (i: number) => string;
};

/** Characters of a line that rules look at: what mail programs write above a quote is far shorter. */
export const LONGEST = 1200;

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\r]/g;
const HAS_INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\r\t\u3000]/;
const SPACES = /[\u00a0\t\u3000\u202f]/g;

/** A line as the rules want it: no invisible characters, plain spaces, trimmed. */
export function plain(line: string): string {
  const cut = line.length > LONGEST ? line.slice(0, LONGEST) : line;
  return (HAS_INVISIBLE.test(cut) ? cut.replace(INVISIBLE, '').replace(SPACES, ' ') : cut).trim();
}

/** True for what may stand before a quote mark or make up a blank line. */
function isSpace(code: number): boolean {
  if (code < 33) return true;
  if (code < 160) return false;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0xfeff ||
    code === 0x2060
  );
}

/** Where each line of the text starts; a last entry holds the text's length. `\n`, `\r\n` and `\r` end a line. */
export function lineStarts(text: string): Int32Array {
  let starts = new Int32Array(Math.max(64, text.length >> 4));
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 13 || (code !== 10 && code !== 13)) continue;
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (count + 1 >= starts.length) {
      const more = new Int32Array(starts.length * 2);
      more.set(starts);
      starts = more;
    }
    if (i + 1 < text.length) starts[count++] = i + 1;
  }
  starts[count] = text.length;
  return starts.subarray(0, count + 1);
}

const DEEPEST = 200;

/** The quote marks that open a line: how many, and where what follows them starts (its end where nothing does). */
function marks(text: string, from: number, to: number): { depth: number; content: number } {
  let depth = 0;
  let at = from;
  let gap = 0;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === 62) {
      depth++;
      gap = 0;
    } else if (!isSpace(code)) break;
    else gap++;
    // Code that is shown in a quote keeps its own ">" further in.
    if (depth > 0 && gap > 3) break;
    at++;
  }
  return { depth: Math.min(depth, DEEPEST), content: at };
}

/** Splits a text into lines and reads their quote marks. Linear. */
export function linesOf(text: string, starts: Int32Array): Lines {
  const count = starts.length - 1;
  const depth = new Uint8Array(count);
  const blank = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? 0;
    const first = text.charCodeAt(from);
    if (first > 32 && first < 128 && first !== 62) continue;
    if (to - from <= 1 && first < 33) {
      blank[i] = 1;
      continue;
    }
    const found = marks(text, from, to);
    depth[i] = found.depth;
    if (found.depth === 0 && found.content >= to) blank[i] = 1;
  }
  const at = (i: number): string => {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? 0;
    const start = (depth[i] ?? 0) > 0 ? marks(text, from, to).content : from;
    return plain(text.slice(start, Math.min(to, start + LONGEST + 1)));
  };
  return { count, depth, blank, hints: null, at };
}

const MOST_MENDED = 100_000; // lines looked at

/**
 * Takes back quote marks that are none: a wrapped "<address\n> wrote:" opens a line with the bracket that closes
 * the address.
 */
export function mendWrappedAddresses(lines: Lines): void {
  let left = MOST_MENDED;
  for (let i = 1; i < lines.count && left > 0; i++) {
    if (lines.depth[i] !== 1 || lines.depth[i - 1] !== 0 || lines.blank[i - 1] === 1) continue;
    left--;
    const content = lines.at(i);
    if (content.length > 40 || !/[:：]$/.test(content)) continue;
    const before = lines.at(i - 1);
    const open = before.lastIndexOf('<') > before.lastIndexOf('>') || (i > 1 && lines.at(i - 2) === '<');
    if (open) lines.depth[i] = 0;
  }
}
