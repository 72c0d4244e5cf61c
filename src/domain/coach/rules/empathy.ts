import { type Context, hint, type Rule } from '../context.ts';
import type { Hint } from '../kinds.ts';
import {
  after,
  before,
  type Keep,
  type Match,
  matchesOf,
  sentencesWith,
  withGroups,
} from '../text/matches.ts';
import { isHidden, type Sentence } from '../text/page.ts';
import { expression } from '../text/pattern.ts';
import { isAsk, isStep, saysDone, substance } from '../text/substance.ts';
import { namesTime } from '../text/time.ts';
import { promises } from './promise.ts';

// Where somebody died or is ill, sympathy is no phrase.
const GRIEF =
  /\b(?:died|death|dead|passed away|funeral|widow\w*|bereave\w*|late (?:husband|wife|mother|father|brother|sister)|condolences?|hospital|cancer|illness|stroke|accident|fire|flood\w*|earthquake|miscarriage|burgl\w+|stolen)\b/;

// What somebody feels, in any words: enough where a reply holds nothing else.
const FEELING = expression(
  "\\b(?:{painful}|{pain}|worst|nerves?|fear|dread|tears?|up the wall|crazy|tether|wits' end|s[au]nk|shock|fright|scare|panic|ache|sadness|ugh|ouch|argh|oh no|oh dear|gosh|goodness|nightmare|misery|agony|m(?:ean|atter)s? (?:so much|a lot|the world|everything)|heart|deserve)\\b",
);
const SAYS_MORE =
  /^(?:thank|thanks|please|no\b|yes\b|unfortunately|kindly)|\bsorry (?:for|about) (?:the|any|this) inconvenience|\b(?:not?|nothing|never)\b|n't\b/;

/**
 * Sympathy is empty where it stands instead of an answer: nothing in the reply is done, told or promised with a day.
 * Beside an answer it is warmth, but for that of a greeting card, which is always empty. Section 4.6.
 */
export const emptyEmpathy: Rule = (context) => {
  const { page, lists, theirs } = context;
  const felt = matchesOf(page, lists, 'empty-empathy').filter((m) => isSaidToThem(m, context));
  if (felt.length === 0) return feltAlone(context);
  const isActed = answers(felt, context);
  if (isActed && GRIEF.test(`${theirs} ${page.text}`)) return [];
  const empty = isActed
    ? matchesOf(page, withGroups(lists, isOfACard), 'empty-empathy').filter((m) => isSaidToThem(m, context))
    : felt;
  return empty.map((m) => hint(page, { start: m.start, end: m.end, kind: 'empty-empathy' }, m.group));
};

// "It is: the break-in was at another firm": something is told.
const TELLS = /^(?:it|this|that|they|you|he|she|there)\b(?: \S+){6,}/;

/** A feeling in words that no list has, in a reply that holds nothing else. */
function feltAlone(context: Context): Hint[] {
  const { page, lists } = context;
  const group = lists
    .find(({ kind }) => kind === 'empty-empathy')
    ?.groups.find(({ why }) => why.startsWith('Sympathy alone'));
  const blamed = sentencesWith(page, lists, ['defensive']);
  const s = page.body.find(
    ({ text, index }) => FEELING.test(text) && !SAYS_MORE.test(text) && !blamed.has(index),
  );
  if (!group || !s || isAsk(s) || isStep(s) || saysDone(s) || namesTime(s.text) || /\d/.test(s.text))
    return [];
  const match: Match = { start: s.start, end: s.end, text: s.text, sentence: s, group };
  if (answers([match], context) || page.body.some((other) => other !== s && TELLS.test(other.text)))
    return [];
  return [hint(page, { start: s.start, end: s.end, kind: 'empty-empathy' }, group)];
}

// What is empty anywhere.
const isOfACard: Keep = ({ why }) => why.startsWith('Sympathy from a card');

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
    .flatMap((s) => besideSympathy(s, felt, context))
    .filter(acts);
  if (real.length === 0) return false;
  const loose = promises(context);
  return real.some((s) => !loose.some((p) => p.start < s.end && s.start < p.end));
}

/** The sentence, or what stands before and after the sympathy in it: "That sounds hard, so here is the quick way". */
function besideSympathy(s: Sentence, felt: readonly Match[], { page }: Context): Sentence[] {
  const inside = felt.filter((m) => m.sentence === s);
  if (inside.length === 0 || saysDone(s) || isStep(s) || isHidden(s.text)) return [s];
  const lead = /^(.*?),? ?(?:[,;:–—-]|and|but) ?$/.exec(before(page, inside[0]!))?.[1];
  const rest = /[,;:–—-] ?(?:so |and |but |which is why |that's why )?(\S.*)/.exec(
    after(page, inside.at(-1)!),
  )?.[1];
  return [lead, rest]
    .filter((text) => text !== undefined)
    .filter((text) => !FEELING.test(text))
    .map((text) => ({ ...s, text, words: text.split(' ').length }));
}

const COSTS_NOTHING =
  /\bon hold\b|\bnothing (?:is|was|will be) (?:charged|billed|due|owed)\b|\b(?:no|without|free of) charge\b|\b(?:for|at) (?:free|no cost|nothing)\b/;

function acts(s: Sentence): boolean {
  if (COSTS_NOTHING.test(s.text)) return true;
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
    (s.words >= 4 &&
      !/^(?:we|our|your|that|this|it|i|thank|please|do|keep|stay|as|and|but|you|nobody|no one|anyone|if|believe|trust|honestly|oh)\b/.test(
        s.text,
      ))
  );
}
