import { vi } from 'vitest';

/**
 * How long a journey waits for what it waits for, in milliseconds. It ends a hopeless wait and measures nothing: a
 * browser, a server and whoever else works on the machine share its processors.
 */
export const PATIENCE = 60_000;

/** Of Turbo: a failed fetch is thrown again after it was dealt with, and one that a newer overtakes is cut off. */
export const isTurbos = ({ message }: Error) =>
  /^(?:Failed to fetch|signal is aborted without reason)$/u.test(message);

/** Tries until nothing is thrown, as long as patience lasts; gives what the last try gave. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: PATIENCE, interval: 50 });
}
