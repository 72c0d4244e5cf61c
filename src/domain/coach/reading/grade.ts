import { isName, type Page } from '../text/page.ts';
import { syllablesOf } from './syllables.ts';

const LEAST = 100; // words: under it one name moves the grade by more than what a writer could change (3.5)
const READ = 10_000; // characters: what comes later would not change it by a tenth, and may be a pasted log
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const INITIALS = /^\p{Lu}{2,}s?$/u;

/** The Flesch–Kincaid grade of a text with so many words, sentences and syllables: a school year in America. 3.5. */
export function fleschKincaid(of: { words: number; sentences: number; syllables: number }): number {
  return (0.39 * of.words) / of.sentences + (11.8 * of.syllables) / of.words - 15.59;
}

/**
 * The grade of a draft's first 10,000 characters to one decimal, or null under a hundred words. Names, initials ("API"), numbers and whatever is
 * not the writer's voice (the house's own words among it) are left out: a long name is no long word. Section 3.5.
 */
export function gradeOf(page: Page): number | null {
  const count = { words: 0, sentences: 0, syllables: 0 };
  for (const sentence of page.body) {
    const before = count.words;
    for (const { 0: word, index } of page.masked
      .slice(sentence.start, Math.min(sentence.end, READ))
      .matchAll(WORD)) {
      const start = sentence.start + index;
      if (INITIALS.test(word) || (word.length > 1 && isName(page, start, start + word.length))) continue;
      count.words += 1;
      count.syllables += syllablesOf(word);
    }
    if (count.words > before) count.sentences += 1;
  }
  return count.words < LEAST ? null : Math.round(fleschKincaid(count) * 10) / 10;
}
