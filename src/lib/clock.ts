/** The one place that reads the wall clock. Milliseconds UTC. */
export function now(): number {
  return Date.now();
}
