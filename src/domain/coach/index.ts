import { type Context, customersWords, type Rule } from './context.ts';
import { type CheckInput, type CheckResult, type Hint, KINDS, type Kind, type PhraseList } from './kinds.ts';
import { isOtherLanguage } from './language.ts';
import { phraseLists } from './lists/index.ts';
import { withPolicies } from './policies.ts';
import { questionsOf } from './questions/answering.ts';
import { badApology } from './rules/apology.ts';
import { askedAgain } from './rules/asked-again.ts';
import { defensive } from './rules/defensive.ts';
import { emptyEmpathy } from './rules/empathy.ts';
import { minimising } from './rules/minimising.ts';
import { wrongName } from './rules/name.ts';
import { buriedNo } from './rules/no.ts';
import { policy } from './rules/policy.ts';
import { promises } from './rules/promise.ts';
import { askOnly, deflection, longSentence } from './rules/reply.ts';
import { missingAttachment, placeholder } from './rules/slips.ts';
import { boilerplate, jargon } from './rules/stock.ts';
import { unanswered } from './rules/unanswered.ts';
import { signalsOf } from './signals/index.ts';
import { withPlainLines } from './text/lines.ts';
import { matchesOf } from './text/matches.ts';
import { read } from './text/page.ts';

export { alikeness } from './alikeness.ts';
export { type BigDeal, bigDealIn } from './big-deal.ts';
export type {
  CheckInput,
  CheckResult,
  Hint,
  HintKind,
  House,
  HousePolicy,
  Kind,
  PhraseGroup,
  PhraseList,
  Question,
  Said,
  Signal,
  SignalKind,
} from './kinds.ts';
export { KIND_WORDS, KINDS, OFF_BY_DEFAULT, SIGNALS } from './kinds.ts';
export { editedLists, type PhraseEdit } from './lists/editing.ts';
export { exampleOf } from './lists/example.ts';
export { formLists, phraseLists } from './lists/index.ts';
export { type ClueGroup, type ClueList, clueLists } from './lists/signals/index.ts';
export { cites } from './policies.ts';
export { LONGEST_SENTENCE, type Reading, reading } from './reading/index.ts';
export { sentenceAround } from './sentence.ts';

/** One rule for each kind. */
const RULES: Readonly<Record<Kind, Rule>> = {
  placeholder,
  'wrong-name': wrongName,
  'missing-attachment': missingAttachment,
  'bad-apology': badApology,
  boilerplate,
  policy: withPolicies(policy),
  deflection,
  'empty-empathy': emptyEmpathy,
  minimising,
  defensive,
  jargon,
  'buried-no': buriedNo,
  'promise-without-date': promises,
  'ask-only': askOnly,
  'asked-again': askedAgain,
  unanswered,
  'long-sentence': longSentence,
};

// These speak of a sentence or of the whole reply, so they may lie over hints about single words: a promise without a
// day is one, also where its words are stock.
const WHOLE = new Set<string>([
  'promise-without-date',
  'ask-only',
  'asked-again',
  'unanswered',
  'long-sentence',
  'buried-no',
]);

const MOST = 400; // hints; a draft with more is a pasted log, and nobody reads them all

const OFF = 'The coach reads English only, so it is off for this draft.';

function overlaps(a: Hint, b: Hint): boolean {
  return a.start < b.end && b.start < a.end;
}

/** "As our page says" is part of "as our page says, and you would know had you read it", which says better what it is. */
function isPartOfBlame(a: Hint, b: Hint): boolean {
  if (b.kind !== 'defensive' || a.start < b.start || a.end > b.end) return false;
  return a.kind === 'deflection' || a.kind === 'boilerplate';
}

function withoutDoubles(all: Hint[]): Hint[] {
  const hints = all.filter((h) => !all.some((other) => isPartOfBlame(h, other)));
  const kept: Hint[] = [];
  for (const h of hints) {
    const taken = kept.some(
      (k) => overlaps(k, h) && (k.kind === h.kind ? h.kind !== 'unanswered' : !WHOLE.has(h.kind)),
    );
    if (!taken) kept.push(h);
  }
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function hintsOf(context: Context): Hint[] {
  const { muted } = context.input;
  const all = KINDS.filter((kind) => !muted?.includes(kind)).flatMap((kind) => RULES[kind](context));
  const nos = all.filter(({ kind }) => kind === 'buried-no');
  // "Not on our roadmap at this time": the no is the matter there, not the words it hides in.
  const found = all.filter((h) => h.kind !== 'jargon' || !nos.some((no) => overlaps(no, h)));
  return withoutDoubles(found.filter((h) => h.end > h.start).slice(0, MOST));
}

/**
 * Reads a draft beside what the customer wrote. Gives hints with true UTF-16 offsets, the customer's questions with
 * whether the draft speaks to each, and what happened in the conversation that suggests someone is hurt. It never
 * blocks, scores or writes. In another language than English the hints are empty and `off` says so. Rows A8 to A10,
 * C1, C2, C4, I3, I4, I8, I9.
 */
export function check(given: CheckInput): CheckResult {
  const input = withPlainLines(given);
  const { hints, ...result } = checkPlain(input);
  if (input === given) return { hints, ...result };
  return { hints: hints.map((one) => ({ ...one, text: given.draft.slice(one.start, one.end) })), ...result };
}

function checkPlain(input: CheckInput): CheckResult {
  const { signals, hurt } = signalsOf(input);
  const last = input.history?.findLast((m) => m.from === 'customer')?.text;
  const asked = (/\S/.test(input.asked ?? '') ? input.asked : last) ?? '';
  const judged = isOtherLanguage(asked) ? [] : questionsOf(asked, input.draft);
  const questions = judged.map(({ text, answered }) => ({ text, answered }));
  const house = [...(input.house?.products ?? []), ...(input.house?.allowed ?? [])];
  const page = read(input.draft, house);
  if (isOtherLanguage(page.masked)) return { hints: [], questions, signals, hurt, off: OFF };
  const context: Context = {
    page,
    lists: input.lists ?? phraseLists,
    input,
    theirs: customersWords(input),
    questions: judged,
    hurt: hurt || input.bigDeal === true,
  };
  const hints = /\S/.test(input.draft) ? hintsOf(context) : [];
  return { hints, questions, signals, hurt, off: null };
}

/** Judgements about a person in an internal note ("rude", "always"): each asks what they did. Section 3.2, 4.5. */
export function noteHints(note: string, lists: readonly PhraseList[] = phraseLists): Hint[] {
  const page = read(note);
  if (isOtherLanguage(page.masked)) return [];
  return matchesOf(page, lists, 'judgement').map((m) => ({
    kind: 'judgement',
    start: m.start,
    end: m.end,
    text: note.slice(m.start, m.end),
    why: m.group.why,
    instead: m.group.instead,
  }));
}
