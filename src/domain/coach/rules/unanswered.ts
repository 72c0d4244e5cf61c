import { type Context, hint, type Rule } from '../context.ts';
import { akin, topics } from '../questions/stems.ts';
import { fold } from '../text/mask.ts';
import { sentencesWith } from '../text/matches.ts';
import type { Page, Sentence } from '../text/page.ts';
import { isAsk, isPleasantry, isStep, saysDone } from '../text/substance.ts';
import { namesTime } from '../text/time.ts';

const HOW = /\bhow (?:do|does|can|could|should|would|to|am|are)\b/;
const HOW_LONG = /\b(?:how long|how many (?:days|weeks|months)|until when|by when)\b/;
const WHILE =
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty) (?:more |full |working )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b/;
const WHO_WRITES =
  /\b(?:robots?|bots?|machines?|real (?:person|human)|a (?:person|human)|somebody real|someone real)\b/;
const I_DO =
  /\b(?:i'm|i am|this is|it's) (?:\w+ ){0,2}(?:person|human|real)\b|\bmy name is\b|\bno (?:bot|robot|machine)\b/;

const DECLARED =
  /\b(?:goes|go|belongs?|fits?) (?:in|into|on|onto|under|behind)\b|\byou(?:'ll| will| can)? (?:press|open|find|hold|turn|pull|push|click|choose|tap|pick|type|enter|need|reach|get (?:to|there))\b/;
const SHOULD_I = /\b(?:should|shall|would you|do you (?:recommend|suggest|think))\b/;
const ADVISES = /\b(?:i'd|i would|i wouldn't|if i were you|in your place|my advice|better)\b/;
const TAKES_IT_UP = /\b(?:your|that|this|the) question\b|\byou (?:asked|ask|wanted to know|wonder(?:ed)?)\b/;

/** "in eight words: hold both buttons": the step stands behind a colon. */
function givesSteps({ body }: Page): boolean {
  return body.some(
    (s) => DECLARED.test(s.text) || s.text.split(/[:;] /).some((text) => isStep({ ...s, text })),
  );
}

/** An answer by its form, in none of the question's words: steps to a "how", days to a "how long". */
function hasItsForm(question: string, { page, isSole }: { page: Page; isSole: boolean }): boolean {
  if (WHO_WRITES.test(question)) return page.body.some((s) => I_DO.test(s.text));
  if (!isSole) return false;
  if (HOW_LONG.test(question)) return page.body.some((s) => WHILE.test(s.text));
  if (page.body.some((s) => TAKES_IT_UP.test(s.text))) return true;
  if (SHOULD_I.test(question)) return page.body.some((s) => ADVISES.test(s.text));
  return HOW.test(question) && givesSteps(page);
}

// What a time or a price is told by, or why it is not: without any of it a "when" or a "how much" is open.
const TOLD_BY: readonly (readonly [asks: RegExp, tells: RegExp])[] = [
  [
    /\bwhen (?:do|does|did|will|is|are|can|could|would|should|was|the|we|i|you)\b|\bwhat time\b|\bby when\b/,
    /\d|\b(?:\w+day|noon|midnight|tomorrow|tonight|now|soon|shortly|already|yet|before|after|once|until|as soon as|week|month|year|winter|spring|summer|autumn|january|february|march|april|may|june|july|august|september|october|november|december|know|ask|sure|tell)\b/,
  ],
  [
    /\bhow much\b|\bwhat (?:does|do|will|would|is) .{1,40}\b(?:cost|price|fee)\b|\bhow expensive\b/,
    /\d|[€$£¥]|\b(?:free|nothing|included|charge|costs?|prices?|fees?|hundred|know|ask|sure|tell)\b/,
  ],
];

/** "Nothing until May": a price or a day is told, whatever else is. */
function isTold(question: string, s: Sentence): boolean {
  return TOLD_BY.some(([asks, told]) => asks.test(question) && told.test(s.text));
}

function tells(question: string, s: Sentence): boolean {
  return TOLD_BY.every(([asks, told]) => !asks.test(question) || told.test(s.text));
}

function touches(words: ReadonlySet<string>, own: readonly string[]): boolean {
  return own.some((one) => [...words].some((word) => akin(one, word)));
}

/** The stems that this question shares with no other, or all of its stems. */
function ownStems(asked: readonly Set<string>[], i: number): string[] {
  const mine = [...asked[i]!];
  const rare = mine.filter((word) => !asked.some((other, j) => j !== i && other.has(word)));
  return rare.length > 0 ? rare : mine;
}

const GLAD =
  /^(?:thanks?\b|thank you\b|(?:they|it|that|you) (?:made|makes) (?:my|our)\b|(?:we|i)(?:'re| are|'m| am) (?:so |very |really )?(?:glad|happy|pleased|delighted|thrilled|proud)\b)/;
const HOLLOW = ['empty-empathy', 'boilerplate', 'deflection'] as const;

/** The sentences that carry something: no thanks, no question of ours, no stock phrase, no pointer elsewhere. */
function carrying({ page, lists }: Context): Sentence[] {
  const hollow = sentencesWith(page, lists, HOLLOW);
  return page.body.filter((s) => !isPleasantry(s) && !isAsk(s) && !hollow.has(s.index) && !GLAD.test(s.text));
}

// "It's off", "you can", "both": whatever it is about, it speaks to them of what they wrote.
const SPEAKS =
  /^(?:[\w ]{2,20}, )?(?:and |but |so )?(?:yes|no|not|sure|right|correct|of course|it|that|this|those|they|he|she|there|here|both|neither|none|you|i|we|our|at (?:least|most)|(?:about |around |roughly |up to |from )?\d[\d.,]*)\b|\b(?:not|no|non|never|only|cannot|unable)\b|n't\b/;

/**
 * True when a sentence of the draft could be the answer in words of its own. Of several questions it belongs to no
 * other, by its words or as what is said on after them; to a single one it speaks by a word of their letter or by its
 * form. In doubt it is one: a hint that is wrong costs more than one that is missing.
 */
function couldBeAnswered(said: readonly Sentence[], i: number, { questions, theirs }: Context): boolean {
  const text = fold(questions[i]!.text);
  const asked = questions.map((q) => topics(q.text));
  const own = ownStems(asked, i);
  const others = asked.flatMap((stems, j) => (j !== i && questions[j]!.answered ? [...stems] : []));
  const letter = questions.length === 1 ? [...topics(theirs.slice(0, READ))] : [];
  let previous: Sentence | undefined;
  return said.some((s) => {
    const words = topics(s.text);
    const goesOn = previous?.paragraph === s.paragraph && previous.index === s.index - 1;
    const isOthers = !touches(words, own) && (goesOn || touches(words, others));
    if (isOthers) previous = s;
    const isForIt =
      questions.length > 1 ||
      SPEAKS.test(s.text) ||
      isStep(s) ||
      saysDone(s) ||
      touches(words, letter) ||
      isTold(text, s);
    if (WHICH.test(text) && NAMES_ONE.test(s.text)) return true;
    return (TIMED.test(text) && namesTime(s.text)) || (!isOthers && isForIt && tells(text, s));
  });
}

// "I need his return from 2024. Can you open it for me?": the want is the reason for the question beside it.
const WANT =
  /^(?!.*\?)(?!.*\b(?:also|another|second|too|as well)\b)(?:(?:i|we)(?:'d| would)? (?:really |just |only )?)?(?:need|want|wish|like)\b/;

function isReasonFor(want: string, questions: Context['questions']): boolean {
  return WANT.test(want) && questions.some((q) => q.answered && q.text.includes('?'));
}

// A day in the reply can be the one they asked for, wherever it stands.
const TIMED = /\bwhen\b|\bhow (?:long|soon|late|early)\b|\buntil when\b|\bwhat time\b/;
// "Which is the true one?" is answered by "the one in bold".
const WHICH = /\bwhich (?:one|of|is|are|should|do)\b/;
const NAMES_ONE =
  /\bthe (?:\w+ )?ones?\b|\bthe (?:first|second|third|former|latter|left|right|upper|lower|top|bottom)\b/;
const READ = 4_000; // characters of their letters

/**
 * A question of theirs that the draft does not speak to. The hint stands on the last sentence of the reply, after
 * which an answer could go. A10: every question, explicit and implied, is acknowledged.
 */
export const unanswered: Rule = (context) => {
  const { page, questions } = context;
  const last = page.body.at(-1) ?? page.sentences.at(-1);
  if (!last) return [];
  // A reply that only asks has passed over nothing: it cannot answer yet.
  if (page.body.every((s) => isPleasantry(s) || isAsk(s)) && page.body.some(isAsk)) return [];
  const isSole = questions.length === 1;
  const said = carrying(context);
  return questions
    .filter(
      (q, i) =>
        !q.answered &&
        q.passedOver &&
        !isReasonFor(fold(q.text), questions) &&
        !hasItsForm(fold(q.text), { page, isSole }) &&
        !couldBeAnswered(said, i, context),
    )
    .map((q) =>
      hint(
        page,
        { start: last.start, end: last.end, kind: 'unanswered' },
        {
          why: `They also asked: "${q.text}"`,
          instead: 'Answer it, or say by when you will know.',
        },
      ),
    );
};
