/** A stretch of the draft: UTF-16 offsets, and `draft.slice(start, end) === text`. */
export interface Stretch {
  start: number;
  end: number;
  text: string;
}

/** The stretch of a draft between two offsets. */
export function stretchOf(draft: string, { start, end }: { start: number; end: number }): Stretch {
  return { start, end, text: draft.slice(start, end) };
}
