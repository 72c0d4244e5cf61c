import { hint, type Rule } from '../context.ts';
import { before, matchesOf, sentencesWith } from '../text/matches.ts';
import type { Page, Sentence } from '../text/page.ts';
import { isAsk, isPleasantry, saysDone, substance } from '../text/substance.ts';

const UNDERSTOOD =
  /\b(?:from what|it (?:looks|sounds|seems)|i (?:think|see|read|looked|found|checked|understand that|take it|guess|suspect|assume)|my guess|if (?:so|yes|it|it's|that|not|they|all|the|you|this)|i ask because|because|that (?:sounds like|tells me|would)|in case|otherwise|the (?:cause|reason)|most likely|probably|usually)\b/;
const SECURITY =
  /\b(?:security|identity|to be sure it's you|the right account|right account|last four|verify|before i (?:change|give|send|reset)|really you)\b/;

/** A reply that only asks: no understanding shown, nothing to go on with if the answer is yes. I3. */
export const askOnly: Rule = ({ page, lists }) => {
  const hollow = sentencesWith(page, lists, HOLLOW);
  const said = page.body.filter(
    (s) => !isPleasantry(s) && /\p{L}{2}/u.test(s.text) && (isAsk(s) || !hollow.has(s.index)),
  );
  if (matchesOf(page, lists, 'deflection').length > 0) return [];
  const asks = said.filter(isAsk);
  if (asks.length === 0 || said.some((s) => !isAsk(s) && !isExcuse(s) && !isItem(page, s) && !isRemark(s)))
    return [];
  const whole = said.map((s) => s.text).join(' ');
  if (
    UNDERSTOOD.test(whole) ||
    SECURITY.test(whole) ||
    said.some(saysDone) ||
    /^(?:shall|should) (?:i|we)\b|\b(?:would|do) you (?:like|prefer|want)\b/.test(asks[0]!.text)
  )
    return [];
  const first = asks[0]!;
  return [
    hint(
      page,
      { start: first.start, end: first.end, kind: 'ask-only' },
      {
        why: 'This reply only asks. They wait a day and hold a question instead of an answer.',
        instead:
          'What you understood, in their words; is that right? If yes, then this is the next step. And why you ask.',
      },
    ),
  ];
};

/** A line of a list that is no sentence: "the serial number", after what is asked for. */
function isItem(page: Page, s: Sentence): boolean {
  const line = page.raw.slice(page.raw.lastIndexOf('\n', s.start) + 1, s.start);
  return /^\s*(?:[-*•–]|\(?[a-z\d]{1,2}[.)])\s*$/i.test(line) && s.words <= 8 && !/[.!]$/.test(s.text);
}

// "Interesting one.", "Hm, odd." and how to quote a number carry nothing to go on with.
const REMARK =
  /^(?:(?:hm+|ah|oh|well|right|ok|okay|now)\b,? ?)?(?:(?:that's|that is|it's|what) )?(?:an? |very |rather |quite |most |how |indeed )*(?:interesting|odd|strange|curious|weird|funny|tricky|puzzling|unusual|intriguing|noted|understood|got it|hm+)\b/;
const QUOTE_IT = /\b(?:quote|quoted|quoting|correspondence)\b/;

function isRemark(s: Sentence): boolean {
  return (s.words <= 5 && REMARK.test(s.text)) || QUOTE_IT.test(s.text);
}

function isExcuse(s: Sentence): boolean {
  return /^(?:this|that|it)(?:'ll| will| would| helps?)\b.*\b(?:help|us|me|investigate|assist)\b|\b(?:so (?:that )?(?:we|i) can|in order to|to help (?:us|you)|(?:we|i) (?:need|require|will then|can then|would need))\b|^(?:once|when|after|as soon as) (?:we|i|you)\b|\bto (?:investigate|assist|proceed|look into|help)\b|^(?:without|with) (?:this|that|it)\b|^(?:any|more) (?:details?|information)\b/.test(
    s.text,
  );
}

const STRONG_DEFLECTION =
  /\b(?:have you (?:tried|searched|looked|checked)|did you (?:check|search|read)|google|rtfm|handled by|dealt with|department|team|desk|contact|write|speak|call|talk|raise|take|best (?:put|left|asked|directed|addressed|answered|taken)|(?:search|look|glance|read|browse|peek)|wrong|ask|hotline|helpline|form|portal|bet|door|belongs?|sits?|port of call)\b/;

function pointsTo(page: Page, s: Sentence): boolean {
  const raw = page.raw.slice(s.start, s.end);
  return /https?:\/\/|\bwww\./.test(raw) && !/wrote|@/.test(raw);
}

const HAD_READ = /\b(?:if|had|have|you've|you'd) (?:you )?(?:had )?$/;
const POINTS =
  /^(?:(?:please|just|you can|you could|simply|kindly|great question|good question|hi|hello)[,!.]? )*(?:see|check|read|try|look|have a look|take a look|visit|go to|click|follow|here|this|that|more|for more|all|everything|details|it's|the answer|info|information|link|help|docs|documentation|faq|guide)\b/;
// "These may be of interest:" before nothing but links.
const ANNOUNCES =
  /^(?:(?:perhaps|maybe|hopefully) )?(?:these|this|the following|those|one of these|some \w+)\b.{0,30}\b(?:may|might|should|could|will|can) (?:\w+ )?(?:be|help|answer|interest|explain|clear)\b.{0,40}[:.]?$/;
const OURS_TO_GIVE =
  /\b(?:i've|i have|we've|here's|here is|attached|your (?:file|link|invoice|new|code|login|download|sign-in|parcel|tracking))\b/;

/** The whole reply when it is nothing but a link, with at most a few words that point at it. */
function linkOnly(page: Page): { start: number; end: number } | undefined {
  const said = page.body.filter((s) => (!isPleasantry(s) && !ANNOUNCES.test(s.text)) || pointsTo(page, s));
  if (said.length === 0 || said.some((s) => !pointsTo(page, s) || OURS_TO_GIVE.test(s.text)))
    return undefined;
  const hollow = said.every((s) => s.words <= 3 || (s.words <= 12 && POINTS.test(s.text)));
  return hollow ? { start: said[0]!.start, end: said.at(-1)!.end } : undefined;
}

/** A pointer where an answer should be. A page named beside a real answer is left alone. A9. */
export const deflection: Rule = (context) => {
  const { page, lists } = context;
  const matches = matchesOf(page, lists, 'deflection');
  if (matches.length > 0 && WE_TAKE_IT.test(page.text)) return [];
  const hollow = sentencesWith(page, lists, ['deflection', ...HOLLOW]);
  const answers = substance(page).filter(
    (s) =>
      s.words >= 4 &&
      !isAsk(s) &&
      !hollow.has(s.index) &&
      !pointsTo(page, s) &&
      !CANNOT_HELP.test(s.text) &&
      !POINTS_BACK.test(s.text) &&
      !FEELS_WITH.test(s.text),
  );
  const found = matches.filter((m) => {
    if (
      /\b(?:i|we)(?:'ve| have)? (?:wrote|rewrote|written|updated|changed|fixed|put|added)\b/.test(
        m.sentence.text,
      )
    )
      return false;
    if (/^(?:if|when)\b/.test(m.sentence.text) && /\b(?:contact|call|write)\b/.test(m.text)) return false;
    // "Even if you had read every page" points nowhere.
    if (HAD_READ.test(before(page, m))) return false;
    if (STRONG_DEFLECTION.test(m.text)) return answers.length < 2 && !answers.some(saysDone);
    return answers.length === 0 && !answersItself(m.sentence, m.start - m.sentence.start);
  });
  const once = found.filter((m, i) => found[i - 1]?.sentence !== m.sentence);
  const hints = once.map((m) => hint(page, { start: m.start, end: m.end, kind: 'deflection' }, m.group));
  const only = hints.length === 0 ? linkOnly(page) : undefined;
  return only ? [hint(page, { ...only, kind: 'deflection' }, LINK)] : hints;
};

// A welcome or sympathy beside the pointer is no answer either.
const HOLLOW = ['boilerplate', 'empty-empathy'] as const;

// "Everything is covered there" points once more.
const POINTS_BACK =
  /^(?:everything|all|it|that|this|you'll find|(?:most|many) (?:people|of us|customers)|the (?:answer|rest|steps|details))\b.*\b(?:there|in it|on it|inside|in there)\b|^(?:please |do |just )*(?:have|give it|take) an? (?:\w+ )?(?:read|look|browse|glance|watch|listen)\b/;

// "Roles can feel daunting, and we get that" beside the pointer is no answer either.
const FEELS_WITH =
  /\b(?:we|i) (?:\w+ly |do |all )?(?:get|know|understand|hear|feel) (?:that|it|this|you|how \w+)\b|\bcan (?:feel|be|seem) (?:\w+ )?(?:daunting|confusing|overwhelming|frustrating|a lot|bewildering)\b/;

// "We can't help with that" before the pointer is no answer.
const CANNOT_HELP =
  /\b(?:i|we)(?:'m| am|'re| are)? (?:can(?:'t|not| not)|unable to|not able to|don't|do not) (?:help|assist|answer|handle|deal|do)\b/;

const WE_TAKE_IT =
  /\b(?:i've|i have|i'll|we've|i) (?:\w+ )?(?:asked|passed|told|written|sent|forwarded|spoken|ask|call|copied|put)\b/;
const LINK = {
  why: 'This reply is a link. They wrote to a person.',
  instead: 'Answer in a sentence or two here; the page can come after, for the pictures.',
};

/** "To change it, open Settings; the guide has pictures": the answer stands before the pointer. */
function answersItself(s: Sentence, at: number): boolean {
  const lead = s.text.slice(0, at).trim();
  return (
    lead.split(/\s+/).length >= 6 &&
    !/^(?:for|if|to|regarding|about|thank|i'd|we)\b/.test(lead) &&
    !HANDLED.test(lead)
  );
}

// "Payouts are looked after by our partner, so …" says who, and not what.
const HANDLED =
  /\b(?:looked after|handled|dealt with|managed|run|taken care of|answered|decided|sorted|issued|processed) by\b/;

const LONG = 25; // words, GOV.UK: beyond it most readers lose the thread

/** Sentences over 25 words. A link or a quotation counts as one word. A10. */
export const longSentence: Rule = ({ page }) =>
  page.body
    .filter((s) => s.words > LONG)
    .map((s) =>
      hint(
        page,
        { start: s.start, end: s.end, kind: 'long-sentence' },
        {
          why: `${s.words} words in one sentence. Past ${LONG} readers lose the thread.`,
          instead: 'Cut it at the "and" or the "which": two sentences, one thought each.',
        },
      ),
    );
