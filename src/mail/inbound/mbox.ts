import { createReadStream } from 'node:fs';

const NEWLINE = 10;
const MARK = 62; // >
const SPACE = 32;
const DEEPEST_QUOTE = 60; // marks before “From ”
const LONGEST_POSTMARK = 500; // bytes
const POSTMARK = /^From .*\d:\d\d/; // with its time: "From here on" after an empty line is the writer's
/** Whole, as programs write it; some leave out the empty line before. */
const WHOLE_POSTMARK =
  /^From \S+\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+[A-Z][a-z]{2}\s+\d{1,2}\s+\d\d:\d\d(?::\d\d)?\s+(?:\S+\s+)?\d{4}\b/;
const HEADER = /^[!-9;-~]{1,80}:/;
const FROM = Buffer.from('From ');

/**
 * How an mbox marks a line of a mail that begins with “From ”. mboxrd puts one more “>” before it however many it has; mboxo only
 * before a bare one, so that “>>From ” is the writer's own.
 */
export type Quoting = 'mboxrd' | 'mboxo';

/** Reads an mbox of any size line by line, twice: how it quotes shows in the whole of it. A "From " line after an empty one begins the next mail, or a whole one with a header under it. */
export async function* mailsInMbox(path: string): AsyncGenerator<Buffer> {
  const quoting = await quotingOf(path);
  let lines: Buffer[] = [];
  let isAfterEmpty = true;
  let number = 0;
  for await (const { line, isOwn, next } of linesInContext(path)) {
    if (number === 0 || (isAfterEmpty ? isPostmark(line) : isWholePostmark(line, next))) {
      if (number++) yield Buffer.concat(lines);
      lines = [];
      isAfterEmpty = false;
      continue;
    }
    isAfterEmpty = isEmpty(line);
    lines.push(isQuoted(line, quoting, isOwn) ? line.subarray(1) : line);
  }
  if (number) yield Buffer.concat(lines);
}

/**
 * How a file quotes, by the lines around its quoted ones: within a quote of depth two, “>>From ” is the writer's own (mboxo), within
 * one of depth one the second mark was added (mboxrd). mboxrd where nothing tells, since nothing is lost by it that mboxrd kept.
 */
export async function quotingOf(path: string): Promise<Quoting> {
  let own = 0;
  let added = 0;
  for await (const { isOwn, isAdded } of linesInContext(path)) {
    if (isOwn) own++;
    if (isAdded) added++;
  }
  return own > added ? 'mboxo' : 'mboxrd';
}

function isQuoted(line: Buffer, quoting: Quoting, isOwn: boolean): boolean {
  const depth = fromDepth(line);
  return quoting === 'mboxrd' ? depth > 0 : depth === 1 && !isOwn;
}

/** Marks before “From ”; 0 for any other line. */
function fromDepth(line: Buffer): number {
  if (line[0] !== MARK) return 0;
  const depth = marks(line);
  return depth <= DEEPEST_QUOTE && line.subarray(depth, depth + FROM.length).equals(FROM) ? depth : 0;
}

function marks(line: Buffer): number {
  let depth = 0;
  while (line[depth] === MARK) depth++;
  return depth;
}

/** How deep the line beside a quoted one is, in the style that puts no space behind its marks; null where it says nothing. */
function depthBeside(line: Buffer | null): number | null {
  if (line === null || isEmpty(line) || fromDepth(line) > 0) return null;
  const depth = marks(line);
  return depth > 0 && line[depth] === SPACE ? null : depth;
}

type InContext = { line: Buffer; next: Buffer | null; isOwn: boolean; isAdded: boolean };

/** Each line, and what those beside it say of its marks: that all are its writer's, or that one was added. */
async function* linesInContext(path: string): AsyncGenerator<InContext> {
  let previous: Buffer | null = null;
  let current: Buffer | null = null;
  for await (const next of linesOf(path)) {
    if (current !== null) yield inContext(current, previous, next);
    previous = current;
    current = next;
  }
  if (current !== null) yield inContext(current, previous, null);
}

function inContext(line: Buffer, previous: Buffer | null, next: Buffer | null): InContext {
  const depth = fromDepth(line);
  if (depth === 0) return { line, next, isOwn: false, isAdded: false };
  const beside = [depthBeside(previous), depthBeside(next)];
  const isOwn = beside.every((one) => one === depth); // on one side alone it may be a line above or below a quote
  return { line, next, isOwn, isAdded: depth > 1 && beside.every((one) => one === depth - 1) };
}

function isEmpty(line: Buffer): boolean {
  return line.length <= 2 && line.toString('latin1').trim() === '';
}

function isPostmark(line: Buffer): boolean {
  return line[0] === FROM[0] && POSTMARK.test(textOf(line));
}

function isWholePostmark(line: Buffer, next: Buffer | null): boolean {
  if (line[0] !== FROM[0] || next === null) return false;
  return WHOLE_POSTMARK.test(textOf(line)) && HEADER.test(textOf(next));
}

const textOf = (line: Buffer) => line.subarray(0, LONGEST_POSTMARK).toString('latin1');

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const line = chunk.subarray(start, end + 1);
      yield rest.length ? Buffer.concat([...rest, line]) : line;
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length) yield Buffer.concat(rest);
}
