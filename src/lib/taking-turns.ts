/** Lets everything else that waits have its turn: SQLite answers at once, so that a long loop over it never does by itself. */
export function letOthersGoFirst(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
