import { topics } from './questions/stems.ts';
import { fold } from './text/mask.ts';
import { read } from './text/page.ts';
import { isVague, namesTime } from './text/time.ts';

/** What taking the "it's a big deal" token means in a reply: each part, and whether this draft has it. Row C1. */
export interface BigDeal {
  /** The harm is named in the customer's own words. */
  named: boolean;
  /** It is owned: ours, not a thing that happened. */
  owned: boolean;
  /** It says what happens next, and by when. */
  next: boolean;
}

const OWNED =
  /\b(?:(?:i|we)(?:'m| am|'re| are)? (?:really |so |very |truly )?sorry (?:that|for|i|we|about|you)\b|sorry (?:that|for|i|we|about)\b|(?:my|our|on us|on me)\b.{0,30}\b(?:mistake|fault|error|responsibility|doing)\b|(?:that|this|it)(?:'s| is| was) (?:on|down to) (?:us|me)\b|(?:i|we) (?:should have|shouldn't have|should not have|was wrong|were wrong|got (?:it|this|that) wrong|let you down|broke|lost|missed|forgot|failed|charged you|deleted|promised|messed|caused|dropped|didn't|did not|made)\b|we were wrong|i apologi[sz]e (?:for|that)|we apologi[sz]e (?:for|that)|the (?:fault|mistake|error) (?:is|was) (?:ours|mine))/;
const ACTS =
  /\b(?:i|we|she|he|they|you)(?:'ll|'m| am| will| are|'re|'ve| have| is)\b|\b(?:refund|replacement|money|fix|call|answer|courier|parcel)\b/;
const COMMON = new Set('help time day thing people work try know need want look send write call'.split(' '));
const ENOUGH = 2; // of their words: one can be chance

/** Reads a draft for what the token asks. `asked` is what the customer wrote. It asks, and never blocks. */
export function bigDealIn(draft: string, asked: string): BigDeal {
  const page = read(draft);
  const theirs = [...topics(fold(asked))].filter((word) => !COMMON.has(word));
  const ours = topics(page.body.map((s) => s.text).join(' '));
  const shared = theirs.filter((word) => ours.has(word)).length;
  return {
    named: theirs.length > 0 && shared >= Math.min(ENOUGH, theirs.length),
    owned: page.body.some(
      (s) =>
        OWNED.test(s.text) &&
        !/\bsorry (?:if|but|for any)\b|\b(?:any|the|this) (?:\w+ )?inconveniences?\b/.test(s.text),
    ),
    next: page.body.some((s) => namesTime(s.text) && ACTS.test(s.text) && !isVague(s.text)),
  };
}
