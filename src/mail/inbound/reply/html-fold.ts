import type { HtmlTree } from './html-lines.ts';
import { STRICT } from './html-roles.ts';
import { QUOTE, SIGNATURE, WORDS } from './lines.ts';

const NEUTRAL = 0;
const BIT = { [WORDS]: 1, [QUOTE]: 2, [SIGNATURE]: 4 } as const;

/** For each node which kinds its texts are of, as bits; 0 where it has none. */
function states(tree: HtmlTree, kinds: Uint8Array, html: string): Uint8Array {
  const state = new Uint8Array(tree.tags.length);
  for (let n = tree.tags.length - 1; n >= 0; n--) {
    const line = tree.lineOf[n] ?? -1;
    if (line >= 0) state[n] = leafState(tree, { n, html, kind: kinds[line] ?? WORDS });
    const parent = tree.parents[n] ?? -1;
    if (parent >= 0) state[parent] = (state[parent] ?? 0) | (state[n] ?? 0);
  }
  return state;
}

function leafState(tree: HtmlTree, leaf: { n: number; html: string; kind: number }): number {
  const tag = tree.tags[leaf.n];
  if (tag === 'br' || tag === 'meta' || tag === 'link' || tag === 'base') return NEUTRAL;
  if (tag === '#' && isSpace(leaf.html, tree.starts[leaf.n] ?? 0, tree.ends[leaf.n] ?? 0)) return NEUTRAL;
  return BIT[leaf.kind as keyof typeof BIT] ?? BIT[WORDS];
}

function isSpace(html: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (html.charCodeAt(i) > 32 && html.charCodeAt(i) !== 160) return false;
  return true;
}

type Fold = { start: number; end: number; kind: number };

/** Whether a node can be wrapped as it is; others are entered, and their children wrapped. */
function canWrap(tree: HtmlTree, n: number, kind: number): boolean {
  if (kind !== BIT[QUOTE] && kind !== BIT[SIGNATURE]) return false;
  const tag = tree.tags[n];
  return tag !== 'body' && tag !== 'html' && !STRICT.has(tree.tags[tree.parents[n] ?? -1] ?? '');
}

/** The runs of siblings that can be wrapped: each run is of one kind, and its parent is not. */
function folds(tree: HtmlTree, state: Uint8Array): Fold[] {
  const found: Fold[] = [];
  const runs = new Map<number, Fold>();
  const entered = new Uint8Array(tree.tags.length);
  for (let n = 0; n < tree.tags.length; n++) {
    const parent = tree.parents[n] ?? -1;
    const kind = state[n] ?? NEUTRAL;
    if (kind === NEUTRAL || (parent >= 0 && entered[parent] === 0)) continue;
    if (!canWrap(tree, n, kind)) {
      entered[n] = 1;
      runs.delete(parent);
      continue;
    }
    const run = runs.get(parent);
    const end = tree.ends[n] ?? 0;
    if (run?.kind === kind) run.end = end;
    else {
      const fold = { start: tree.starts[n] ?? 0, end, kind };
      runs.set(parent, fold);
      found.push(fold);
    }
  }
  return found;
}

/**
 * The same HTML, nothing removed, with each quoted or signature stretch inside a `<div data-fold="…">` of its own.
 * `kinds` says of each line of the tree what it is.
 */
export function fold(html: string, tree: HtmlTree, kinds: Uint8Array): string {
  const state = states(tree, kinds, html);
  if (state.every((bits) => bits === NEUTRAL || bits === BIT[WORDS])) return html;
  const cuts: { at: number; text: string }[] = [];
  const closing: Fold[] = [];
  const closeUpTo = (at: number): void => {
    for (let last = closing.at(-1); last !== undefined && last.end <= at; last = closing.at(-1)) {
      cuts.push({ at: last.end, text: '</div>' });
      closing.pop();
    }
  };
  for (const found of folds(tree, state)) {
    closeUpTo(found.start);
    const name = found.kind === BIT[QUOTE] ? 'quote' : 'signature';
    cuts.push({ at: found.start, text: `<div data-fold="${name}">` });
    closing.push(found);
  }
  closeUpTo(html.length);
  let folded = '';
  let at = 0;
  for (const cut of cuts) {
    folded += html.slice(at, cut.at) + cut.text;
    at = cut.at;
  }
  return folded + html.slice(at);
}
