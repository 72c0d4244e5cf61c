import { attributionAt, nextDepth } from './attribution.ts';
import { headerBlockAt, isForwardMarker, isOriginalMarker, isReplyAboveMarker } from './header-block.ts';
import type { Lines } from './lines.ts';
import { HINT_REST_IS_QUOTE, HINT_RULE, QUOTE, SIGNATURE, WORDS } from './lines.ts';
import { unmarkProse, wrappedQuoteLines } from './marks.ts';
import { signatureStart } from './signature.ts';

/** What each line is; `splits` says where in a line the quote starts, for the few that hold both. */
export type Kinds = {
  kinds: Uint8Array;
  splits: Map<number, number>;
};

/** Lines that the rules read closely. A mail with more is read by its quote marks alone from there on. */
const CLOSELY_READ = 30_000;

type Walk = {
  lines: Lines;
  kinds: Uint8Array;
  splits: Map<number, number>;
  /** Lines that may still be read closely. */
  left: number;
  /** Whether a quote was introduced as one, and not only shaped like one. */
  introduced: boolean;
  /** Where a quote without marks starts, -1 where there is none. */
  restFrom: number;
};

const RULE = /^(?:[-–—_=*~#]{3,}|_{2,})$/;

/** The rule and the blank lines above an introduction belong to it. */
function withRuleAbove(walk: Walk, i: number): number {
  const { lines } = walk;
  let k = i - 1;
  while (k >= 0 && i - k < 5 && lines.blank[k] === 1 && ((lines.hints?.[k] ?? 0) & HINT_RULE) === 0) k--;
  if (k < 0 || (lines.depth[k] ?? 0) > 0) return i;
  if (lines.blank[k] === 1) return ((lines.hints?.[k] ?? 0) & HINT_RULE) !== 0 ? k : i;
  return RULE.test(lines.at(k)) ? k : i;
}

function quote(walk: Walk, from: number, to: number): void {
  walk.kinds.fill(QUOTE, from, to);
  walk.introduced = true;
}

/** What follows an introduction that ends on line `last`: the rest of the mail, or only what is marked. */
function followed(walk: Walk, first: number, last: number): number {
  const { lines } = walk;
  const marked = nextDepth(lines, last) > 0;
  const from = withRuleAbove(walk, first);
  if (marked) {
    quote(walk, from, last + 1);
    return last + 1;
  }
  quote(walk, from, lines.count);
  walk.restFrom = from;
  return lines.count;
}

/** A marker such as "-----Original Message-----", with the headers or the introduction that may follow it. */
function afterMarker(walk: Walk, i: number): number {
  const { lines } = walk;
  let last = i;
  for (let k = i + 1; k < lines.count && k < i + 6; k++) {
    if (lines.blank[k] === 1) continue;
    if ((lines.depth[k] ?? 0) > 0) break;
    const headers = headerBlockAt(lines, k);
    last = headers >= 0 ? headers : (attributionAt(lines, k)?.last ?? last);
    break;
  }
  return followed(walk, i, last);
}

/** Reads line i, which is not blank and not marked; gives the line to go on with. */
function readLine(walk: Walk, i: number): number {
  const { lines } = walk;
  const hints = lines.hints?.[i] ?? 0;
  const line = lines.at(i);
  if (isForwardMarker(line)) return lines.count;
  if ((hints & HINT_REST_IS_QUOTE) !== 0) return followed(walk, i, Math.max(i, headerBlockAt(lines, i)));
  if (isOriginalMarker(line)) return afterMarker(walk, i);
  if (isReplyAboveMarker(line)) return followed(walk, i, i);
  const headers = headerBlockAt(lines, i);
  if (headers >= 0) return followed(walk, i, headers);
  const found = attributionAt(lines, i);
  if (found === null) return i + 1;
  if (found.offset === 0) return followed(walk, i, found.last);
  const next = followed(walk, i, found.last);
  walk.splits.set(i, found.offset);
  return next;
}

function walkLines(walk: Walk, wrapped: Uint8Array): void {
  const { lines, kinds } = walk;
  let i = 0;
  while (i < lines.count) {
    if (lines.blank[i] === 1) {
      if (i > 0 && kinds[i - 1] === QUOTE) kinds[i] = QUOTE;
      i++;
    } else if ((lines.depth[i] ?? 0) > 0 || wrapped[i] === 1) kinds[i++] = QUOTE;
    else if (walk.left > 0) {
      walk.left--;
      i = readLine(walk, i);
    } else i++;
  }
}

function holdsWords(walk: Walk): boolean {
  const { lines, kinds, splits } = walk;
  for (let i = 0; i < lines.count; i++) if (kinds[i] === WORDS && lines.blank[i] === 0) return true;
  return splits.size > 0;
}

function signatures(walk: Walk): void {
  const { lines, kinds } = walk;
  let left = CLOSELY_READ;
  let said = false;
  for (let i = 0; i < lines.count && left > 0; ) {
    if (kinds[i] !== WORDS || lines.blank[i] === 1) {
      i++;
      continue;
    }
    let end = i;
    while (end < lines.count && kinds[end] === WORDS) end++;
    left -= Math.min(4000, end - i);
    const start = signatureStart(lines, { first: i, end }, !said);
    said = true;
    kinds.fill(SIGNATURE, start, end);
    i = end;
  }
}

/**
 * Says of each line whether it is new words, a quote or a signature. Where nothing would be left but a quote that
 * nobody introduced, or headers above which nothing is written, it is what they send: words.
 */
export function classify(lines: Lines): Kinds {
  const kinds = new Uint8Array(lines.count);
  unmarkProse(lines);
  const walk: Walk = { lines, kinds, splits: new Map(), left: CLOSELY_READ, introduced: false, restFrom: -1 };
  walkLines(walk, wrappedQuoteLines(lines));
  if (!holdsWords(walk) && (!walk.introduced || walk.restFrom >= 0)) {
    kinds.fill(WORDS);
    return { kinds, splits: new Map() };
  }
  signatures(walk);
  return { kinds, splits: walk.splits };
}
