import { type Context, hint, type Rule } from '../context.ts';
import type { PhraseList } from '../kinds.ts';
import { after, type Match, matchesOf } from '../text/matches.ts';
import { isHidden, type Sentence } from '../text/page.ts';
import { isAsk, isStep, saysDone, substance } from '../text/substance.ts';
import { namesTime } from '../text/time.ts';
import { promises } from './promise.ts';

// Where somebody died or is ill, sympathy is no phrase.
const GRIEF =
  /\b(?:died|death|dead|passed away|funeral|widow\w*|bereave\w*|late (?:husband|wife|mother|father|brother|sister)|condolences?|hospital|cancer|illness|stroke|accident|fire|flood\w*|earthquake|miscarriage|burgl\w+|stolen)\b/;

/**
 * Sympathy is empty where it stands instead of an answer: nothing in the reply is done, told or promised with a day.
 * Beside an answer it is warmth, but for that of a greeting card, which is always empty. Section 4.6.
 */
export const emptyEmpathy: Rule = (context) => {
  const { page, lists, theirs } = context;
  const felt = matchesOf(page, lists, 'empty-empathy').filter((m) => isSaidToThem(m, context));
  if (felt.length === 0) return [];
  const isActed = answers(felt, context);
  if (isActed && GRIEF.test(`${theirs} ${page.text}`)) return [];
  const empty = isActed
    ? matchesOf(page, ofACard(lists), 'empty-empathy').filter((m) => isSaidToThem(m, context))
    : felt;
  return empty.map((m) => hint(page, { start: m.start, end: m.end, kind: 'empty-empathy' }, m.group));
};

/** The lists with nothing but what is empty anywhere. */
function ofACard(lists: readonly PhraseList[]): PhraseList[] {
  return lists.map((list) => ({
    ...list,
    groups: list.groups.filter(({ why }) => why.startsWith('Sympathy from a card')),
  }));
}

// Where the words end there: what follows would be a detail of theirs, "how frustrating this must be before a fair".
const ENDS = /^ ?(?:[.!,;…)]|and (?:i|we|that|take)\b|$)/;

function isSaidToThem(m: Match, { page, theirs }: Context): boolean {
  const lead = page.text.slice(m.sentence.start, m.start).trim();
  if (/\bnot\b|n't/.test(m.text.slice(0, 8)) || theirs.includes(m.text)) return false;
  if (m.group.why.includes('without a word of theirs') && !ENDS.test(after(page, m))) return false;
  return !/\b(?:if|how|whether)$/.test(lead);
}

/** True when some sentence beside the sympathy answers: what is only asked, or promised without a day, does not. */
function answers(felt: readonly Match[], context: Context): boolean {
  const real = substance(context.page)
    .filter((s) => !isAsk(s))
    .flatMap((s) => besideSympathy(s, felt, context) ?? [])
    .filter(acts);
  if (real.length === 0) return false;
  const loose = promises(context);
  return real.some((s) => !loose.some((p) => p.start < s.end && s.start < p.end));
}

/** The sentence, or what comes after the sympathy in it: "That sounds stressful, so here is the quick way". */
function besideSympathy(s: Sentence, felt: readonly Match[], { page }: Context): Sentence | undefined {
  const last = felt.findLast((m) => m.sentence === s);
  if (!last || saysDone(s) || isStep(s) || isHidden(s.text)) return s;
  const rest = /[,;:—–-] ?(?:so |and |but |which is why |that's why )?(\S.*)/.exec(after(page, last))?.[1];
  return rest === undefined ? undefined : { ...s, text: rest, words: rest.split(' ').length };
}

function acts(s: Sentence): boolean {
  if (saysDone(s) || isStep(s) || isHidden(s.text)) return true;
  if (/\b(?:i|we)(?:'ll| will|'m going to| are going to|'d| can)\b/.test(s.text))
    return !/\b(?:be here|pass|forward|let the|note|share|understand|relate|empathi[sz]e|sympathi[sz]e|fully|be happy|be (?:\w+ )?\w+ed|be upset|be angry|be unhappy|feel|wish|never|always|do our best|do my best|imagine|appreciate|see|hear|get)\b/.test(
      s.text,
    );
  if (
    /\b(?:i|we) (?:understand|imagine|hear|know|get|appreciate|feel|see|empathi|sympathi)|\byour (?:feelings?|frustration)/.test(
      s.text,
    )
  )
    return false;
  return (
    namesTime(s.text) ||
    /\d/.test(s.text) ||
    (s.words >= 5 &&
      !/^(?:we|our|your|that|this|it|i|thank|please|as|and|but|you|nobody|no one|anyone|if|believe|trust|honestly|oh)\b/.test(
        s.text,
      ))
  );
}
