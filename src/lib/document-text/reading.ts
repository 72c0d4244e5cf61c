import { Worker } from 'node:worker_threads';
import type { DocumentKind } from './kinds.ts';

export type Read = { text: string; problem: string | null };

export const MOST_TEXT = 200_000; // characters that are kept of a file
const LONGEST = 20_000; // ms
const MEMORY_MB = 192;

/**
 * The text of a document of a stranger's. Read in a thread of its own that is ended when it takes too long or too much
 * memory, so that a broken or hostile file costs no more than its turn. Never rejects: `problem` says what went wrong.
 */
export function readDocument(
  bytes: Uint8Array,
  kind: DocumentKind,
  { longest = LONGEST } = {},
): Promise<Read> {
  return new Promise((resolve) => {
    const copy = Uint8Array.from(bytes);
    const thread = new Worker(new URL(threadFile(), import.meta.url), {
      workerData: { bytes: copy, kind, most: MOST_TEXT },
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 16 },
      stdout: true,
      stderr: true,
    });
    const end = (read: Read) => {
      clearTimeout(timer);
      resolve(read);
      void thread.terminate();
    };
    const timer = setTimeout(() => end({ text: '', problem: 'It took too long to read.' }), longest);
    thread.once('message', end);
    thread.once('error', (error) => end({ text: '', problem: problemOf(error) }));
    thread.once('exit', () => end({ text: '', problem: 'Its reading ended without a word.' }));
  });
}

/** Beside this file in the sources, and beside the built program. */
function threadFile(): string {
  return import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js';
}

function problemOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'It takes too much memory to read.';
  return `It could not be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300);
}
