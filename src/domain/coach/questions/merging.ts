import type { Found } from './asking.ts';
import { topics } from './stems.ts';

/** One thing asked. `form` says how it was asked; `text` is the customer's own words. */
export interface Asked {
  text: string;
  form: Found['form'];
}

/** An ask as it was found: `words` as the lists read it and `sentence` all around it, `generic` when it only asks for help with something told. */
export interface Piece extends Asked {
  words: string;
  sentence: string;
  paragraph: number;
  generic: boolean;
  also: boolean;
  at: number;
  inList: boolean;
  /** Which item of a list it stands in; none outside of lists that ask. */
  item?: number | undefined;
}

const isAsked = ({ words }: Piece) => words.endsWith('?');

/** "2. It has broken. What does a new one cost?": an item of a list is one matter, or as many as it has question marks. */
export function onePerItem(pieces: Piece[]): Piece[] {
  return pieces.filter((p) => {
    if (p.item === undefined) return true;
    const beside = pieces.filter((other) => other.item === p.item && other.at !== p.at);
    if (beside.length === 0) return true;
    if (isAsked(p)) return true;
    return !beside.some(isAsked) && beside.every((other) => other.at > p.at);
  });
}

/** "The tap drips. It drips at night too": said twice, and one thing. */
function repeats(a: string, b: string): boolean {
  const first = topics(a);
  return [...topics(b)].filter((w) => first.has(w)).length >= 1 && /^(?:it|this|that|they|and it)\b/i.test(b);
}

function shares(a: string, b: string): boolean {
  const first = topics(a);
  return [...topics(b)].some((w) => first.has(w));
}

