import { excerpt } from '../../lib/text.ts';
import { leavesOf, type Question } from './question.ts';
import { fold } from './words.ts';

/** A piece of text, and whether it is what was looked for. Pieces in a row are the text again. */
export type Piece = { text: string; isHit: boolean };

const SNIPPET = 200; // characters
const BEFORE_HIT = 60;
const MOST_LOOKED_AT = 100_000;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}])*/gu;
const UNSPACED_WORD =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+$/u;

/** What to mark: the words asked for anywhere or in a subject, as typed and folded. Each is a run of words. */
export function markable(question: Question | null): string[][] {
  if (!question) return [];
  const runs = leavesOf(question).flatMap((leaf) =>
    leaf.kind === 'text' && (leaf.field === 'any' || leaf.field === 'subject') ? [leaf.words] : [],
  );
  return [...new Set(runs)].map((run) => joined(run.split(' ')));
}

/** Overlapping pairs as the run they were made of: 東京 京都 is 東京都. */
function joined(words: string[]): string[] {
  const runs: string[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const isNext = last && UNSPACED_WORD.test(word) && [...word].length === 2 && last.endsWith([...word][0]!);
    if (isNext && UNSPACED_WORD.test(last)) runs[runs.length - 1] = last + [...word][1]!;
    else runs.push(word);
  }
  return runs;
}

/** The text in pieces, what was looked for marked where it stands, however it is written there. */
export function highlighted(text: string, runs: readonly string[][]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of merged(hitsIn(text, runs))) {
    if (from > at) pieces.push({ text: text.slice(at, from), isHit: false });
    pieces.push({ text: text.slice(from, to), isHit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}

/** The words around the first hit, marked; null where there is none. */
export function snippet(text: string, runs: readonly string[][]): Piece[] | null {
  const flat = text.slice(0, MOST_LOOKED_AT).replace(/\s+/g, ' ').trim();
  const first = firstHit(flat, runs);
  if (first === null) return null;
  const from = first <= BEFORE_HIT ? 0 : flat.indexOf(' ', first - BEFORE_HIT) + 1;
  const start = from > first ? first : from; // a hit in writing without spaces begins its own snippet
  return highlighted(`${start > 0 ? '…' : ''}${excerpt(flat.slice(start), SNIPPET)}`, runs);
}

type Span = [from: number, to: number];

function hitsIn(text: string, runs: readonly string[][]): Span[] {
  return hitsAmong([...wordsIn(text)], runs);
}

function hitsAmong(words: Word[], runs: readonly string[][]): Span[] {
  return runs.flatMap((run) => words.flatMap((_, n) => spanOf(run, words, n) ?? []));
}

/** Where the first hit begins, reading no further than it takes; null where there is none. */
function firstHit(text: string, runs: readonly string[][]): number | null {
  const words: Word[] = [];
  let left = Number.POSITIVE_INFINITY; // words: a longer run may have begun before the one that ended first
  for (const word of wordsIn(text)) {
    words.push(word);
    if (left === Number.POSITIVE_INFINITY && runs.some((run) => endsWith(words, run)))
      left = Math.max(...runs.map((run) => run.length));
    if (--left <= 0) break;
  }
  return left === Number.POSITIVE_INFINITY ? null : Math.min(...hitsAmong(words, runs).map(([from]) => from));
}

function endsWith(words: Word[], run: string[]): boolean {
  const begins = words.length - run.length;
  return begins >= 0 && (spanOf(run, words, begins)?.length ?? 0) > 0;
}

type Word = { at: number; end: number; folded: string };

function* wordsIn(text: string): Generator<Word> {
  for (const { index, 0: word } of text.matchAll(WORD))
    yield { at: index, end: index + word.length, folded: fold(word) };
}

/** Where a run begins at the word `n` and stands together. */
function spanOf(run: string[], words: Word[], n: number): Span[] | null {
  const first = words[n]!;
  if (run.length === 1 && UNSPACED_WORD.test(run[0]!)) return within(first, run[0]!);
  const last = words[n + run.length - 1];
  if (!last || !run.every((word, k) => isForm(words[n + k]!.folded, word))) return null;
  return [[first.at, last.end]];
}

/** Every place of a run of characters within writing without spaces. Where folding changed lengths, the whole word. */
function within({ at, end, folded }: Word, run: string): Span[] {
  const isSameLength = folded.length === end - at;
  const places: Span[] = [];
  for (let from = folded.indexOf(run); from >= 0; from = folded.indexOf(run, from + run.length))
    places.push(isSameLength ? [at + from, at + from + run.length] : [at, end]);
  return places;
}

const ENDINGS = /(?:ations?|ments?|edly|ings?|ies|ied|es|ed|ly|s|e|y)$/;

/** The same word, or another form of it: near enough to what the index's stemmer takes for one. */
function isForm(word: string, asked: string): boolean {
  if (word === asked) return true;
  if (word[0] !== asked[0]) return false; // most words: the forms of one begin alike
  const [a, b] = [word.replace(ENDINGS, ''), asked.replace(ENDINGS, '')];
  return a === b && a.length >= 3;
}

function merged(spans: Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const result: Span[] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Whether a text holds any of the runs. */
export function holds(text: string, runs: readonly string[][]): boolean {
  return firstHit(text.slice(0, MOST_LOOKED_AT), runs) !== null;
}
