import { ITEM_NUMBER } from './listing.ts';
import { topics } from './stems.ts';

// Answers that stand beside their question, in whatever words: by its number, or below its quotation.

const QUOTED = /^[ \t]{0,3}>+ ?(.*)$/;

/** The numbers of the questions, from 1, that a numbered line of the draft answers; none where it counts steps. */
function numbered(
  lines: readonly string[],
  { count, isTheirs }: { count: number; isTheirs: boolean },
): Set<number> {
  const found = new Set<number>();
  for (const line of lines) {
    const item = ITEM_NUMBER.exec(line);
    if (item && line.slice(item[0].length).trim() !== '' && !line.trimEnd().endsWith('?'))
      found.add(Number(item[1]));
  }
  // Their own numbers may be taken up in part; where they gave none, fewer lines or more are a list of something else.
  const fits = [...found].every((n) => n >= 1 && n <= count) && (isTheirs || found.size === count);
  return fits ? found : new Set();
}

/** For each line of the draft that is ours and stands right below a quotation, what was quoted. */
function belowQuotation(lines: readonly string[]): string[] {
  const below: string[] = [];
  let quoted: string | undefined;
  for (const line of lines) {
    const part = QUOTED.exec(line)?.[1];
    if (part !== undefined) quoted = quoted === undefined ? part : `${quoted} ${part}`;
    else if (line.trim() !== '' && quoted !== undefined) {
      below.push(quoted);
      quoted = undefined;
    }
  }
  return below;
}

function isQuotedIn(ask: string, quoted: string): boolean {
  const words = [...topics(ask)];
  const others = topics(quoted);
  return words.length > 0 && words.every((word) => others.has(word));
}

/**
 * Which of the asks a draft answers where they stand: "2. Yes" to the second of a numbered row, or a line right below
 * the quoted question. `asks` are their own words, in order, and `mail` all of the letter.
 */
export function answeredInPlace(
  asks: readonly string[],
  { mail, draft }: { mail: string; draft: string },
): boolean[] {
  const lines = draft.split('\n');
  const isTheirs = mail.split('\n').filter((line) => ITEM_NUMBER.test(line)).length >= 2;
  const byNumber = asks.length < 2 ? new Set<number>() : numbered(lines, { count: asks.length, isTheirs });
  const below = belowQuotation(lines);
  return asks.map((ask, i) => byNumber.has(i + 1) || below.some((quoted) => isQuotedIn(ask, quoted)));
}
