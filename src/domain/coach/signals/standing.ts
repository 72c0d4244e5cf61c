import { isSettled } from '../questions/wording.ts';

const GRATEFUL =
  /\b(?:thanks|thank you|thx|perfect|great|lovely|that worked|works now|it works|solved|brilliant|awesome|wonderful|all good|super|excellent)\b/;
const STILL =
  /\b(?:still|again|same|nope|no (?:luck|change|difference|news|answer|reply|response|parcel|chair|email|e-mail|call|refund|improvement|joy)|did(?:n't| not) (?:work|help|fix|change|come|arrive|solve)|does(?:n't| not)|do not|don't|not (?:working|fixed|solved|better|here|there|arrived|yet)|is(?:n't| not)|has(?:n't| not)|have(?:n't| not)|can(?:'t|not)|won't|nothing|never|keeps?|another|back|once more|fails?|failed|failing|broken|error|worse|heard nothing|waiting|anyone|no ?body|no[- ]one|nowhere|any (?:news|update))\b/;
// "I have no number", "no message came"; not "no rush".
const LACKS =
  /\b(?:no (?!rush\b|hurry\b|problems?\b|worr|need\b|matter\b|doubt\b|idea\b|stress\b|pressure\b|longer (?:a|an)\b|more questions)\w+|none|(?:a|two|three|\d+) (?:hours?|days?|weeks?|months?) (?:on|later|late)|without (?:a|an|any|my|the)|as before|as \w+ as (?:before|it was|ever|yesterday|this morning)|as (?:on|last) \w+day|as ever|unchanged|like before|where (?:is|are|'s)|(?:was|were|could|would)(?:n't| not)|what now|and now)\b/;
const DONE =
  /\b(?:that was it|did the trick|(?:it|that|this|everything|all) (?:is |'s )?(?:works?|runs?|opens?|fits?|prints?|fine|there|correct|right)(?: fine| well)? now|now (?:it|that|everything) (?:works|runs|opens|fits|prints|is (?:fine|there|right))|much (?:better|faster) now|found it)\b/;

/** They thank and say nothing against it. `text` is folded. */
export function isThanks(text: string): boolean {
  return (
    GRATEFUL.test(text) &&
    !/\b(?:but|however|still|no thanks|thanks for nothing|not great|didn't|doesn't)\b/.test(text)
  );
}

/** The message says that the matter is not over, or that what should be there is not. `text` is folded. */
export function isOpen(text: string): boolean {
  return STILL.test(text) || (LACKS.test(text) && !isOver(text));
}

/** "That was it", "it works now", and no word against it. `text` is folded. */
export function isOver(text: string): boolean {
  return (DONE.test(text) || isSettled(text)) && !STILL.test(text);
}

/** Something good is said of it. `text` is folded. */
export function isGlad(text: string): boolean {
  return GRATEFUL.test(text);
}
