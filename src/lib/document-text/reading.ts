import { Worker } from 'node:worker_threads';
import type { DocumentKind } from './kinds.ts';

export type Read = { text: string; problem: string | null };

export const MOST_TEXT = 200_000; // characters that are kept of a file
const LONGEST = 20_000; // ms
const MEMORY_MB = 192;
const IDLE = 10_000; // ms that the thread is kept with nothing to read
const TOO_SLOW = 'It took too long to read.';
const TOO_MUCH = 'It takes too much memory to read.';

type Asked = { bytes: Uint8Array; kind: DocumentKind; longest: number };

let kept: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * The text of a document of a stranger's. Read in a thread beside ours, one document after another, so that a broken
 * or hostile file costs no more than its turn: the thread is ended when one takes longer than `longest` (ms) or too
 * much memory, and the next gets a new one. Never rejects: `problem` says what went wrong.
 */
export function readDocument(
  bytes: Uint8Array,
  kind: DocumentKind,
  { longest = LONGEST } = {},
): Promise<Read> {
  const read = turn.then(() => inTurn({ bytes, kind, longest })).catch(notRead);
  turn = read; // never rejects, so that whatever happens to one document the next has its turn
  return read;
}

async function inTurn(asked: Asked): Promise<Read> {
  clearTimeout(idle);
  const wasUsed = kept !== null;
  try {
    const read = await ask(asked);
    // What documents before it left in the thread is not held against this one.
    return wasUsed && read.problem === TOO_MUCH ? await ask(asked) : read;
  } finally {
    idle = setTimeout(letGo, IDLE).unref();
  }
}

function ask({ bytes, kind, longest }: Asked): Promise<Read> {
  return new Promise((resolve) => {
    const copy = Uint8Array.from(bytes); // where there is no room for it nothing is begun
    kept ??= started();
    const thread = kept;
    const end = (read: Read) => {
      clearTimeout(timer);
      thread.off('message', end).off('error', failed).off('exit', ended).unref();
      resolve(read);
    };
    const giveUp = (problem: string) => {
      letGo();
      end({ text: '', problem });
    };
    const failed = (error: unknown) => giveUp(problemOf(error));
    const ended = () => giveUp('Its reading ended without a word.');
    const timer = setTimeout(() => giveUp(TOO_SLOW), longest);
    thread.on('message', end).on('error', failed).on('exit', ended).ref();
    thread.postMessage({ bytes: copy, kind, most: MOST_TEXT }, [copy.buffer]);
  });
}

function started(): Worker {
  const thread = new Worker(new URL(threadFile(), import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 16 },
    stdout: true,
    stderr: true,
  });
  const forget = () => {
    if (kept === thread) kept = null;
  };
  return thread.on('error', forget).on('exit', forget);
}

function letGo(): void {
  void kept?.terminate();
  kept = null;
}

/** Beside this file in the sources, and beside the built program. */
function threadFile(): string {
  return import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js';
}

function notRead(error: unknown): Read {
  return { text: '', problem: problemOf(error) };
}

function problemOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return TOO_MUCH;
  return `It could not be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300);
}
