import { HIDDEN } from './mask.ts';

/** A stretch of the draft: `start` inclusive, `end` exclusive, UTF-16. `line` counts its first line from 0. */
export interface Span {
  start: number;
  end: number;
  paragraph: number;
}

const SHORT =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|st|sr|jr|no|nr|vs|etc|approx|inc|ltd|dept|e\.g|i\.e|a\.m|p\.m|cf|fig|p|pp|art|hr|fr|sec|ca|bzw|[a-z])$/i;
// Ends no sentence before a small letter or a number: "max. number", "min. 3"; "it took 5 min. then" does.
const SHORT_BEFORE_SMALL = /(?:^|[\s(])(?<!\d )(?:max|min|incl|excl|avg|ext|tel|qty)$/i;
const BULLET = /^[ \t]{0,12}(?:[-*•–—]|\(?\d{1,2}[.):]|\(?[a-z]\))[ \t]+/;
const CLOSERS = /["'”’»)\]*_]/;
const WRAPPED = 60; // characters; a line this long that ends without a stop was broken by a mail program

// Whatever a line's length, a sentence does not end with one of these.
const GOES_ON =
  /\b(?:an?|the|for|of|to|and|or|with|in|on|at|by|is|are|was|were|any|this|that|your|our|my|their|its|will|be|it|you|we|i|not|as|from|than)[ \t]*$/i;

function endsLine(text: string, lineStart: number, newline: number): boolean {
  const rest = text.slice(newline + 1, newline + 200);
  if (/^[ \t]*(?:\n|$)/.test(rest) || BULLET.test(rest)) return true;
  const line = text.slice(lineStart, newline);
  if (line.trim() === '') return true;
  const lower = /^[ \t]*[\p{Ll}('"]/u.test(rest);
  if (lower && GOES_ON.test(line)) return false;
  return !(line.length >= WRAPPED || (lower && line.length >= 30 && !/[,:;.!?]\s*$/.test(line)));
}

// Words that begin a sentence and that nobody is called: "Magnus and Liv S. As soon as you add one".
const BEGINS =
  /^\.\s+(?:I|I've|I'm|I'd|I'll|We|We've|We're|The|That|That's|This|These|Those|It|It's|You|You're|They|If|And|But|So|My|Our|Your|Her|His|Their|He|She|There|Please|Then|Now|As|When|Since|After|Once|Before|While|For|From|In|On|At|To|Until|With|Without|Because|Both|Each|All|Here|Here's|Not|Only|What|Who|How|Why|Where|Is|Are|Do|Does|Can|Could|Would|Next|Also|Just|Thanks|Sorry|Nobody|Everybody|Everyone|Nothing)\s/;

/** "The letter O. That was mine", "am I. Yes": a single letter that is a word, not the first of a name. */
function endsWithLetter(text: string, i: number): boolean {
  const before = text.slice(Math.max(0, i - 24), i);
  if (/(?:^|\s)i$/i.test(before)) return true;
  return (
    /\b(?:letter|option|plan|type|size|grade|vitamin|class|group|block|gate|row|column|version|variant|model|part|drive|zone|line) [a-z]$/i.test(
      before,
    ) || BEGINS.test(text.slice(i, i + 16))
  );
}

// "Simply Eggs Ltd. I merged them": what ends a name may end a sentence too, before one that plainly begins.
const MAY_END = /(?:^|[\s(])(?:etc|inc|ltd|jr|sr|a\.m|p\.m)$/i;

/** The stop at `i` belongs to a shortened word, and ends no sentence. */
function isShortened(text: string, { before, i }: { before: string; i: number }): boolean {
  if (MAY_END.test(before) && BEGINS.test(text.slice(i, i + 16))) return false;
  if (SHORT.test(before)) return !endsWithLetter(text, i);
  return SHORT_BEFORE_SMALL.test(before) && /^\s+[\p{Ll}\d]/u.test(text.slice(i + 1, i + 5));
}

function stopAt(text: string, i: number): number {
  const c = text[i]!;
  if (/[。！？]/.test(c)) return i + 1;
  if (!/[.!?…]/.test(c)) return 0;
  let end = i + 1;
  while (end < text.length && /[.!?…]/.test(text[end]!)) end++;
  while (end < text.length && CLOSERS.test(text[end]!)) end++;
  if (end < text.length && !/\s/.test(text[end]!)) return 0;
  if (c === '.' && end === i + 1) {
    const before = text.slice(Math.max(0, i - 12), i);
    if (isShortened(text, { before, i })) return 0;
    if (/(?:^|\n)[ \t]*\d{1,2}$/.test(before)) return 0;
    if (/^\s+[\p{Ll}]/u.test(text.slice(end, end + 4)) && /\d$|[A-Z]$/.test(before)) return 0;
  }
  return end;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  const bullet = BULLET.exec(text.slice(from, Math.min(to, from + 24)));
  if (bullet) from += bullet[0].length;
  return [from, to];
}

/**
 * The sentences of a masked draft. Splits at stops, blank lines, list items and short lines; not at "Dr.",
 * "e.g.", "3.5" or where a mail program wrapped a line.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let paragraph = 0;
  let start = 0;
  let lineStart = 0;
  const cut = (end: number) => {
    const [from, to] = trimmed(text, start, end);
    if (to > from) spans.push({ start: from, end: to, paragraph });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') {
      if (endsLine(text, lineStart, i)) cut(i);
      if (/^[ \t]*\n/.test(text.slice(i + 1, i + 40))) paragraph++;
      lineStart = i + 1;
    } else {
      const end = stopAt(text, i);
      if (end > 0) {
        cut(end);
        i = end - 1;
      }
    }
  }
  cut(text.length);
  return spans;
}

/** How many words a person would count: a link or a quotation is one, a dash joins none. */
export function countWords(text: string): number {
  return text
    .split(/[\s\u2013\u2014/]+|--+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) || word.includes(HIDDEN)).length;
}
