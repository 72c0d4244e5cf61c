import * as asking from '../lists/questions/asking.ts';
import { FAULTS, HAPPENINGS, MISMATCHES, PRAISES, SETTLED } from '../lists/questions/faults.ts';
import { GENERAL_ASKS, NO_REPLY, PLEASANTRIES, TELLS_ONLY } from '../lists/questions/small-talk.ts';
import { expression, fills, holds, holdsAny } from '../text/pattern.ts';

// How customers ask: what the lists say of one sentence, folded and on one line.

const OPENING = expression('^(?:(?:{opener})[,:;!.-]? +)*');

// "With reference to your offer of 2 October I kindly ask you to …"
const WITH_REFERENCE =
  /^(?:with (?:reference|regard|respect) to|in (?:reference|regard|relation|addition) to|referring to|regarding|concerning|further to|following|due to|because of)\b(?:[^.?!]|\bno\.|\d\.){3,90}?,? (?=(?:i|we)(?:'d)? (?:kindly|would|hereby|herewith|ask|request|need|want|like|must|please|politely)\b)/;

/** The sentence without "hi", "and also" or "second:" before it. */
export function withoutOpening(sentence: string): string {
  const rest = sentence.replace(OPENING, '').replace(WITH_REFERENCE, '');
  // "Please help" keeps its please, "and how" its how.
  const please = /\b(?:please|just) +$/.exec(sentence.slice(0, sentence.length - rest.length));
  return please ? please[0] + rest : rest;
}

/** Where a sentence may be said to begin: as it stands, after "and also", and after "please". */
function beginnings(sentence: string): string[] {
  const rest = withoutOpening(sentence);
  return [...new Set([sentence, rest, rest.replace(/^(?:please|just) +/, '')])];
}

/** Lists read from where the sentence begins, with and without what stands before it. */
function opensWith(sentence: string, phrases: readonly string[]): boolean {
  const ways = beginnings(sentence);
  return phrases.some((phrase) => ways.some((way) => holds(way, phrase)));
}

/** "What time is it": a question by the order of its words. */
export const isPlainQuestion = (sentence: string) => opensWith(sentence, asking.PLAIN_QUESTIONS);

const DESCRIBED =
  /\b(persons?|people|one|ones|(?:some|any|every)(?:one|body)|those|man|woman|colleague|teammate) who\b/g;

/** "One person who looks at this" is described, and nobody asks who it is. */
export const withoutDescribed = (sentence: string) => sentence.replace(DESCRIBED, '$1');

/** "I wonder whether it fits": a question inside a statement. */
export const holdsQuestion = (sentence: string) =>
  holdsAny(withoutDescribed(sentence), asking.EMBEDDED_QUESTIONS);

/** "It would be good to know the price": asked without asking. */
export const impliesQuestion = (sentence: string) => opensWith(sentence, asking.IMPLIED_QUESTIONS);

/** "Please send it", "we'd like two more". */
export const isRequest = (sentence: string) => opensWith(sentence, asking.REQUESTS);

/** A wish in a clause that is not the first. */
export const isLaterWish = (clause: string) => holdsAny(clause, asking.LATER_WISHES);

/** "I wish you a good week" is no request. */
export const isNoRequest = (sentence: string) => holdsAny(sentence, asking.NO_REQUESTS);

/** "We were told that you move people over": asks, where nothing else in a mail does. */
export const isHope = (sentence: string) => opensWith(sentence, asking.HOPES) && !isNoRequest(sentence);

/** What was done and what came of it do not fit: two sentences, with their stops between. */
export function isMismatch(told: string, next: string): boolean {
  const pair = `${told} ${next}`;
  return (holdsAny(pair, MISMATCHES) || isOvercharge(told, next)) && !holdsAny(pair, PRAISES);
}

const AT_A_LOSS =
  /^(?:i|we) (?:do not|don't|did not|didn't) (?:quite |really |even )?(?:know|understand|get) what (?:that|this|it|you|they|he|she) (?:means?|meant|is|are|said|says?)\b(?!.*\?)/;

/** "I don't know what that means": told, beside what they ask for. */
export const isAtALoss = (sentence: string) => AT_A_LOSS.test(sentence);

const MONEY =
  /[£$€] ?\d[\d.,]*\d|[£$€] ?\d|\d[\d.,]* ?(?:[£$€]|(?:euros?|pounds|dollars|eur|gbp|usd|chf|kr)\b)/g;
const CHARGED = /\b(?:charged|billed|invoiced|debited|deducted|taken|took)\b/;
const COSTS =
  /^(?:but |and |yet )?(?:my|our|the|your) (?:\p{L}+ ){1,4}?(?:is|was|costs?|says?|said|shows?|should be)\b/u;

/** "I was charged £45. My plan is £30.": two amounts that are not one. */
function isOvercharge(told: string, next: string): boolean {
  const amounts = (text: string) => (text.match(MONEY) ?? []).map((one) => one.replace(/[^\d.,]/g, ''));
  const [taken, due] = [amounts(told), amounts(next)];
  return (
    CHARGED.test(told) &&
    COSTS.test(next) &&
    taken.length > 0 &&
    due.length > 0 &&
    !due.some((one) => taken.includes(one))
  );
}

const FOR_INFORMATION = /^(?:just )?(?:an? |as an? )?(?:fyi|for your information)\b/;
const AT_EASE =
  /\b(?:smil(?:e|ed|ing)|laugh(?:ed|ing)?|chuckled?|giggled?|amused|funny|no (?:rush|hurry|worries|big deal)|have a (?:nice|good|lovely|great)|keep (?:it|up))\b/;

/** "FYI: a typo on page 4.", told for its own sake, where another sentence says how lightly: no request is implied. */
export const isForInformation = (sentence: string) => FOR_INFORMATION.test(sentence);
export const isAtEase = (sentence: string) => AT_EASE.test(sentence);

const TURNS = /\b(?:but|however|though|although|except|yet|instead)\b/;

/** Thanks, an answer to us, a plan, an offer: what is told without hoping for anything. */
export const tellsOnly = (sentence: string) => !TURNS.test(sentence) && holdsAny(sentence, TELLS_ONLY);

const ANSWERS_US =
  /^(?:(?:and|also|then|but|as),? )*you (?:also |then |just )*(?:asked|wanted to know|wondered|were wondering|were asking)\b[^?]*$|^you asked\b|^(?:re:? |to |about |regarding |as to |concerning )*your (?:\w+ )?questions?\b(?!.*\?)/;

/** "You asked which phone I use: a Pixel." Ours, taken up and answered. */
export const answersUs = (sentence: string) => ANSWERS_US.test(sentence);

/** "Here is the screenshot you asked for." */
export const bringsAnswer = (sentence: string) =>
  answersUs(sentence) ||
  /\b(?:as|that|which|what)? ?you(?:'d| had)? (?:asked for|requested|wanted|asked me)\b|\bhere (?:it is|they are|you go)\b|\basked (?:me|us) for\b/.test(
    sentence,
  );

/** "No reply needed." */
export const wantsNoReply = (sentence: string) => holdsAny(sentence, NO_REPLY);

/** Something does not work or is not as it should be. */
export function tellsFault(sentence: string): boolean {
  return holdsAny(sentence, FAULTS) || (holdsAny(sentence, HAPPENINGS) && !holdsAny(sentence, PRAISES));
}

/** "It works now": told, and over. */
export const isSettled = (sentence: string) => holdsAny(sentence, SETTLED);

/** "Thank you for …", not a "thanks" at the end of a letter. */
export const isThanks = (sentence: string) =>
  /\b(?:thank you|thanks|cheers) (?:for|so much|again|very much)\b|\b(?:no need|need not|don't have to|needn't) (?:to )?(?:answer|reply|respond|call|do)\b/.test(
    sentence,
  );

/** "How are you?", "who on earth thought of that?": a question that wants no answer. */
export const isPleasant = (sentence: string) => fillsAny(sentence, PLEASANTRIES);

/** "Can you help?" asks for what another sentence already says. */
export const isGeneral = (sentence: string) => fillsAny(sentence, GENERAL_ASKS);

function fillsAny(sentence: string, phrases: readonly string[]): boolean {
  const ways = beginnings(sentence);
  return phrases.some((phrase) => ways.some((way) => fills(way, phrase)));
}

// "Feature request: let us rename files." What stands before the colon says that it is one.
export const LABEL =
  /^(?:(?:and|also|a|an|one|my|our|the|another|last|second|first|other|more|small|smaller|quick|little|feature|change) ){0,5}(?:feature|request|suggestion|idea|wish|question|favou?r|one|thing|point|q|q')s?: /;
export const COMMAND = expression('^(?:please )?(?:{verbs})\\b(?! me (?:ask|explain|tell|say|start|know))');

// "Two things: the button is grey, and what does it mean?"
const LISTED =
  /^(two|three|four|five|[2-5]|a few|a couple of|some) (?:\w+ ){0,2}(?:things|questions|issues|points|requests|problems|wishes): (?!\(?(?:\d|[a-c])[.):])/;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** What is listed after "three things:", by the semicolons or the "and", or by commas where they are as many as was said. */
export function listedIn(sentence: string): string[] | undefined {
  const head = LISTED.exec(sentence);
  if (!head) return undefined;
  const rest = sentence.slice(head[0].length);
  const parts = rest.split(/, and (?:also )?|; /);
  const byComma = rest.split(/, (?:and )?(?:also )?|; /);
  if (byComma.length === (COUNTS[head[1]!] ?? Number(head[1]))) return byComma;
  return parts.length > 1 ? parts : undefined;
}
export const ANNOUNCES =
  /\b(?:two|three|four|five|six|several|some|a few|a couple of|couple of|\d) (?:\p{L}+ ){0,2}(?:issues|problems|things|bugs|points|complaints|snags|faults|glitches)\b/u;
export const IN_ORDER =
  /^(?:(?:the )?(?:first|second|third|fourth|fifth|last|other)(?:ly| one| thing| issue| problem)?|one|two|another|finally|then)(?:,|:| is| -| –)/;
