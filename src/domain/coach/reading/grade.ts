import type { Spoken } from './spoken.ts';

const LEAST = 100; // words: under it one name moves the grade by more than what a writer could change (3.5)

/** The Flesch–Kincaid grade of a text with so many words, sentences and syllables: a school year in America. 3.5. */
export function fleschKincaid(of: { words: number; sentences: number; syllables: number }): number {
  return (0.39 * of.words) / of.sentences + (11.8 * of.syllables) / of.words - 15.59;
}

/** The grade of a draft to one decimal, or null under a hundred words. Section 3.5. */
export function gradeOf(spoken: readonly Spoken[]): number | null {
  if (spoken.length < LEAST) return null;
  const sentences = new Set(spoken.map(({ sentence }) => sentence)).size;
  const syllables = spoken.reduce((sum, word) => sum + word.syllables, 0);
  return Math.round(fleschKincaid({ words: spoken.length, sentences, syllables }) * 10) / 10;
}
