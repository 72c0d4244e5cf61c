import type { Page, Sentence } from '../text/page.ts';
import { type Stretch, stretchOf } from './stretch.ts';

// Words that are for the person, not the matter. A bare "Hi" and "Best" are how mail is written, so they are not here.
const WARM =
  /\b(?:thank(?:s| you)|thx|grateful|appreciate|sorry|apologi[sz]e|apologies|glad|happy to|pleased|delighted|hope|wish(?:ing)? you|congratulations|well done|welcome|enjoy|good luck|take care|lovely|wonderful|kind of you|look(?:ing)? forward|have a (?:good|great|nice|lovely|safe)|warm(?:ly|est)?|all the best|any ?time|i(?:'m| am) here|you(?:'re| are) right|i(?:'d| would) be (?:upset|annoyed|cross) too|that must have|good (?:question|catch|spot))\b/;
const EDGE = 0.25; // of the reply's words: what stands before is the opening, after three quarters the close

export type Place = 'open' | 'middle' | 'close';

/** One warm sentence; `at` is where it stands in the reply, 0 to 1. */
export interface Warm extends Stretch {
  at: number;
  place: Place;
}

function placeOf(index: number, { at, last }: { at: number; last: number }): Place {
  if (index === 0 || at < EDGE) return 'open';
  return index === last || at > 1 - EDGE ? 'close' : 'middle';
}

/**
 * Where a reply is warm. People hear it best at the start and the end, with what helps in the middle (section 3.4). It
 * looks for words, and says nothing of a mood.
 */
export function warmthOf(page: Page): Warm[] {
  const said: readonly Sentence[] = page.sentences;
  const total = said.reduce((sum, { words }) => sum + words, 0);
  let before = 0;
  return said.flatMap((sentence, index) => {
    const at = total === 0 ? 0 : (before + sentence.words / 2) / total;
    before += sentence.words;
    if (!WARM.test(sentence.text)) return [];
    return [{ ...stretchOf(page.raw, sentence), at, place: placeOf(index, { at, last: said.length - 1 }) }];
  });
}
