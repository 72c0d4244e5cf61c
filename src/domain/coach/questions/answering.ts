import type { Question } from '../kinds.ts';
import { fold } from '../text/mask.ts';
import { read, type Sentence } from '../text/page.ts';
import { isAsk, isPleasantry, isStep, saysDone } from '../text/substance.ts';
import { namesTime } from '../text/time.ts';
import { type Asked, asksOf } from './finding.ts';
import { writtenOut } from './spelling.ts';
import { akin, topics } from './stems.ts';
import { isGeneral } from './wording.ts';

type Need = 'time' | 'price' | 'length' | 'place' | 'person' | 'reason' | 'way' | 'yes-no' | 'done' | 'fact';

const NEEDS: readonly (readonly [RegExp, Need])[] = [
  [
    /^(?:and |so |but )?(?:why\b|how come\b)|\bwhy (?:i|we|is|are|do|does|did|was|were|the|my|it|there|this|that)\b/,
    'reason',
  ],
  [
    /\b(?:what|which) (?:time|day|date)|(?:^|, |and |know |me |say |tell )when\b|\bwhen (?:do|does|will|is|are|can|would|could|should)\b|\bby when\b|\bopening hours\b|\bwhat are your .{0,10}hours\b/,
    'time',
  ],
  [
    /\bhow much\b|\b(?:what|which).{0,20}\b(?:cost|price|fee|rate|charge)|\bwhat does .{1,40} cost|\bprice (?:of|for)\b|\bit costs\b|\bhow expensive\b/,
    'price',
  ],
  [/\bhow (?:long|often|many|far|big|old|large|tall|wide|heavy|fast)\b|\brate limit\b/, 'length'],
  [/\bwhere\b/, 'place'],
  [/\bwho\b|\bwhom\b/, 'person'],
  [/\bwhy\b|\bhow come\b|\bwhat happened\b|\bwhat caused\b/, 'reason'],
  [/\bhow (?:do|can|could|should|does|to|would)\b|\bwhat (?:do|should|must|can) (?:i|we) do\b/, 'way'],
];
const EVIDENCE: Readonly<Record<Need, (s: Sentence) => boolean>> = {
  time: (s) =>
    namesTime(s.text) ||
    /\b(?:at|from|by|before|after|until|in) \d|\b(?:now|already|immediately|yesterday|last \w+)\b/.test(
      s.text,
    ),
  price: (s) => /\d|\bfree\b|\bno (?:charge|cost|extra)|\bnothing\b|[€$£]/.test(s.text),
  length: (s) =>
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|a few|several|no limit|unlimited|half an?|once|twice|forever|always|years?|months?|weeks?|days?|hours?|minutes?)\b/.test(
      s.text,
    ),
  place: (s) =>
    /\b(?:in|at|under|near|next to|behind|via|from|to|into) (?!(?:it|them|that|this|all|time|person|general|fact|case|least|once|be|you|us|me)\b)[\w\ue000]|\bon (?:the|your|our|its|page|\d)|\b(?:here|there|left|menu|page|gone|moved|top|bottom|above|below|beside)\b/.test(
      s.text,
    ),
  person: (s) => /\b(?:i|me|we|us|you|ask|only|team|my|our|she|he|they|[a-z]+@)\b/.test(s.text),
  reason: (s) =>
    /\b(?:because|since|due|as|reason|cause|caused|so that|for|was|were|had|got|it's|that's|is|happens?|stops?|ran|set)\b/.test(
      s.text,
    ),
  way: (s) =>
    isStep(s) || saysDone(s) || /\b(?:you can|you need|by|under|press|click|open|go|use|with)\b/.test(s.text),
  'yes-no': () => true,
  done: (s) =>
    saysDone(s) ||
    namesTime(s.text) ||
    isStep(s) ||
    /\b(?:here|attached|enclosed|done|i'll|i will|we'll|we will|you'll get|no|can't|cannot|yes|sure|it's|it is|find|link|are in|is in|below|gone|right|away|works?|comes? from|caused|told|off the)\b/.test(
      s.text,
    ),
  fact: () => true,
};

