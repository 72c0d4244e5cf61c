import { type Context, hint, type Rule } from '../context.ts';
import type { Hint, PhraseList } from '../kinds.ts';
import { firstOf, sentencesWith } from '../text/matches.ts';
import type { Page, Sentence } from '../text/page.ts';
import { isPleasantry } from '../text/substance.ts';
import { hasWayForward, opensAWay } from './way-forward.ts';
import { refusalLists, wrappedNo } from './wrapped-no.ts';

const REGRET =
  /(?:unfortunately|regrettably|sadly|i'm afraid|i am afraid|we're afraid|alas|regretfully),? (?:that |but )?$/;
const SOFT =
  /\b(?:not in a position to|at (?:this|the) (?:time|moment|present)|at present|currently|not able to accommodate|accommodate|on (?:our|the) roadmap|explore|take (?:it|this|that) into (?:account|consideration)|under consideration)\b/;
const SORROW =
  /\b(?:unfortunately|regrettably|sadly|i'm afraid|i am afraid|we're afraid|alas|regretfully|(?:much as|while|although) (?:i|we)(?:'d| would) (?:love|like|want)|(?:i|we) wish (?:i|we)|(?:i'm|we're|i am|we are) sorry|^sorry|(?:i|we) regret|with (?:\w+ )?regret)\b/;
const PLAIN_NO =
  /^(?:(?:the )?(?:short )?(?:answer|version)(?: is|:)? )?(?:no\b|not (?:yet|today|now|this|at)|sorry, no|i'd rather say it plainly)/;
const LATE = 3; // sentences before the no: it should stand in the first two

interface Refusal {
  sentence: Sentence;
  start: number;
  end: number;
  found: string;
}

function firstRefusal(page: Page, lists: readonly PhraseList[]): Refusal | undefined {
  for (const s of page.body) {
    if (/\?$/.test(s.text) || /^(?:if|when|in case|unless|once|should)\b/.test(s.text)) continue;
    const said = firstOf(s.text, lists, 'buried-no');
    if (!said) continue;
    const regret = REGRET.exec(s.text.slice(0, said.index))?.[0] ?? '';
    const found = regret + said.text;
    if (!isOwnFailure(s.text, found) && !tellsOfTheirs(s.text, found))
      return { sentence: s, start: s.start + said.index - regret.length, end: s.end, found };
  }
  return undefined;
}

// "This month is not billed": good news. "Then it is gone for good" tells what a button does.
const IN_THEIR_FAVOUR =
  /(?:\b(?:not|never|neither|no longer)|n't) (?:be |been )?(?:billed|charged|counted|due|owed|deducted|touched|affected|lost|shared|hurt|harmed)\b/;
const THEN_GONE =
  /\b(?:then|after that|afterwards|by then) (?:it|they|the \w+|your \w+|all)(?:'s| is| are) gone\b/;

/** "Your seat is booked", "22 of them are already gone": what they have, or what went as it should. */
function tellsOfTheirs(text: string, found: string): boolean {
  return (
    IN_THEIR_FAVOUR.test(text) ||
    THEN_GONE.test(text) ||
    (/\bbooked$/.test(found) && /\byour (?:\w+ ){1,3}(?:is|are)(?: now| already)* booked\b/.test(text)) ||
    (/\b(?:gone|closed|taken)$/.test(found) &&
      /\b\d+ (?:\w+ ){0,3}(?:is|are)(?: now| already)* (?:gone|closed|taken)\b/.test(text))
  );
}

/** "We couldn't sign you in, and now we can", "I can't see what you type": no refusal of a wish. */
function isOwnFailure(text: string, found: string): boolean {
  if (SORROW.test(found))
    return /\b(?:lost|broke|failed|missed|late)\b/.test(text) && !/\b(?:can|not possible|unable)/.test(text);
  // "Your table is booked for eight" gives, and refuses nothing.
  if (
    /\bbooked (?:for|on|under|in|at|from|with)\b/.test(text) &&
    !/\b(?:fully|already|all|not|n't)\b/.test(text)
  )
    return true;
  if (/\b(?:would|could|might|should)(?:n't| not) have \w+/.test(text)) return true;
  if (
    /\b(?:can(?:not|'t| not)|could(?:n't| not)) (?:see|find|reach|tell|read|reproduce|promise|say|know|thank|wait|imagine|believe|access|have been|be sure|recall|remember|open|log)/.test(
      found,
    )
  )
    return true;
  if (
    /\b(?:won't|will not|wouldn't|would not) (?:lose|be charged|take|charge|ask|happen|need|cost|notice|send it|bill|pay|hurt|see|go|let|forget|share|sell|close|touch|break)/.test(
      text,
    )
  )
    return true;
  return /\b(?:don't|do not|never|no longer) (?:sell your|share|have to|see (?:a|any|what|your)|take long|make you|give (?:out|your)|plan to (?:raise|change))|\b(?:did not|didn't) (?:have|do|take|see|make|give|run)\b/.test(
    text,
  );
}

function ends(page: Page, r: Refusal): { start: number; end: number; kind: 'buried-no' } {
  const trimmed = page.text.slice(r.start, r.end).replace(/[.!\s]+$/, '');
  return { start: r.start, end: r.start + trimmed.length, kind: 'buried-no' };
}

/**
 * A no that stands late, is wrapped until it cannot be heard, or ends the matter with nothing after it. I8.
 * A plain no, or one with a way forward, is left alone.
 */
export const buriedNo: Rule = (context) => {
  const plain = plainNo(context);
  return plain.length > 0 ? plain : wrappedNo(context);
};

function plainNo({ page, lists }: Context): Hint[] {
  const refusal = firstRefusal(page, refusalLists(lists, 'plain'));
  if (!refusal || page.body.some((s) => s.index <= refusal.sentence.index && PLAIN_NO.test(s.text)))
    return [];
  const place = page.body.indexOf(refusal.sentence);
  const padding = page.body.slice(0, place).filter((s) => !helps(s)).length;
  const at = ends(page, refusal);
  if (
    place >= LATE &&
    padding >= LATE &&
    page.body.slice(0, place).filter((s) => s.words > 3).length >= LATE
  ) {
    return [
      hint(page, at, {
        why: `The no comes after ${place} sentences. They read all of them looking for it.`,
        instead: 'The no in the first two lines, the true reason, then what you can do today.',
      }),
    ];
  }
  if (hasWayForward(page, refusal.sentence.index) || reasoned(page, refusal)) return [];
  const soft = SOFT.test(refusal.sentence.text);
  if (
    !soft &&
    !SORROW.test(refusal.sentence.text) &&
    (!endsTheMatter(page, refusal, lists) || sentencesWith(page, lists, NAMED).has(refusal.sentence.index))
  )
    return [];
  return [
    hint(page, at, {
      why: soft
        ? 'Is the no clear? Wrapped like this it can be read as "maybe later".'
        : 'A no with nothing after it. Is there a way forward?',
      instead: 'Say no plainly, why, and what they can do today: here, or with somebody else.',
    }),
  ];
}

// Recited, blamed or sent on: the other kind has asked about this no already.
const NAMED = ['policy', 'defensive', 'deflection'] as const;

// "The typo is gone", "it was not plugged in" tell what is so, and refuse nothing.
const TELLS =
  /\b(?:gone|taken|closed)$|\b(?:was|were|is|are)(?: not|n't) (?!currently|accepted|selected|approved|successful|chosen|granted|possible|able|available|offered|supported|permitted|allowed|something|an? |planned|feasible|in |part|moving|going)/;

/** Nothing but the no, with no reason in it; or some sentences that lead up to it, and nothing after. */
function endsTheMatter(page: Page, r: Refusal, lists: readonly PhraseList[]): boolean {
  if (/\b(?:because|since|so|as (?:we|the|it)|until|but|to keep|for safety)\b|[:;]/.test(r.sentence.text))
    return false;
  if (TELLS.test(r.found)) return false;
  // "The rules are the same for everybody" after a no adds nothing to it.
  const excuses = sentencesWith(page, lists, NAMED);
  const said = page.body.filter(
    (s) => !isPleasantry(s) && (s.index <= r.sentence.index || !excuses.has(s.index)),
  );
  const at = said.indexOf(r.sentence);
  return (
    at === said.length - 1 &&
    (said.slice(0, at).every((s) => CONSIDERED.test(s.text)) || (at >= 2 && !said.slice(0, at).some(helps)))
  );
}

function helps(s: Sentence): boolean {
  return !CONSIDERED.test(s.text) && opensAWay(s);
}

// "We've talked about it at length" leads up to a no and opens no way.
const CONSIDERED =
  /^(?:(?:i|we|(?:our|the) (?:\w+ )?\w+)(?:'ve| have| has)? (?:\w+ly )?(?:examined|studied|assessed|evaluated|debated|gone through|gone over|discussed|talked|read|looked|considered|reviewed|thought|compared|checked|weighed|asked|votes?|voted|looks? at every)|after|we (?:had|love|like))\b/;

/** A short no that gives its reason and something beside it has said what there is to say. */
function reasoned(page: Page, r: Refusal): boolean {
  const rest = page.body.filter((s) => s.index !== r.sentence.index && !isPleasantry(s) && s.words > 4);
  return /\b(?:because|since|as (?:we|the|it))\b/.test(r.sentence.text) && rest.length >= 2;
}
