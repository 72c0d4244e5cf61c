import { sentencesOf } from './text/sentences.ts';

/** The sentence of a text in which a stretch of it stands, whole; what lies over several gives them all. UTF-16 offsets. */
export function sentenceAround(text: string, { start, end }: { start: number; end: number }): string {
  const touched = sentencesOf(text).filter((one) => one.start < end && one.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : text.slice(start, end);
}