// "Confirm when that's done" wants to hear that it is, not when.
const SAY_WHEN_DONE =
  /\b(?:confirm|let (?:me|us) know|tell (?:me|us)|drop (?:me|us) a (?:line|note)) (?:when|once|as soon as|that) (?:it|that|this|they|you)(?:'s|'re|'ve| is| are| has| have)\b/;

function needOf(asked: Asked): Need {
  const { text } = writtenOut(fold(asked.text));
  if (SAY_WHEN_DONE.test(text)) return 'done';
  for (const [pattern, need] of NEEDS) if (pattern.test(text)) return need;
  if (asked.form !== 'question') return 'done';
  return /^(?:[^,]{0,20}, )?(?:and |also |so |but |then |or )*(?:can|could|would|will|do|does|did|is|are|was|were|has|have|should|shall|may|am|any|isn't|aren't|don't)\b|\b(?:if|whether)\b|\bright\?$|\bam i right\b/.test(
    text,
  )
    ? 'yes-no'
    : 'fact';
}

const YES_NO =
  /^(?:(?:and|but|so|well|oh)[, ]+)?(?:yes|no|yep|nope|sure|of course|it does|it is|it isn't|it doesn't|you can|you can't|you are|you're right|you do|you don't|they do|they are|we do|we don't|we are|i have|she is|he is|absolutely|certainly|correct|exactly|right|not (?:yet|quite|really|today)|unfortunately|i'm afraid|sorry, no|that's (?:right|fine|ok|okay|correct)|fine|done|happy to|i confirm|both)\b/;
const FITS =
  /\b(?:is|are|works|would be|will be) (?:fine|ok|okay|possible|good|great|perfect|no problem|full|booked|gone)\b/;
const BOTH =
  /\b(?:yes|no) to (?:both|all)\b|\bboth\b.{0,20}\b(?:yes|possible|fine|done)\b|\byes(?: and|,) yes\b|\byes to all\b/;

interface Reply {
  said: Sentence[];
  words: Set<string>[];
  /** One or two sentences: all of them answer. */
  isBrief: boolean;
  /** No more sentences than were asked for: each of them can be an answer. */
  isEven: boolean;
}

const DIRECT = 12; // words: "On Saturday at eight, by the side door."
const REGRETS = /^(?:unfortunately|i'm afraid)\b/;

/** Stands where an answer stands, and is as short as one: only then can its form alone make it one. */
function isDirect(reply: Reply, i: number): boolean {
  const s = reply.said[i]!;
  if (reply.isBrief) return true;
  const opens = i === 0 || reply.isEven || reply.said[i - 1]!.paragraph !== s.paragraph;
  return opens && s.words <= DIRECT && !REGRETS.test(s.text) && (i === 0 || !isStep(s));
}

/** How many of the question's words a sentence speaks of; a word of like meaning counts half. */
function weigh(own: string[], words: Set<string>): number {
  return own.reduce(
    (sum, w) => sum + (words.has(w) ? 1 : [...words].some((other) => akin(w, other)) ? 0.5 : 0),
    0,
  );
}

/** Stems that belong to this question and not to all of them. */
function distinct(all: Set<string>[], i: number): string[] {
  const mine = [...all[i]!];
  if (all.length === 1) return mine;
  const rare = mine.filter((w) => !all.some((other, j) => j !== i && [...other].some((o) => o === w)));
  return rare.length > 0 ? rare : mine;
}

interface Judged {
  need: Need;
  own: string[];
  sole: boolean;
}

function aboutIt(reply: Reply, asked: Judged, i: number): boolean {
  const { need, own, sole } = asked;
  const s = reply.said[i]!;
  const score = weigh(own, reply.words[i]!);
  if (score === 0) return false;
  // "Is there a student price?" is not answered by another price.
  if (need === 'fact' && !sole && score < 1) return false;
  if (need === 'yes-no' && score < Math.min(1, own.length / 2) && !YES_NO.test(s.text)) return false;
  if (need === 'done' && score >= 1.5) return true;
  const next = reply.said[i + 1];
  return EVIDENCE[need](s) || (next?.paragraph === s.paragraph && EVIDENCE[need](next));
}

// "It's 80 a month", "Eight hours.", "Yes, any day": the form of the answer fits, and nothing else was asked so.
const BY_FORM: Readonly<Record<Need, (s: Sentence) => boolean>> = {
  'yes-no': (s) => YES_NO.test(s.text) || FITS.test(s.text),
  time: (s) => namesTime(s.text) && s.words <= 14,
  price: (s) => /[€$£]|\b(?:euros?|dollars?|pounds?|free|no charge|a month|per)\b/.test(s.text),
  length: (s) => EVIDENCE.length(s) && s.words <= 12,
  done: (s) =>
    saysDone(s) ||
    /\b(?:here (?:it|you|they|is|are)|attached|done|i'll|we'll|(?:i|we) will|(?:i|we) can do (?:it|that|this|so))\b/.test(
      s.text,
    ),
  way: isStep,
  reason: (s) =>
    /\b(?:because|reason|cause|due to|since|my mistake|our mistake)\b/.test(s.text) ||
    (/\bsorry\b/.test(s.text) && s.words > 5),
  person: (s) => s.words >= 3 && EVIDENCE.person(s),
  place: (s) => s.words >= 3 && EVIDENCE.place(s),
  fact: () => false,
};

type Weighs = (reply: Reply, i: number) => boolean;
const anywhere: Weighs = () => true;

function speaksTo(reply: Reply, asked: Judged, mayBe: Weighs): boolean {
  if (reply.said.some((_, i) => aboutIt(reply, asked, i))) return true;
  return asked.sole && reply.said.some((s, i) => mayBe(reply, i) && BY_FORM[asked.need](s));
}

function single(reply: Reply, judged: Judged, mayBe: Weighs): boolean {
  if (speaksTo(reply, judged, mayBe)) return true;
  if (!['yes-no', 'done', 'fact', 'reason'].includes(judged.need)) return false;
  const wish = judged.need !== 'yes-no';
  return reply.said.some(
    (s, i) =>
      mayBe(reply, i) &&
      (YES_NO.test(s.text) ||
        FITS.test(s.text) ||
        isStep(s) ||
        (wish && saysDone(s)) ||
        /^(?:it|that|this|they|he|she|there)(?:'s|'re| is| are| was| were| will)\b/.test(s.text)),
  );
}

// "It is back since two", "the lock is off": how things stand now.
const STANDS = /\b(?:since|as of|now|again|back|off|over|done|fixed|running|up)\b/;

const SYMPATHY =
  /\b(?:hearts?|sorry|feel|imagine|rotten|awful|terrible|horrible|dreadful|strong|frustrat\w+|upset\w*|annoy\w+)\b/;

/** "What now?", "is it working again?": asked in words that an answer need not take up. */
function asksLittle(asked: Asked, judged: Judged, said: Sentence[]): boolean {
  if (isGeneral(writtenOut(fold(asked.text)).text))
    return said.some((s) => s.words >= 5 && !SYMPATHY.test(s.text));
  return judged.need === 'yes-no' && judged.own.length <= 1 && said.some((s) => STANDS.test(s.text));
}

const READ = 20_000; // characters of a draft

/** A question as judged: `passedOver` when neither its words nor the form of an answer come up in the draft. */
export interface JudgedQuestion extends Question {
  passedOver: boolean;
}

/**
 * The questions of a mail, and for each whether the draft speaks to it. An empty draft answers nothing. A10.
 * A sentence that has none of the question's words answers it by its form alone (a place for a "where"), but only
 * where it is short and direct: a false tick is worse than a missing one. `passedOver` is the surer half of "not answered": only that is worth a hint.
 */
export function questionsOf(mail: string, draft: string): JudgedQuestion[] {
  const asks = asksOf(mail);
  if (asks.length === 0) return [];
  const said = read(draft.slice(0, READ)).body.filter(
    (s) => (!isPleasantry(s) || YES_NO.test(s.text)) && !isAsk(s),
  );
  const reply: Reply = {
    said,
    words: said.map((s) => topics(s.text)),
    isBrief: said.length <= 2 && asks.length <= 2,
    isEven: said.length <= asks.length,
  };
  const all = asks.map((a) => topics(a.text));
  const needs = asks.map(needOf);
  const toAll = said.some((s) => BOTH.test(s.text));
  return asks.map((asked, i) => {
    const sole = asks.length === 1 || needs.filter((n) => n === needs[i]).length === 1;
    const judged = { need: needs[i]!, own: distinct(all, i), sole };
    const meets = asks.length === 1 ? single : speaksTo;
    const met = said.length > 0 && (toAll || meets(reply, judged, isDirect));
    const mayBeMet = said.length > 0 && (toAll || meets(reply, judged, anywhere));
    const touched = Math.max(0, ...reply.words.map((words) => weigh(judged.own, words)));
    // A fault that is told can be answered in words of another kind: "it was the cable".
    const passedOver =
      asked.form !== 'problem' &&
      !mayBeMet &&
      touched < 1 &&
      !(said.length > 0 && asksLittle(asked, judged, said));
    return { text: asked.text, answered: met, passedOver };
  });
}
