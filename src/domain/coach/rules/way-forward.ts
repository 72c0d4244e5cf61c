import type { Page, Sentence } from '../text/page.ts';
import { isPleasantry, isStep, saysDone } from '../text/substance.ts';

const OFFER =
  /\b(?:what (?:i|we|you) can|(?:i|we)(?: can|'ll| will|'d| could)(?: (?:also|still|gladly|happily|instead))* (?:send|offer|give|put|make|move|add|set|do|ask|ring|call|refund|help|keep|hold|get|book|change|swap|let|print|try|waive|take|lend|show|point|save|build|arrange|find|come|bring|fix|pay|extend|leave|recommend|credit|write)|you(?: can| could| may|'d| might)(?:,? (?:still|also|always|instead|though|however|of course))*,? (?:\w+)|instead|another way|a way (?:around|round)|workaround|alternative(?:ly)?|as an option|would (?:that|this|it|the|you|a|either)|shall i|should i|would you like|how about|what about|(?:is|are) (?:still )?(?:free|open|available|possible|to be had)|(?:works?|carry|carries|sells?|has|have|does|do) (?:it|them|the same|so|that|one)\b|(?:try|switch|choose|pick|(?<!\b(?:great|good|lovely|nice|clever|this|that|the|of|in|an?|any|no|your|its) )use|ask for)\b|(?:there's|there is|there are|we (?:have|do have)|i have|i've|we've)\b|the (?:next|nearest|earliest|closest|first)\b.{1,40}\b(?:is|at|on|leaves|opens)|your (?:nearest|best)\b)/;
const REFUSES_AGAIN =
  /\b(?:can(?:not|'t| not)|won't|will not|not (?:possible|able)|unable|never|no longer|don't|do not|isn't|aren't)\b/;

/** True when a sentence opens a way: an offer, a step, something done, a place that does it. */
export function opensAWay(s: Sentence): boolean {
  if (isPleasantry(s)) return false;
  if (
    /\b(?:you can|you may|feel free to|please|could you|you could) (?:always |also |still )?(?:let (?:us|me) know|contact us|reach out|understand|appreciate|rest assured|accept our|try again later|check back|bear with)\b/.test(
      s.text,
    )
  )
    return false;
  if (/^(?:please )?keep (?:\w+ ){1,4}coming\b/.test(s.text)) return false;
  if (saysDone(s) || s.text.split(/[:;] /).some((text) => isStep({ ...s, text }))) return true;
  const offer = OFFER.exec(s.text);
  if (!offer) return false;
  const clause = s.text.slice(offer.index).split(/[,;]/)[0]!;
  return !REFUSES_AGAIN.test(clause);
}

/** True when the reply opens a way forward in or after the sentence with this index. */
export function hasWayForward(page: Page, from: number): boolean {
  const own = page.sentences[from];
  if (own) {
    const later = own.text
      .split(/(?:,|;|—| -|:)\s*(?:but|though|however|yet|what|so|you can|i can|instead)\b/)
      .slice(1)
      .join(' ');
    if (
      later !== '' &&
      opensAWay({ ...own, text: own.text.slice(own.text.length - later.length - 12).replace(/^\S*\s/, '') })
    )
      return true;
    if (
      /\b(?:though,? [a-z]|instead)\b|\bbut (?:you|i|we) (?:can|could|may|'ll|will|have|do)\b/.test(own.text)
    )
      return true;
  }
  return page.body.some((s) => s.index > from && opensAWay(s));
}
