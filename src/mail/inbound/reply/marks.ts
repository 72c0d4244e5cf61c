import { attributionAt } from './attribution.ts';
import type { Lines } from './lines.ts';
import { mendWrappedAddresses } from './lines.ts';

const LETTER_FIRST = /^[\p{L}"'“(*¿¡]/u;

/** Takes the marks off every line, as where they are no quote at all. */
function unmarkAll(lines: Lines): void {
  lines.depth.fill(0);
}

function lonely(lines: Lines, i: number): boolean {
  return (i === 0 || lines.blank[i - 1] === 1) && (i + 1 >= lines.count || lines.blank[i + 1] === 1);
}

/** How many lines are marked (counted to three), the first of them, and how shallow the shallowest is. */
function survey(lines: Lines): { marked: number; first: number; shallowest: number } {
  let marked = 0;
  let first = -1;
  let shallowest = 255;
  for (let i = 0; i < lines.count; i++) {
    const depth = lines.depth[i] ?? 0;
    if (depth === 0) continue;
    if (marked++ === 0) first = i;
    if (depth < shallowest) shallowest = depth;
    if (marked > 2 && shallowest === 1) break;
  }
  return { marked, first, shallowest };
}

/**
 * A line that opens with ">" is not always a quote: one such line alone (">50% fail", ">>> look here <<<") or lines
 * that start three deep (a Python session) are prose, unless something introduces them.
 */
export function unmarkProse(lines: Lines): void {
  if (lines.hints !== null) return;
  if (survey(lines).marked === 0) return;
  mendWrappedAddresses(lines);
  const { marked, first, shallowest } = survey(lines);
  if (marked === 0) return;
  const introduced = introducedAt(lines, first);
  if (introduced) return;
  if (shallowest >= 3) unmarkAll(lines);
  else if (marked === 1 && !(lonely(lines, first) && LETTER_FIRST.test(lines.at(first)))) unmarkAll(lines);
}

/** Whether the lines above line i, blank ones aside, introduce a quote there. */
function introducedAt(lines: Lines, i: number): boolean {
  let above = i - 1;
  while (above >= 0 && above > i - 4 && lines.blank[above] === 1) above--;
  for (let k = above; k >= 0 && k > above - 5; k--)
    if (lines.blank[k] !== 1 && attributionAt(lines, k)?.last === above) return true;
  return false;
}

/** Lines that may be looked at as wrapped ones: past them marks alone count. */
const MOST_LOOKED_AT = 100_000;

const LONG_LINE = 52;
const LINK_LINE =
  /^\(?\s?[<[]?(?:https?:|mailto:|www\.)\S*\s?[>)\]]{0,2}\s?>?$|^\((?:https?:)[^)]{1,500}\)\s?>?$/i;
const CONTINUES = /^[\p{Ll}\d(),.;:!?"'”»%&/_-]/u;

function unclosed(line: string): boolean {
  return line.lastIndexOf('(') > line.lastIndexOf(')') || line.lastIndexOf('<') > line.lastIndexOf('>');
}

/**
 * Lines that lost their quote mark because a program wrapped a long quoted line: between two marked lines, with no
 * blank line about them, going on where the line above stopped. An answer written there starts like a sentence.
 */
export function wrappedQuoteLines(lines: Lines): Uint8Array {
  const wrapped = new Uint8Array(lines.count);
  if (lines.hints !== null || !lines.depth.some((depth) => depth > 0)) return wrapped;
  let left = MOST_LOOKED_AT;
  for (let i = 1; i + 1 < lines.count && left > 0; i++) {
    if (lines.blank[i] === 1 || lines.depth[i] !== 0) continue;
    if ((lines.depth[i - 1] ?? 0) === 0 && wrapped[i - 1] === 0) continue;
    if ((lines.depth[i + 1] ?? 0) === 0) continue;
    left--;
    const line = lines.at(i);
    const above = lines.at(i - 1);
    const goesOn = above.length >= LONG_LINE && CONTINUES.test(line) && line.length < above.length + 20;
    if (goesOn || unclosed(above) || LINK_LINE.test(line)) wrapped[i] = 1;
  }
  return wrapped;
}
