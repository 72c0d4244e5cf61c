import { attributionAt } from './attribution.ts';
import { classify } from './classify.ts';
import { fold } from './html-fold.ts';
import type { HtmlTree } from './html-lines.ts';
import { readHtml } from './html-tree.ts';
import type { Lines } from './lines.ts';
import { HINT_ATTRIBUTION, plain, QUOTE, type SIGNATURE, WORDS } from './lines.ts';

/** What an HTML body says, line by line, and what each line is. */
export type HtmlReading = {
  lines: { kind: number; text: string }[];
  folded: string;
};

function linesOf(tree: HtmlTree): Lines {
  const count = tree.lines.length;
  const lines: Lines = {
    count,
    depth: new Uint8Array(count),
    blank: new Uint8Array(count),
    hints: new Uint8Array(count),
    at: (i) => plain(tree.lines[i]?.text ?? ''),
  };
  for (let i = 0; i < count; i++) {
    const line = tree.lines[i];
    if (line === undefined) continue;
    lines.hints![i] = line.hints;
    if (lines.at(i) === '') lines.blank[i] = 1;
    else lines.depth[i] = Math.min(line.depth, 200);
  }
  return lines;
}

/** Whether the lines just above line `first` introduce a quote there. */
function introduced(lines: Lines, first: number): boolean {
  let above = first - 1;
  while (above >= 0 && lines.blank[above] === 1) above--;
  if (above < 0 || (lines.depth[above] ?? 0) > 0) return false;
  if (((lines.hints?.[above] ?? 0) & HINT_ATTRIBUTION) !== 0) return true;
  for (let i = above; i >= 0 && i > above - 5; i--)
    if (lines.blank[i] !== 1 && attributionAt(lines, i)?.last === above) return true;
  return false;
}

function takeBack(lines: Lines, first: number, end: number): void {
  for (let i = first; i < end; i++) if (lines.depth[i] !== 0) lines.depth[i] = (lines.depth[i] ?? 1) - 1;
}

const MOST_BLOCKQUOTES = 2_000;

/**
 * A blockquote quotes a mail where it is introduced, follows one that was, or is the last of the mail. Others are
 * what they write: some people indent with it, and Gmail's own quote button makes one that looks like a reply's.
 */
function judgeBlockquotes(lines: Lines, tree: HtmlTree): void {
  let seen = false;
  const all = tree.blockquotes.slice(0, MOST_BLOCKQUOTES);
  for (const [n, block] of all.entries()) {
    const end = block.end < 0 ? lines.count : block.end;
    const last = n === tree.blockquotes.length - 1 && !block.gmail;
    seen ||= introduced(lines, block.first);
    if (!seen && !last) takeBack(lines, block.first, end);
  }
}

/** What is left of HTML between its tags, where it is too much to be read. */
function withoutTags(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
    if (tag > at) kept.push(html.slice(at, tag));
    const end = html.indexOf('>', tag);
    if (end < 0) return kept.join(' ');
    at = end + 1;
  }
  kept.push(html.slice(at));
  return kept.join(' ');
}

/**
 * Reads an HTML body: what each line is and the same HTML with quotes and signature wrapped for folding. A body
 * with more than a million nodes is left as it is, all of it words. Linear; never throws.
 */
export function readBody(html: string): HtmlReading {
  const tree = readHtml(html);
  if (tree === null) return { lines: [{ kind: WORDS, text: withoutTags(html) }], folded: html };
  const lines = linesOf(tree);
  judgeBlockquotes(lines, tree);
  const { kinds, splits } = classify(lines);
  const said: HtmlReading['lines'] = [];
  for (let i = 0; i < lines.count; i++) {
    const whole = tree.lines[i]?.text ?? '';
    const split = splits.get(i);
    if (split === undefined) said.push({ kind: kinds[i] ?? WORDS, text: whole });
    else {
      said.push({ kind: WORDS, text: whole.slice(0, split).replace(/[-–—_\s]+$/, '') });
      said.push({ kind: QUOTE, text: whole.slice(split) });
      kinds[i] = WORDS;
    }
  }
  return { lines: said, folded: fold(html, tree, kinds) };
}

/** The lines of one kind as plain text, with no more than one empty line between any two. */
export function saidAs(reading: HtmlReading, kind: typeof WORDS | typeof QUOTE | typeof SIGNATURE): string {
  const kept: string[] = [];
  for (const line of reading.lines) {
    if (line.kind !== kind) continue;
    const text = line.text.replaceAll('\u00a0', ' ').trimEnd();
    if (text.trim() !== '' || (kept.length > 0 && kept.at(-1) !== ''))
      kept.push(text.trim() === '' ? '' : text);
  }
  return kept.join('\n').trim();
}
