export const MINUTE = 60_000; // ms
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR; // ms of a UTC day; a local day may have more or fewer

let travelled = 0;

/** The one place that reads the wall clock. Milliseconds UTC. */
export function now(): number {
  return Date.now() + travelled;
}

/** Sets the clock to `at` (ms UTC), or back to the true time with null: for the demo, whose letters are weeks old, and for tests. */
export function travel(at: number | null): void {
  travelled = at === null ? 0 : at - Date.now();
}
