const RUN = 8; // words: shorter runs are ordinary English, longer ones miss a swapped word

/** One reply and who wrote it. */
export interface Written {
  author: string;
  text: string;
}

function runs(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
    .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu);
  const found = new Set<string>();
  if (words) for (let i = 0; i + RUN <= words.length; i++) found.add(words.slice(i, i + RUN).join(' '));
  return found;
}

/**
 * How alike a team's replies have grown: of all runs of eight words, the share that stands in the replies of two or
 * more authors, from 0 to 1. It counts runs, never people, and names nobody. Section 4.3: worry when it rises.
 */
export function alikeness(replies: readonly Written[]): number {
  const authors = new Map<string, Set<string>>();
  for (const { author, text } of replies) {
    for (const run of runs(text)) {
      const known = authors.get(run);
      if (known) known.add(author);
      else authors.set(run, new Set([author]));
    }
  }
  let shared = 0;
  for (const set of authors.values()) if (set.size > 1) shared++;
  return authors.size === 0 ? 0 : shared / authors.size;
}
