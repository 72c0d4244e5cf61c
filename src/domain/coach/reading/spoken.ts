import { isName, type Page } from '../text/page.ts';
import { syllablesOf } from './syllables.ts';

const READ = 10_000; // characters: what comes later would not change it by a tenth, and may be a pasted log
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const INITIALS = /^\p{Lu}{2,}s?$/u;

/** A word of the writer's own, with the number of its sentence in the body. */
export interface Spoken {
  word: string;
  sentence: number;
  syllables: number;
}

/**
 * The words of a draft's body that say how hard it is to read, of its first 10,000 characters. Names, initials ("API"),
 * numbers and whatever is not the writer's voice (the house's own words among it) are left out: a long name is no long
 * word. Section 3.5.
 */
export function spokenIn(page: Page): Spoken[] {
  return page.body.flatMap(({ start, end }, sentence) =>
    [...page.masked.slice(start, Math.min(end, READ)).matchAll(WORD)].flatMap(({ 0: word, index }) => {
      const at = start + index;
      if (INITIALS.test(word) || (word.length > 1 && isName(page, at, at + word.length))) return [];
      return [{ word, sentence, syllables: syllablesOf(word) }];
    }),
  );
}
