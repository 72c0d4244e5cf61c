import type { Sentence } from '../text/page.ts';
import { isStep, saysDone } from '../text/substance.ts';
import { namesTime } from '../text/time.ts';
import type { Need } from './needs.ts';

export const EVIDENCE: Readonly<Record<Need, (s: Sentence) => boolean>> = {
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
  person: (s) =>
    /\b(?:it was|it's|that was|nobody|no one|everyone|i|me|we|us|(?:only|just|and|or|but) you|you (?:alone|and|only)|ask|only|team|my|our|she|he|they|[a-z]+@)\b|^just (?:the|an?|one|your|our)\b/.test(
      s.text,
    ),
  reason: (s) =>
    /\b(?:because|since|due|as|reason|cause|caused|so that|for|was|were|had|got|it's|that's|is|happens?|stops?|ran|set)\b/.test(
      s.text,
    ),
  way: (s) =>
    isStep(s) || saysDone(s) || /\b(?:you can|you need|by|under|press|click|open|go|use|with)\b/.test(s.text),
  advice: (s) =>
    isStep(s) ||
    /\b(?:use|take|try|go (?:for|with)|i'd|i would|we'd|we would|recommend|suggest|best|better|either|both|any of)\b/.test(
      s.text,
    ),
  'yes-no': () => true,
  choice: (s) =>
    YES_NO.test(s.text) ||
    /\b(?:both|either|neither|the (?:same|first|second|former|latter)|no difference|(?:does not|doesn't) matter|as you (?:like|prefer)|up to you|whichever)\b/.test(
      s.text,
    ),
  done: (s) =>
    saysDone(s) ||
    namesTime(s.text) ||
    isStep(s) ||
    /\b(?:here|attached|enclosed|done|i'll|i will|we'll|we will|you'll get|no|can't|cannot|yes|sure|it's|it is|find|link|are in|is in|below|gone|right|away|works?|comes? from|caused|told|off the)\b/.test(
      s.text,
    ),
  fact: () => true,
};

export const YES_NO =
  /^(?:(?:and|but|so|well|oh)[, ]+)?(?:yes|no|yep|nope|sure|of course|it does|it is|it isn't|it doesn't|you can|you can't|you are|you're right|you do|you don't|they do|they are|we are|she is|he is|absolutely|certainly|correct|exactly|right|not (?:yet|quite|really|today)|unfortunately|i'm afraid|sorry, no|that's (?:right|fine|ok|okay|correct)|fine|done|happy to|i confirm|both)\b/;
// "We do, for 12 euros", "it does not.", "I'll ring you at three": short for a yes, and said to "can you".
const SHORT =
  /^(?:(?:well|yes|no), )?(?:it|he|she|they|we|i|you|that|this|there|nobody|no one|none|somebody|someone|everybody)(?: (?:do|does|did|is|are|was|were|can|could|will|would|has|have|had|may|might|should|must)(?:n't| not)?| won't| can't| cannot)(?=[,.;:!]|$)|^(?:we|it|they|you)(?:'ve| have) (?:had|done|got|been|always)\b|(?:,|\band|\bbut) (?:it|they|we|you|that|he|she) (?:do|does|did|is|are|can|will|has|have)(?:n't| not)?[.!]?$/;
const TO_DO =
  /^(?:and |also |so |but |then |please |or )*(?:can|could|would|will) (?:you|u|someone|anyone|somebody|one of you|your \p{L}+)\b/u;
const I_WILL = /^(?:i|we)(?:'ll| will| can(?:'t|not)?| could(?:n't)?| won't)\b/;

/** "Could you ring me?": a deed asked for as a question. */
export const isToDo = (question: string) => TO_DO.test(question);

/** Opens with the short form of a yes or a no, and goes on as it likes. */
export const opensShort = (s: Sentence) => /^(?:yes|no|yep|nope|both)\b/.test(s.text) || SHORT.test(s.text);

/** A yes or a no by its form to a question: "we do", and "I'll ring" or "I can't" to "can you ring?". */
export function isShortAnswer(s: Sentence, question: string): boolean {
  return YES_NO.test(s.text) || SHORT.test(s.text) || (TO_DO.test(question) && I_WILL.test(s.text));
}

const SEND = /\b(?:send|resend|forward|mail|e-?mail|attach)\b/;
const SENT =
  /\b(?:attached|enclosed|sent|sends?|sending|resent|forwarded|posted|shipped|went out|left us|e-?mail\w*|mail\w*|here|below|on its way|link|yes|sure|no|can't|cannot|won't|i'll|we'll|done)\b/;

/** They asked us to send something, and this sentence speaks of no sending. */
export function sendsNothing(s: Sentence, request: string): boolean {
  return SEND.test(request) && !SENT.test(s.text);
}

// "I'm asking Noor and write by Friday": no answer yet, and a day for it.
const STILL_OPEN =
  /\b(?:finding out|find out|look(?:ing)? into|asking|i've asked|we've asked|checking|i'll check|don't know|do not know|not (?:yet )?(?:sure|known)|working on|waiting for|once i know)\b/;

/** They do not know yet, and say by when they will. */
export function isPending(s: Sentence): boolean {
  return STILL_OPEN.test(s.text) && namesTime(s.text);
}

// "I see your booking for Friday, with two guests.": what they said, and not what they asked.
const RESTATES = /^(?:i|we) (?:can |do |already )?(?:see|have|got|received) (?:your|the|this|that)\b(.*)/;
const TELLS =
  /\b(?:is|are|was|were|has|have|had|will|left|went|came|ended?|because|so|but|\p{L}{3,}ed)\b|[:;]|, (?!with\b|and\b|for\b|from\b|at\b|on\b)/u;

/** Says only what we see of theirs. */
export function isRestated(s: Sentence): boolean {
  const rest = RESTATES.exec(s.text)?.[1];
  return rest !== undefined && !TELLS.test(rest);
}

export const FITS =
  /\b(?:is|are|works|would be|will be) (?:fine|ok|okay|possible|good|great|perfect|no problem|full|booked|gone)\b/;
// "It's 80 a month", "Eight hours.", "Yes, any day": the form of the answer fits, and nothing else was asked so.
export const BY_FORM: Readonly<Record<Need, (s: Sentence) => boolean>> = {
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
  advice: (s) => EVIDENCE.advice(s) && s.words <= 14,
  choice: EVIDENCE.choice,
  fact: () => false,
};
