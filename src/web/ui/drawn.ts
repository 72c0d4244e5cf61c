import { raw } from 'hono/html';

/** Markup that is the same on every page: drawn once, then put into each as it is. */
export type Drawn = ReturnType<typeof raw>;

/**
 * What a part is as markup. Drawing leaves a string made of hundreds of small ones, which each page would gather again
 * and memory would hold one by one: here it becomes one.
 */
export function drawn(part: { toString(): unknown }): Drawn {
  return raw(Buffer.from(String(part)).toString());
}
