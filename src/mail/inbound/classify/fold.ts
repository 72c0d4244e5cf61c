/** Marks that NFKD splits off: accents, umlauts, the marks of kana. */
const MARKS = /\p{M}/gu;

/** Letters that have no decomposition, and signs that clients write in several ways. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  ß: 'ss',
  '‘': "'",
  '’': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '：': ':',
};
const PLAIN_LETTERS = /[łøđıæß‘’`´“”„–—‐‑：]/gu;

/** Text for comparing: lower case, without accents, with plain quotes and dashes. Lines stay lines. */
export function fold(text: string): string {
  return text
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter);
}

/** How far a `*` in a phrase may reach: bounded, so that a match costs linear time. */
const GAP = '[^.!?\\n]{0,60}?';

/** The same between two words, of which none need stand there. */
const WORDS = `\\s{1,8}(?:${GAP}\\s{1,8})?`;

/** Scripts that write no space between words. */
const UNSPACED = /^[^\p{L}]|^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** One phrase as a pattern over folded text: ` ` is any white space, `*` a gap within the sentence. */
function pattern(phrase: string): string {
  return fold(phrase)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ \* |\*| /g, (sign) => (sign === ' ' ? '\\s{1,8}' : sign === '*' ? GAP : WORDS));
}

/** Phrases that begin a word and those that begin anywhere, as one alternation. The look behind is costly: it stands there once. */
function alternation(phrases: readonly string[]): string {
  const anywhere = phrases.filter((phrase) => UNSPACED.test(phrase)).map(pattern);
  const words = phrases.filter((phrase) => !UNSPACED.test(phrase)).map(pattern);
  const atWords = words.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`] : [];
  return [...atWords, ...anywhere].join('|');
}

/** A matcher for any of the phrases, to be used on folded text. */
export function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?:${alternation(phrases)})`, 'u');
}

/** A matcher for any of the phrases at the very start of folded text: of two that begin alike the longer one. */
export function startsWithAnyOf(phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return new RegExp(`^(?:${longestFirst.map(pattern).join('|')})`, 'u');
}
