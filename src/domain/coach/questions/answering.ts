import type { Question } from '../kinds.ts';
import { fold } from '../text/mask.ts';
import { read, type Sentence } from '../text/page.ts';
import { isAsk, isPleasantry, isStep, saysDone } from '../text/substance.ts';
import {
  BY_FORM,
  EVIDENCE,
  FITS,
  isPending,
  isRestated,
  isShortAnswer,
  isToDo,
  opensShort,
  sendsNothing,
  YES_NO,
} from './evidence.ts';
import { type Asked, asksOf } from './finding.ts';
import { answeredInPlace } from './in-place.ts';
import { type Need, needOf, optionsOf } from './needs.ts';
import { writtenOut } from './spelling.ts';
import { akin, topics } from './stems.ts';
import { isGeneral } from './wording.ts';

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
  /** The question, folded. */
  text: string;
  own: string[];
  sole: boolean;
  /** What the other questions are about. */
  others: string[][];
  /** Another question asks for a deed: "done" is its answer. */
  isBesideDeed: boolean;
}

/** How a draft is weighed: for a tick only what surely answers counts, for a hint whatever may. */
interface Scale {
  mayBe: (reply: Reply, i: number) => boolean;
  isSure: boolean;
}

const SURE: Scale = { mayBe: isDirect, isSure: true };
const LENIENT: Scale = { mayBe: () => true, isSure: false };

const CLAUSES = /[,;:] (?:and |but )?| and | but /;

/** True where a sentence speaks of another question, and in no clause as much of this one. */
function isOthers(reply: Reply, asked: Judged, i: number): boolean {
  if (asked.others.length === 0) return false;
  const share = (own: string[], words: Set<string>) =>
    own.length === 0 ? 0 : weigh(own, words) / own.length;
  const isMine = reply.said[i]!.text.split(CLAUSES)
    .map(topics)
    .some((words) => {
      const mine = share(asked.own, words);
      return mine > 0 && asked.others.every((own) => share(own, words) <= mine);
    });
  return !isMine && asked.others.some((own) => share(own, reply.words[i]!) > 0);
}

/** By its form an answer to what was asked, whatever it is about. */
function fitsByForm(s: Sentence, asked: Judged): boolean {
  if (asked.need !== 'yes-no') return BY_FORM[asked.need](s);
  if (asked.isBesideDeed && /^(?:done|fine|happy to)\b/.test(s.text)) return false;
  return FITS.test(s.text) || isShortAnswer(s, asked.text);
}

// Needs that anything about the matter would seem to meet.
const WIDE: readonly Need[] = ['fact', 'yes-no', 'reason', 'done', 'person'];
const NOT_BY_SIGHT: readonly Need[] = ['time', 'reason', 'way', 'yes-no', 'choice', 'done', 'price'];
const ASKS_SIGHT = /^(?:and |so |but )?(?:did|do|does|have|has) (?:you|u|anyone|someone|it|they)\b/;

/** True where a sentence surely does not answer: it says what we see of theirs, or speaks of another question. */
function isBeside(reply: Reply, asked: Judged, i: number): boolean {
  const s = reply.said[i]!;
  if (asked.need === 'done' && weigh(asked.own, reply.words[i]!) === 0 && sendsNothing(s, asked.text))
    return true;
  if (NOT_BY_SIGHT.includes(asked.need) && isRestated(s) && !ASKS_SIGHT.test(asked.text)) return true;
  return WIDE.includes(asked.need) && !opensShort(s) && isOthers(reply, asked, i);
}

/** "Before or after?": one of the two is named, or both, or none. */
function choosesOne(s: Sentence, asked: Judged): boolean {
  const options = optionsOf(asked.text);
  const words = s.text.split(/[^\p{L}\p{N}'-]+/u);
  return EVIDENCE.choice(s) || options.length === 0 || options.some((option) => words.includes(option));
}

function aboutIt(reply: Reply, asked: Judged, { i, isSure }: { i: number; isSure: boolean }): boolean {
  const { need, own, sole } = asked;
  const s = reply.said[i]!;
  const score = weigh(own, reply.words[i]!);
  if (score === 0) return false;
  if (isPending(s)) return true;
  if (isSure && isBeside(reply, asked, i)) return false;
  if (need === 'choice') return isSure ? choosesOne(s, asked) : score >= Math.min(1, own.length / 2);
  // "Is there a student price?" is not answered by another price.
  if (need === 'fact' && !sole && score < 1) return false;
  if (need === 'yes-no' && score < Math.min(1, own.length / 2) && !isShortAnswer(s, asked.text)) return false;
  if (need === 'done' && score >= 1.5) return true;
  const next = reply.said[i + 1];
  return EVIDENCE[need](s) || (next?.paragraph === s.paragraph && EVIDENCE[need](next));
}

function speaksTo(reply: Reply, asked: Judged, { mayBe, isSure }: Scale): boolean {
  if (reply.said.some((_, i) => aboutIt(reply, asked, { i, isSure }))) return true;
  return (
    asked.sole &&
    reply.said.some(
      (s, i) => mayBe(reply, i) && fitsByForm(s, asked) && !(isSure && isBeside(reply, asked, i)),
    )
  );
}

const STATES = /^(?:it|that|this|they|he|she|there)(?:'s|'re| is| are| was| were| will)\b/;

/** The one question of a mail: what stands where an answer stands may be about it without a word of it. */
function single(reply: Reply, judged: Judged, scale: Scale): boolean {
  if (speaksTo(reply, judged, scale)) return true;
  const { need, text } = judged;
  if (need === 'choice')
    return reply.said.some((s, i) => scale.mayBe(reply, i) && (!scale.isSure || choosesOne(s, judged)));
  if (!['yes-no', 'done', 'fact', 'reason'].includes(need)) return false;
  return reply.said.some(
    (s, i) =>
      scale.mayBe(reply, i) &&
      !(scale.isSure && isBeside(reply, judged, i)) &&
      (isShortAnswer(s, text) ||
        FITS.test(s.text) ||
        isStep(s) ||
        ((need !== 'yes-no' || (isToDo(text) && /^(?:i|we)\b/.test(s.text) && i === 0)) && saysDone(s)) ||
        STATES.test(s.text)),
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

// A yes answers either.
const isLike = (a: Need, b: Need) =>
  a === b || [a, b].every((need) => need === 'yes-no' || need === 'choice');

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
  const inPlace = answeredInPlace(
    asks.map(({ text }) => text),
    { mail, draft: draft.slice(0, READ) },
  );
  return asks.map((asked, i) => {
    const judged: Judged = {
      need: needs[i]!,
      text: writtenOut(fold(asked.text)).text,
      own: distinct(all, i),
      sole: asks.length === 1 || needs.filter((n) => isLike(n, needs[i]!)).length === 1,
      others: asks.flatMap((_, j) => (j === i ? [] : [distinct(all, j)])),
      isBesideDeed: needs.some((need, j) => j !== i && need === 'done'),
    };
    const meets = asks.length === 1 ? single : speaksTo;
    const isMet = (scale: Scale) =>
      inPlace[i]! || (said.length > 0 && (toAll || meets(reply, judged, scale)));
    const touched = Math.max(0, ...reply.words.map((words) => weigh(judged.own, words)));
    // A fault that is told can be answered in words of another kind: "it was the cable".
    const passedOver =
      asked.form !== 'problem' &&
      !isMet(LENIENT) &&
      touched < 1 &&
      !(said.length > 0 && asksLittle(asked, judged, said));
    return { text: asked.text, answered: isMet(SURE), passedOver };
  });
}
