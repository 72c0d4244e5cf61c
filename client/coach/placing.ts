import type { Mark } from './marks.ts';
import { idOf, type Shown, type State } from './parts.ts';
import { rangeOf } from './reading.ts';

const WIDE = new Set(['long-sentence', 'unanswered', 'ask-only', 'asked-again', 'buried-no']);
// They speak of the reply as a whole: while it is being written, what is missing may be the next sentence.
const WHOLE = new Set(['unanswered', 'ask-only', 'buried-no']);

let marked = 0;

// The same words may stand in a draft three times: each place is its own, and stays so while the text moves it.
function placeOf(id: string, from: number, standing: Set<Mark>): string {
  for (const mark of standing) {
    if (mark.from !== from || !mark.id.startsWith(`${id} @`)) continue;
    standing.delete(mark);
    return mark.id;
  }
  marked += 1;
  return `${id} @${marked}`;
}

/**
 * The hints that are shown: those that were not let go in this draft and whose words stand in the document, each with a
 * mark of its own. What speaks of the whole reply waits until its writer rests. `before` are the marks as they stand now, so that a mark stays the same one from reading to reading.
 */
export function shownIn(
  { answer, memory, reading, isResting }: Pick<State, 'answer' | 'memory' | 'reading' | 'isResting'>,
  before: readonly Mark[],
): Shown[] {
  const standing = new Set(before);
  return (answer?.hints ?? []).flatMap((hint) => {
    const id = idOf(hint);
    if (memory.dismissed.includes(id) || (WHOLE.has(hint.kind) && !isResting)) return [];
    const range = rangeOf(reading, hint.start, hint.end);
    if (!range) return [];
    const mark: Mark = { id: placeOf(id, range.from, standing), ...range, isWide: WIDE.has(hint.kind) };
    return [{ hint, id, mark }];
  });
}
