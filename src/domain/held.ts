declare const held: unique symbol;

/**
 * A row that stands as it was read until the transaction ends: whoever else would change it waits, and then reads what
 * was changed. What happens to a conversation can only be recorded of a held one, so nobody acts on what was before.
 */
export type Held<T> = T & { readonly [held]: true };

/** For what holds a row, and for what has just made one that nobody else can see yet. */
export function asHeld<T>(row: T): Held<T> {
  return row as Held<T>;
}
