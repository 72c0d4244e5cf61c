import { statfsSync } from 'node:fs';
import { now } from './clock.ts';

const CHECKED_EVERY_MS = 2_000;

/** Gives a function that says whether less than `reserve` bytes are free where `folder` is; looks at most every two seconds. */
export function diskWatch(folder: string, reserve: number): () => boolean {
  let checkedAt = 0;
  let full = false;
  return () => {
    if (now() - checkedAt < CHECKED_EVERY_MS) return full;
    checkedAt = now();
    const disk = statfsSync(folder);
    full = disk.bavail * disk.bsize < reserve;
    return full;
  };
}
