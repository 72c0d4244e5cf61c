const MOST_INDEXED = 300_000; // characters; PostgreSQL's tsvector ends at 1 MB
const MOST_ASKED = 30; // words; a longer question finds what its beginning finds
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+/gu;

/** Folds text to lower-case letters and digits without accents. Writing without spaces becomes pairs of characters, so that a part of a sentence is found. */
export function indexable(text: string): string {
  return text
    .slice(0, MOST_INDEXED)
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(UNSPACED, (run) => ` ${pairs(run).join(' ')} `)
    .trim();
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/** What to look for: each entry a run of words that must stand together. A quoted phrase, an address or a Japanese word is one entry. */
export function askedFor(question: string): string[] {
  const entries = question.match(/"[^"]*"|[^\s"]+/g) ?? [];
  return entries.map(indexable).filter(Boolean).slice(0, MOST_ASKED);
}
