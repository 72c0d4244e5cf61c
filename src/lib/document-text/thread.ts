import { parentPort } from 'node:worker_threads';
import { extract } from './extracting.ts';
import type { DocumentKind } from './kinds.ts';

/** One document after another, each answered before the next is sent. */
parentPort!.on(
  'message',
  async ({ bytes, kind, most }: { bytes: Uint8Array; kind: DocumentKind; most: number }) => {
    try {
      parentPort!.postMessage({ text: await extract(bytes, kind, most), problem: null });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      parentPort!.postMessage({ text: '', problem: `It could not be read: ${reason}`.slice(0, 300) });
    }
  },
);
