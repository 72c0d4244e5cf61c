const MOST_INDEXED = 300_000; // characters; PostgreSQL's tsvector ends at 1 MB
const TATWEEL = /\u0640/g; // only makes an Arabic word longer on the page
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+/gu;

const NOT_PLAIN = /[^\0-\x7f]/;

/** Lower-case letters without accents or marks, widths made one. Other characters stay. */
export function fold(text: string): string {
  if (!NOT_PLAIN.test(text)) return text.toLowerCase(); // most words of most letters: ten times as quick
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(TATWEEL, '')
    .toLowerCase()
    .normalize('NFKC');
}

/**
 * Folds text to words with one space between. Writing without spaces becomes pairs of characters, so that a part of a
 * sentence is found, and its last character alone, so that one character is (see `askedWords`).
 */
export function indexable(text: string): string {
  return wordsOf(text.slice(0, MOST_INDEXED), (run) => [...pairs(run), run.at(-1)!]);
}

/** The words of a question, as `indexable` stores them: each run must stand together in the text. */
export function askedWords(text: string): string {
  return wordsOf(text, pairs);
}

function wordsOf(text: string, ofRun: (characters: string[]) => string[]): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(UNSPACED, (run) => {
      const characters = [...run];
      return ` ${(characters.length === 1 ? characters : ofRun(characters)).join(' ')} `;
    })
    .replace(/ {2,}/g, ' ')
    .trim();
}

function pairs(run: string[]): string[] {
  return run.length === 1 ? run : run.slice(1).map((character, index) => run[index]! + character);
}
