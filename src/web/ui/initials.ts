const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

// One sign says enough in these scripts, and two would be a different word.
const ONE_SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/u;
const PARTICLE = /^(?:al|el|ad|an|as|ul|ibn|bin)-(?=\p{L})/iu;
const PLACE_AFTER = /\s+(?:at|from|via|@)\s+.*$/iu;

const LONGEST = 200; // a name is shorter; what is longer is not read to its end

function firstSign(word: string): string {
  for (const { segment } of graphemes.segment(word)) {
    if (/[\p{L}\p{N}]/u.test(segment)) return segment;
  }
  return '';
}

function upper(sign: string): string {
  const big = sign.toUpperCase();
  // "ŉ" and its like become two letters; then the small one is clearer.
  return [...graphemes.segment(big)].length === 1 ? big : sign;
}

/**
 * The one or two signs that stand for a person: "Maria López" → "ML", "Björn at Café Norr" → "B",
 * "山田 健" → "山", "maria@x.example" → "M", "🌿" → "🌿". Empty when there is nothing to show.
 */
export function initials(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const made = makeInitials(name);
  remembered.set(name, made);
  return made;
}

// A list shows the same fifty people again and again, and taking signs apart is slow.
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 2_000;

function makeInitials(name: string): string {
  const clean = name.slice(0, LONGEST).normalize('NFC').trim().replace(PLACE_AFTER, '').replace(/@\S*$/u, '');
  const signs = clean
    .split(/[\s,.()"'“”]+/u)
    .map((word) => firstSign(word.replace(PARTICLE, '')))
    .filter((sign) => sign !== '');
  const first = signs[0];
  if (first === undefined) return symbol(clean);
  const last = signs.at(-1) ?? first;
  if (signs.length === 1 || ONE_SIGN.test(first) || ONE_SIGN.test(last)) return upper(first);
  return upper(first) + upper(last);
}

function symbol(text: string): string {
  for (const { segment } of graphemes.segment(text)) {
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)) return segment;
  }
  return '';
}

/** How many avatar colours the stylesheet has: `.hue-0` to `.hue-11`. */
export const HUES = 12;

/** The same name always has the same colour, whatever its case (FNV-1a over code points). */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name.normalize('NFC').trim().toLowerCase()) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % HUES;
}