const NOT_UNDERSTOOD =
  /^(?:i|we) (?:do(?:n't| not)|can(?:'t|not)|could(?:n't| not)) (?:\w+ )?(?:understand|get|follow|see|grasp|(?:work|figure|make) out|make sense of|explain)\b/i;
// "Is there a fee for that?" asks about the wish before it.
const POINTS_BACK =
  /^(?:so |and |but )?(?:is|are|do|does|can|may|will|would|what|how|must|should)\b[^?]*\b(?:that|this|it)\b[^?]*\??$/i;
// "I'm trying to understand my invoice." before the questions about it.
const STRIVES =
  /^(?:i|we)(?:'m|'re| am| are) (?:still |just |really |currently )*(?:trying|struggling|hoping) (?:hard )?to\b/;
const WISH =
  /^(?:(?:i|we)(?:'d| would| want|'m| am|'re| are)? ?(?:like to|want to|need to|looking for|(?:would )?be interested in|interested in|thinking (?:of|about)|considering|to|(?:love|like|appreciate) it (?:if|when|to))\b|it (?:would|'d) be )/i;

// "My colleague asked you last week whether …. What was your answer?": asked then, and once more now.
const REPORTED = /\basked (?:you|your|about|for|last|on|in|whether|if|this|a|two|three)\b/;
const ITS_ANSWER =
  /\b(?:answer|answered|repl(?:y|ied)|response|decision|decided?|verdict|result|outcome|say|said|tell|told|heard?|become of|came? of)\b/;

// "The bank wants to know your name. What should I write?": theirs to ask, and one question to us.
const OTHERS_WANT =
  /^(?:the|my|our|his|her|their) (?:\p{L}+ ){1,3}(?:wants?|needs?|would like|asked?|asks?)\b/u;
const WHAT_TO_SAY =
  /^(?:so )?what (?:should|shall|do|must|can|may) (?:i|we) (?:write|say|tell|answer|put|reply|enter|give|send|fill)\b/;

// "I've been asked by our auditors who had access. Where do I find that?"
const WAS_ASKED = /^(?:i|we)(?:'ve| have| was| were| had)? been asked\b|^(?:i|we) (?:was|were) asked\b/;
const WHERE_IS_THAT = /^(?:so |and )?(?:where|how)\b.*\b(?:that|this|it|those|these|them)\??$/;

/** "What about …", "I'd like to return the shoes." before "How do I …?": the asking comes in the next sentence. */
function leadsUp(p: Piece, next: Piece | undefined): boolean {
  if (next?.paragraph !== p.paragraph || next.form !== 'question') return false;
  if (/^what about\b/i.test(p.text)) return true;
  if (OTHERS_WANT.test(p.words) && WHAT_TO_SAY.test(next.words)) return true;
  if (WAS_ASKED.test(p.words) && WHERE_IS_THAT.test(next.words)) return true;
  if (REPORTED.test(p.words) && ITS_ANSWER.test(next.words)) return true;
  const goesOn = next.also || /^(?:then|and|also|second)\b/.test(next.sentence);
  if ((NOT_UNDERSTOOD.test(p.text) || STRIVES.test(p.words)) && !goesOn) return true;
  if (p.form === 'request' && WISH.test(p.text) && !next.also && POINTS_BACK.test(next.text)) return true;
  return (
    p.form === 'request' &&
    WISH.test(p.text) &&
    /^(?:so |and )?(?:(?:please |could you |can you )*(?:explain|tell|show)(?: to)?(?: me| us)? )?(?:how|what|where|which)\b/i.test(
      next.text,
    ) &&
    !next.also &&
    (!/\bcost|price|much|long|time\b/i.test(next.text) || /\b(?:that|this|it)\b/i.test(next.text))
  );
}

const GUESS =
  /^(?!(?:\S+ ){0,2}(?:what|when|where|who|whom|why|how|which)\b)(?:(?:an?|the|my|in|on|at|by|or|maybe|perhaps|just|only|like) (?:[\p{L}\d]+ ?){1,3}|(?!(?:(?:and|or|but|to|from|until|since|for|by|at|with|in|on) )*(?:what|when|where|who|whom|why|how|which|can|could)\b)(?:[\p{L}\d]+ ?){1,2})\?$/iu;

// "Who is office2? I can't tell whether it's somebody real."
const CANNOT_TELL =
  /^(?:i|we) (?:can't|cannot|couldn't|could not|don't|do not) (?:\w+ )?(?:tell|see|say|know|work out|make out|find out)\b.*\b(?:whether|if|which|who|what|why)\b/;

/** "What do I need? A passport?", "Where is it? In the menu?": a guess at the answer, or why one asks, asks nothing new. */
function adds(p: Piece, last: Piece | undefined): boolean {
  if (last?.form !== 'question' || last.paragraph !== p.paragraph || p.also) return false;
  return GUESS.test(p.text) || (CANNOT_TELL.test(p.words) && !p.words.endsWith('?'));
}

// "Is that true?" about what was told before it: a question of its own where nothing else before it asks.
const VERIFIES =
  /^(?:is|was|would|can|could) (?:that|this|it) (?:be )?(?:really |still )?(?:true|right|correct|normal|possible|ok|okay|allowed|intended|usual)\b/;
// "Why?" asks for a reason; putting it right does not give one.
const ASKS_REASON =
  /^(?:but |and |so )?(?:why|how come|how so|since when|what for|what happened|what went wrong)\b/;
const SETS_RIGHT =
  /^(?:(?:and |so )?(?:i|we)(?:'d| would)? (?:like|want|expect|demand|need)|please|kindly)\b/;
// "… and I'd like to reorder": the wish for whose sake the question before it was asked.
const FOR_ITS_SAKE =
  /^(?:i|we)(?:'d| would) (?:like|love) to \p{L}+(?: (?:it|them|some|one|more|soon|again))?[.!]?$/u;

// "Is there an API? We'd like our site to show the hours.": what their own thing shall do, by what they ask for.
const FOR_THEIR_OWN = /^(?:i|we)(?:'d| would)? (?:like|love|want) (?:my|our) (?:\p{L}+ ){1,3}to \p{L}+/u;
const IS_THERE = /^(?:is|are) there\b|^(?:do|does) (?:you|it|\p{L}+) (?:have|offer|support)\b/u;

// "Is it possible in German? If yes, please change it": the deed for whose sake the question was asked.
const IF_SO =
  /^(?:and |so |then )?if (?:yes|so|it is|that is|possible|you can|it does|that works)\b.*\b(?:it|that|this|them|so)\b/;

const TOLD = 60; // characters of a mail before "can you help?": enough to have told something

/** "Can you help?" asks for what stands elsewhere; "Why?" before "I want it back" and "Is that true?" ask themselves. */
function isEmpty(p: Piece, pieces: Piece[]): boolean {
  const i = pieces.indexOf(p);
  const before = pieces[i - 1];
  const next = pieces[i + 1];
  if (!p.generic) {
    if (p.also || before?.form !== 'question' || before.paragraph !== p.paragraph) return false;
    if (p.form === 'request' && IF_SO.test(p.sentence)) return true;
    return FOR_ITS_SAKE.test(p.words) || (FOR_THEIR_OWN.test(p.words) && IS_THERE.test(before.words));
  }
  // "Kindly assist. Also, …": what was told before it is a matter of its own.
  if (next?.also && before === undefined && p.at > TOLD && pieces.every((one) => one === p || one.at > p.at))
    return false;
  if (VERIFIES.test(p.words)) return before?.paragraph === p.paragraph || next?.paragraph !== p.paragraph;
  if (!ASKS_REASON.test(p.words) || next === undefined) return true;
  const isTold = before?.form === 'problem' && before.paragraph === p.paragraph;
  return next.form !== 'request' || !SETS_RIGHT.test(next.words) || (before !== undefined && !isTold);
}

/** A problem that a question or request near it already speaks of is not asked twice; nor is "can you help?". */
export function merge(pieces: Piece[]): Piece[] {
  const specific = pieces.filter(
    (p, i) => p.inList || (!isEmpty(p, pieces) && !leadsUp(p, pieces[i + 1]) && !adds(p, pieces[i - 1])),
  );
  const asks = specific.filter((p) => p.form !== 'problem');
  const problems = specific.filter((p) => p.form === 'problem');
  const kept: Piece[] = [...asks];
  let last: Piece | undefined;
  for (const p of problems) {
    const covered = asks.some((a) => !a.inList && !isBesideMending(a, pieces) && covers(a, p, asks));
    const again = last !== undefined && (!p.also || repeatsIn(last, p));
    const next = pieces[pieces.indexOf(p) + 1];
    const isTaken =
      next !== undefined && next.form !== 'problem' && !next.also && next.paragraph === p.paragraph;
    const apart = p.also && !isTaken && ![...asks, ...kept].some((a) => shares(a.text, p.text));
    if (p.inList || (!covered && !again) || (apart && covered)) kept.push(p);
    last = p;
  }
  if (kept.length === 0 && pieces.length > 0) kept.push(pieces[0]!);
  return kept.toSorted((a, b) => pieces.indexOf(a) - pieces.indexOf(b));
}

const MENDS = /\b(?:look into|investigate|sort|fix|mend|resolve|deal with|take care of)\b/;

/** "Please look into it and tell me whether others see mine": the first half asks for the mending, the second for more. */
function isBesideMending(a: Piece, pieces: Piece[]): boolean {
  return (
    /\b(?:whether|if)\b/.test(a.words) &&
    pieces.some((g) => g !== a && g.generic && g.at === a.at && MENDS.test(g.words))
  );
}

function repeatsIn(last: Piece, p: Piece): boolean {
  return last.paragraph === p.paragraph && repeats(last.text, p.text);
}

/** True when an ask near a told problem speaks of it; not where the ask is "also" something. */
function covers(a: Piece, p: Piece, asks: Piece[]): boolean {
  const isSecond = a.also && a.at > p.at && asks.every((other) => other.also || other.at > p.at);
  // "It fails with:", and below the log the question about it.
  // "So how do I get in?": what was told above, however far.
  const goesBack = a.at > p.at && (p.sentence.endsWith(':') || /^so\b/.test(a.sentence));
  const isNear = Math.abs(a.paragraph - p.paragraph) <= 1 || goesBack;
  return isNear && !isSecond;
}
