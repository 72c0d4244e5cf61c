import { hint, type Rule } from '../context.ts';
import type { PhraseGroup } from '../kinds.ts';
import { firstOf } from '../text/matches.ts';
import { endOfWords, type Page, type Sentence } from '../text/page.ts';
import { isAsk, isStep } from '../text/substance.ts';
import { isVague, namesTime } from '../text/time.ts';
import { openPromise } from './open-promise.ts';

const NOW =
  /\b(?:i'll (?:explain|say|admit|assume|be (?:honest|brief|here|there|at|in(?! touch))|start|keep it|leave|take|put|treat|let you (?!know))|we'll (?:never|always|be (?:here|open|closed|there)))\b/;
const CONDITION =
  /(?:^|,? )(?:if|once|when|as soon as|after|should|unless|until|the moment|as long as) (?:you|your|it|that|the|this|they|he|she|anything|something|one|either|any|somebody|someone|anybody|anyone)\b/;
const OUR_CONDITION =
  /(?:once|when|as soon as|the moment|after|if|until) (?:we|i|there|our|(?:it|that|this|the \w+|he|she|they)(?:'s| is| are| has| have| gets?| ships?| comes?| arrives?| replies| works?| lands?| know| answers?| hears?))\b|(?:once|when|as soon as|the moment) (?:it|that|this|the \w+|he|she|they) (?!not|never|rings?|happens|stops?|fails?|breaks?)\w+/;

function dated(s: Sentence | undefined): boolean {
  return (
    s !== undefined &&
    namesTime(s.text.replace(THEIR_MINUTES, ' ')) &&
    /\b(?:i|we|you)(?:'ll| will|'m| are|'re)?\b|\b(?:by|at|on|before|today|tomorrow|tonight)\b/.test(s.text)
  );
}

// "You can do it on paper, which takes about ten minutes": how long it takes them is not when we do it.
const THEIR_MINUTES = /\byou (?:can|could|may|might)\b[^.!?]{0,120}\btakes? (?:\w+ ){1,4}minutes?\b/;
const THAT_DAY =
  /\bthat (?:same )?(?:day|morning|afternoon|evening|night|week)\b|\b(?:by|until|before) then\b/;
// "The refund takes three days. You get a mail when it is there."
const IT_TAKES = /\b(?:takes?|needs?|arrives?|comes?|lands?|is due|are due)\b/;
const WHEN_IT_IS = /\b(?:when|once|as soon as|then) (?:it|that|they)(?:'s|'re| is| are| has| have)\b/;

const NAMES_WHEN =
  /\b(?:i'll|i will|i'm|we'll|we will|you'll|you will|expect|that(?:'s| is| will)|it(?:'s| is| will|'ll)|by|she|he|they|before|at|on|ring|call|around|about|today|tonight|tomorrow)\b/;

/** The last sentence of the reply that says when, or -1. One date at the end covers the promises before it. */
function lastDated(page: Page): number {
  return page.body.findLast((s) => NAMES_WHEN.test(s.text) && dated(s))?.index ?? -1;
}

function excused(page: Page, s: Sentence, at: { vague: boolean; lastDated: number }): boolean {
  if (namesTime(s.text) || at.lastDated > s.index) return true;
  const previous = page.sentences[s.index - 1];
  // "It goes live on the 2nd. I'll write to you that afternoon, once I've seen it."
  if (THAT_DAY.test(s.text) && previous?.role === 'body' && namesTime(previous.text)) return true;
  if (previous && WHEN_IT_IS.test(s.text) && IT_TAKES.test(previous.text) && namesTime(previous.text))
    return true;
  if (at.vague || previous?.role !== 'body') return false;
  // "It is done at 13:00. I'll write then."
  return (
    dated(previous) &&
    (/\b(?:will|'ll|going to|until|by|due|(?:goes|comes|leaves|ships|lands|starts|opens) (?:\w+ )?(?:on|tomorrow|tonight|at))\b/.test(
      previous.text,
    ) ||
      /\bthen\b/.test(s.text))
  );
}

/** A promise with no day or hour in it, in its sentence or after. Section 3.5: it cannot be kept. */
export const promises: Rule = ({ page, lists }) => {
  const last = lastDated(page);
  return page.body.flatMap((s) => {
    const promised: Promised | undefined = /\?$/.test(s.text)
      ? undefined
      : (firstOf(s.text, lists, 'promise-without-date') ?? openPromise(s.text));
    if (!promised) return [];
    const asked = page.body.find(({ index }) => index === s.index - 1);
    if (asked && isAsk(asked) && ON_THEIR_ANSWER.test(s.text)) return [];
    const vague = isVague(s.text);
    if (!vague && isStep(s) && FOLLOWS_FROM_IT.test(s.text)) return [];
    if (excused(page, s, { vague, lastDated: last }) || isNoPromise(s.text, promised, vague)) return [];
    const end = endOfWords(s);
    const at = { start: s.start + promised.index, end, kind: 'promise-without-date' as const };
    return [hint(page, at, promised.group ?? WORDS)];
  });
};

// "What is her address? I'll enter it the minute I have it.": they know when that is.
const ON_THEIR_ANSWER =
  /\b(?:the (?:minute|moment)|as soon as|once|when) (?:i|we)(?:'ve)? (?:have|get|got|receive|hear) (?:it|that|them|this|those|the \w+|your \w+)\b/;

// "Download it once more and it'll be clean" tells what comes of the step; "Leave it with us and …" is no step.
const FOLLOWS_FROM_IT =
  /^(?!(?:please |just )?(?:give|leave|wait|allow|keep|let)\b).*\b(?:and|then) (?:then )?(?:it|they|that|everything|the \w+|your \w+|you)(?:'ll| will)\b/;

/** Words that promise, where they stand in their sentence; those of a list with its group. */
type Promised = { index: number; text: string; group?: PhraseGroup };

function isNoPromise(text: string, { index, text: found }: Promised, vague: boolean): boolean {
  const lead = text.slice(Math.max(0, index - NEAR), index);
  const rest = text.slice(index + found.length, index + found.length + NEAR);
  const whole = `${lead}${found}${rest}`;
  if (NOW.test(found) && !vague) return true;
  // "Once they answer me, I pass it on": it waits for somebody whom the customer does not see.
  if (/^once (?:they|he|she|somebody|someone)\b/.test(found)) return false;
  if (AFTER_THEIR_WORD.test(lead) || AS_THEY_LIKE.test(lead) || AS_THEY_FIND_IT.test(lead)) return true;
  if (vague && !CONDITION_ON_THEM.test(whole)) return false;
  if (OUR_CONDITION.test(rest)) return false;
  if (
    CONDITION.test(whole) ||
    /\b(?:if|whenever|every time|each time|before) (?:you|we|i|they|there)\b/.test(whole)
  )
    return true;
  return (
    /\b(?:no(?: \w+)?|not|never|n't) $/.test(lead) ||
    /\b(?:will|'ll) (?:not|never)\b/.test(found) ||
    /^(?:so|then|that way|and) (?:it|that|they)\b/.test(whole)
  );
}

// "If it is still old, tell me what it says and I will dig on": it waits for their word, and they know when that is.
const AFTER_THEIR_WORD =
  /^(?:please |just |then )?(?:send|show|tell|give|bring) (?:me|us)\b.*\b(?:and|then) $|\b(?:if|when|once)\b.*\b(?:tell|send|show|write|call|ring|mail|let|reply)(?: to)? (?:me|us)\b.*\b(?:and|then) $/;
// "If it's off, the fuse is gone, and I'll send you one": what they see decides, and it happens then.
const AS_THEY_FIND_IT =
  /^(?:and |but )?(?:if|should) (?:it|that|this|one|yours|the \w+|your \w+)(?:'s| is| are| stays?| blinks?| shows?| says?| does(?:n't| not)| don't) (?!\w*(?:approv|confirm|accept|decid|agree|clear|possible|available|released|fixed|done|ready)\w*)/;
// "You can cancel at any time, and we refund the rest": it happens whenever they do.
const AS_THEY_LIKE = /\byou (?:can|may|could) [^.!?]*\b(?:and|then) $/;
const CONDITION_ON_THEM = /\b(?:if|once|when|as soon as|after|until) you(?:'ve|r)?\b/;

const WORDS = {
  why: 'A promise without a day. They cannot tell when to stop waiting.',
  instead: 'Who does it, and the day and hour you write again, news or not.',
};

const NEAR = 300; // characters; a sentence without stops can be as long as the draft
