import { isHidden, type Page, type Sentence } from './page.ts';
import { firstIn } from './pattern.ts';
import { namesTime } from './time.ts';

// What a sentence does in a reply: answers, asks, promises, thanks, sympathises. Small and blunt on purpose.

const PLEASANTRY =
  "^(thank(s| you)( you)?|many thanks|thx|great question|good question|glad|happy to|nice to|(good|great) to (hear|see|read) (from|you)|lovely|welcome|hope|have a (great|good|nice|lovely)|(i )?hope|congratulations|no problem|you're welcome|sure|of course|certainly|absolutely|okay|ok|oh no|ouch|oops|sorry|so sorry|({us} )?('m|'re|are|am)? ?({very} )?sorry|({us} )?apologi[sz]e|apologies|let (me|us) know (if|whether|when|how)|feel free|looking forward|see you|take care|cheers|all the best|({us} )?(do )?(really )?(appreciate|understand|value|love|'re here|are here|know)|wishing|(i |we )?wish you|enjoy|good luck|that must|it must|i can (only )?imagine|i hear|please accept|your \\w+ (is|are) (very |so )?(important|valuable))";
const DONE =
  "(i|we|i've|we've|she|he|they|\\w+ from \\w+)('ve| have| has| had)? ?(just |now |already |also |personally |since |today |then )*(refunded|fixed|changed|moved|added|removed|deleted|restored|put|sent|switched|turned|reset|cancelled|canceled|credited|mended|paid|booked|found|made|took|taken|gave|given|set|updated|replaced|renamed|corrected|checked|looked|tested|opened|unlocked|upgraded|extended|called|asked|rang|spoke|brought|ordered|shipped|created|copied|merged|raised|lowered|waived|reversed|repaired|recovered|rebuilt|reprinted|typed|printed|posted|attached|enclosed|wrote|written|saved|kept|ran|rotated|reserved|swapped|transferred|placed|marked|read|counted|cleared|stopped|started|told|enabled|disabled|approved|arranged|let|got|did|done)";
const IMPERATIVE =
  /^(?:(?:\d+[.)]|[-*•]|then|now|next|first|second|finally|please|just|to [^,]{3,60},|if [^,]{3,100},|on [^,]{2,40},|in [^,]{2,40},|once [^,]{3,60},|for [^,]{2,40},) ?)*(?:go|open|press|click|choose|select|type|enter|turn|set|hold|tap|use|try|add|remove|change|pick|put|take|pull|push|send|save|close|restart|sign|log|copy|paste|drag|update|install|uninstall|download|switch|enable|disable|tick|untick|look under|move|delete|run|edit|create|connect|unplug|plug|wait|keep|bring|come|call|ring|book|lift|scroll|swipe|clear|start|stop|give|make|leave|print|stick|drop|refresh|reload|wash|let it|stand|plant|walk|follow|buy|order|pay|ask for|write|(?:hand|return|post|mail|scan|fill) (?:it|them|this|that|the|your|in|out))\b/;

/** True for a sentence that only greets, thanks, is sorry or sympathises. */
export function isPleasantry(s: Sentence): boolean {
  return (
    firstIn(s.text.replace(/^[^\p{L}]+/u, ''), PLEASANTRY) !== null &&
    s.words <= 14 &&
    !saysWeDid(s.text) &&
    !namesTime(s.text) &&
    !/,? (?:but|however) |, (?:the|it|your|i|you) \p{L}/u.test(s.text)
  );
}

function saysWeDid(text: string): boolean {
  return firstIn(text, DONE) !== null;
}

/** True when the sentence says that we did something: "I've put it back". */
export function saysDone(s: Sentence): boolean {
  return (
    saysWeDid(s.text) ||
    /^(?:done|fixed|sorted|refunded|added|changed)\b/.test(s.text) ||
    /\b(?:is|are|'s|'re|was|were) (?:now |all |already |back |again )*(?:fixed|live|back|refunded|ready|on its way|on their way|in the post|restored|paid|cancelled|done|booked|confirmed|sorted|working again|off your bill|unlocked)\b/.test(
      s.text,
    )
  );
}

/** True for a step the reader can take: "Open Billing and press Change card". */
export function isStep(s: Sentence): boolean {
  return IMPERATIVE.test(s.text);
}

// "Before we can go further, please send …"
const BEFOREHAND =
  /^(?:before|so that|in order (?:that|to)|to|for|until) [^,.!?]{2,60}, (?=please\b|kindly\b)/;
const ASK =
  /\?$|^(?:(?:also|and|then|first|so|but|thanks|hi|hello)[,:]? )*(?:please|kindly|could you|can you|would you|will you|may i|might i|let (?:me|us) know (?:which|what|when|where|who|how|if|whether|your|the)|(?:(?:to|in order to|so that|for|before) \w+ [^,]{2,60}?,? )?(?:i|we)(?:'ll| will| would|'d)? ?(?:also |just |first |still )?(?:need|require|want) (?:from you|you|your|the|a|an|some|more|to (?:know|see|have|verify|confirm|ask)|this|these|further|additional|any|two|three|both|either)\b|tell (?:me|us)|send (?:me|us|over|in|through|across|along)|provide|share|confirm)\b/;
// "A recording would also be useful."
const WOULD_HELP =
  /^(?:and )?(?:an?|the|your|any|some|more) .{2,60}\b(?:would|might|could) (?:also |really |certainly )?(?:be (?:very |most |really )?(?:useful|helpful|handy|great|good)|help(?: us| me)?)(?: (?:to|for|if|here|with|too|as well)\b[^,]*)?[.!]?$/;
const ASKED_FOR =
  /\b(?:provide|confirm|send|share|tell|give|let (?:me|us) know|reply|specify|describe|elaborate|clarify|upload|forward|attach|need|require|want|would you mind|mind|check|include|state|verify|supply|record|answer|could you|can you|would you)\b/;

/** True for a sentence that asks the customer for something: a question or "please send us the log". */
export function isAsk(s: Sentence): boolean {
  const text = s.text.replace(/[)"'\s]+$/, '');
  if (text.endsWith('?'))
    return !/^(?:shall i|should i|would (?:that|this|it|you like)|want me|does that help|is that right)/.test(
      text,
    );
  const plain = text.replace(BEFOREHAND, '');
  return (ASK.test(plain) && ASKED_FOR.test(plain) && !isStepForThem(plain)) || WOULD_HELP.test(text);
}

function isStepForThem(text: string): boolean {
  return /^please (?:open|press|click|choose|try|go|use|restart|update|sign|log|type|turn|set|select|close|install|remove|don't|do not|throw|put|bring|enter|come|run|hold|keep|note|find|accept|wait|allow)\b/.test(
    text,
  );
}

/** The sentences of the body that carry something: not pleasantries, not only a link. */
export function substance(page: Page): Sentence[] {
  return page.body.filter(
    (s) => !isPleasantry(s) && /\p{L}{2}/u.test(s.text) && !(isHidden(s.text) && s.words <= 2),
  );
}
