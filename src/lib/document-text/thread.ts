import { parentPort, workerData } from 'node:worker_threads';
import { extract } from './extracting.ts';
import type { DocumentKind } from './kinds.ts';

const { bytes, kind, most } = workerData as { bytes: Uint8Array; kind: DocumentKind; most: number };

/** One document, then the thread is ended. */
try {
  parentPort!.postMessage({ text: await extract(bytes, kind, most), problem: null });
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  parentPort!.postMessage({ text: '', problem: `It could not be read: ${reason}`.slice(0, 300) });
}
