import { expression } from '../text/pattern.ts';
import {
  answersUs,
  COMMAND,
  holdsQuestion,
  impliesQuestion,
  isAtALoss,
  isGeneral,
  isLaterWish,
  isNoRequest,
  isPlainQuestion,
  isPleasant,
  isRequest,
  isSettled,
  LABEL,
  listedIn,
  tellsFault,
  tellsOnly,
  withoutOpening,
} from './wording.ts';

/** What a sentence asks, in its parts: "add Tim and remove Jo" asks for two things. */
export interface Found {
  form: 'question' | 'request' | 'problem';
  parts: string[];
}

const SUBJECT =
  '(?:i|you|we|it|he|she|they|there|this|that|these|those|the|my|your|our|u|anyone|someone|anybody|a|an|one|any|\\p{L}+)';
const NEXT_QUESTION = expression(
  `(?:, (?:(?:and |but |or )?if (?:so|yes|not|no),? |and |but )?|;\\s*|\\band (?:also )?|\\balso |\\)\\s| ?\\(?\\d[.)] )(?=(?:(?:what|when|where|who|why|how|which)(?:'s)? (?:(?:{aux})|much|many|long|often|far|big|old|\\p{L}+ (?:{aux})|${SUBJECT})\\b|(?:{aux}) (?:i|you|we|it|he|she|they|there|this|that|these|those|the|my|your|our|his|her|their|an?|any|another|all|each|every|both|someone|anyone|\\d+)\\b|(?:from|until|till|by|since|for|to|with|at|in|on) (?:when|what|which|how|where|whom)\\b|(?:what|when|where|who|why|how)\\?|\\d\\) ))`,
  'gu',
);
const IS_CONDITION =
  /^(?:if|when|since|after|as|because|once|while|before|although|given|assuming|now that|whenever|for|in|on|at|with)\b[^?]*$/;

function splitCompound(text: string): string[] {
  const parts = text.split(NEXT_QUESTION);
  const rest = parts[1] ?? '';
  const isClause =
    parts.length === 2 &&
    IS_CONDITION.test(parts[0]!) &&
    text.slice(0, -rest.length || undefined).endsWith(', ');
  return (isClause ? [text] : parts)
    .map((p) => p.trim().replace(/,? (?:and|or|but) if (?:so|not|yes|no)$/, ''))
    .filter((p) => p.length > 2);
}

/** "when it begins, what it costs and whether there is a test" is three questions. */
function splitEmbedded(text: string): string[] {
  const parts = text.split(
    /(?:, (?:and )?| and | or |; )(?=(?:(?:please |kindly |also )?(?:advise|confirm|explain|say|tell (?:me|us)|let (?:me|us) know) )?(?:what|when|where|who|why|how|if|whether|which) \p{L})/u,
  );
  return parts.map((p) => p.trim()).filter((p) => p.length > 2 && !POLITE_IF.test(p));
}

// "…, if that's something you do": asked with care, and nothing more.
const POLITE_IF =
  /^if (?:possible|(?:that|it|this)(?:'s| is)(?:n't| not)? (?:something|not|possible|ok|okay|all right|alright|too|any|a (?:great|lot|big|huge|bother)|allowed)|you (?:can|could|do|like|have|don't|would|wouldn't)(?! (?:have to|need))|there(?:'s| is) (?:one|any|such))\b/;

const NEXT_REQUEST = expression(
  '(?:, and |,| and | then )(?:also |please |then |to )*(?= ?(?:{verbs}|inform) (?!me know|them back|and)(?:\\p{L}|\\d|\\uE000))',
);
// "I need the address, and your opening hours": a second thing after a comma.
const NEXT_THING =
  /, and (?:also |please |for )*(?=(?:your|the|an?|some|my|our|one|two|any) \p{L})| and (?=(?:a copy|a list|your (?:\w+ )?(?:form|number|address|details|certificate))\b)|,? (?:together|along) with (?=(?:the|an?|some|your|one|two) (?!(?:kids?|child|children|family|group|team|others?|friends?|dog|man|woman)\b)\p{L})/u;
const ASKS_THING =
  /\b(?:asks? for|provide|share|attach|need|want|like|send|get|have|grateful|appreciate|request|forward|mail)\b/;
// "I'd like to come together with a friend": who comes along is not asked for.
const ALONGSIDE = /\b(?:come|go|stay|travel|sit|sing|play|live|work|ride|eat)\b/;
const POINTS_BACK = expression(
  '^(?:please )?(?:also |just )?(?:(?:can|could|would|will) you )?(?:please )?(?:{verbs}) (?:this|that|it|them)$',
);

/** "(Annie Hsu, order 5561)": nothing is cut inside brackets. */
const isOpenBracket = (part: string) => part.lastIndexOf('(') > part.lastIndexOf(')');

/** "add Tim and remove Jo" is two requests; "find and send" is one, and so is "correct this and send it". */
function splitRequest(text: string): string[] {
  const verbs = text.split(NEXT_REQUEST);
  const parts = verbs.flatMap((part) =>
    ASKS_THING.test(part) && !ALONGSIDE.test(part) ? part.split(NEXT_THING) : part,
  );
  const joined: string[] = [];
  for (const part of parts.map((p) => p.trim())) {
    const last = joined.at(-1);
    if (last !== undefined && (POINTS_BACK.test(last) || isOpenBracket(last)))
      joined[joined.length - 1] = text.slice(text.indexOf(last), text.indexOf(part) + part.length);
    else joined.push(part);
  }
  return joined.filter((p) => p.split(/\s+/).length >= 2 || joined.length === 1);
}

/** "I need a login; I need the rota": each clause asks, and in a row of three a fault among them counts as well. */
function asksEach(clauses: string[]): boolean {
  if (clauses.some((clause) => clause.split(' ').length < 3)) return false;
  const found = clauses.map(asksIn);
  const asking = found.filter((one) => one !== undefined && one.form !== 'problem' && one.parts.length === 1);
  return found.every(Boolean) && asking.length >= 2;
}

/** "We need: a) the form" asks for the form; "I tried a) the form" tells of it. */
function asksFor(head: string, first: string): boolean {
  const found = asksIn(`${head.replace(/:$/, '')} ${first}`);
  return found !== undefined && found.form !== 'problem';
}

const NEEDS_THINGS =
  /^(?:(?:i|we)(?:'d| would)? (?:also |still |like|need|want|require)|please (?:send|provide|add|forward))[^:?]{0,40}: /;
const THING = /^(?:an?|the|your|our|my|one|two|three|\d+) \S/;

/** "We need: an invoice, a copy of the contract, and the form" names three things. */
function thingsNamed(bare: string): string[] | undefined {
  const head = NEEDS_THINGS.exec(bare);
  const things = head ? bare.slice(head[0].length).split(/, (?:and )?|; | and (?=(?:an?|the|your) )/) : [];
  return things.length > 1 && things.every((one) => THING.test(one)) ? things : undefined;
}

/** "Two things: …, and …", "could you (a) …, (b) …": what is counted out in one sentence. */
function countedOut(bare: string): Found | undefined {
  const listed = listedIn(bare);
  if (listed?.some((part) => !tellsOnly(part))) return { form: 'request', parts: listed };
  const named = thingsNamed(bare);
  if (named) return { form: 'request', parts: named };
  const [head = '', ...lettered] = bare.split(/ (?:\((?:[a-e]|[1-5]|i{1,3}|iv)|[a-e])\) /);
  if (lettered.length > 1 && !/\?.+\?/.test(bare) && asksFor(head, lettered[0]!))
    return { form: 'request', parts: lettered.map((part) => part.replace(/[,;](?: and| or)?$/, '')) };
  const clauses = bare.split(/; (?:and )?(?:also )?/);
  if (clauses.length > 1 && !bare.endsWith('?') && asksEach(clauses))
    return { form: 'request', parts: clauses };
  const halves = bare.split(/, and (?:also )?/);
  if (halves.length !== 2 || /\?$/.test(bare) || halves.some((half) => half.split(' ').length < 4))
    return undefined;
  const both = halves.map(asksIn);
  if (!both.every((half) => half && half.form !== 'problem')) return undefined;
  return { form: 'request', parts: both.flatMap((half) => half!.parts) };
}

const turnOf = (part: string) => /^(can|could|will|would|should|may) \p{L}/u.exec(withoutOpening(part))?.[1];

/** "can A have a list and can I be on it": each begins by the same turn, so each asks. */
function isTurnedAlike(part: string, parts: string[]): boolean {
  const turn = turnOf(part);
  return turn !== undefined && parts.some((other) => other !== part && turnOf(other) === turn);
}

/** Of the parts of a question those that ask; "we'd like two more" before "what would that cost" leads up to it. */
function askingParts(parts: string[]): string[] {
  const asking = parts.filter(
    (part) =>
      part.endsWith('?') ||
      isPlainQuestion(part) ||
      holdsQuestion(part) ||
      isTurnedAlike(part, parts) ||
      /^(?:please|tell|let|how|what|wh\w+)\b/.test(part),
  );
  return asking.length > 0 ? asking : parts;
}

// "I asked him how, but he's at sea": asked of somebody else.
const ASKED_ANOTHER =
  /^(?:i|we)(?:'ve| have| had)? (?:already )?asked (?:him|her|them|(?:my|our|the|a) \p{L}+)\b/u;

const DEED = /^(?:can|could|would|will) (?:you|u|someone|somebody|anyone|one of you)\b/;

function question(bare: string): Found | undefined {
  const isAsked =
    /\?["')\s]*$/.test(bare) ||
    isPlainQuestion(bare) ||
    splitCompound(bare).every((part, _, all) => isTurnedAlike(part, all));
  const isEmbedded = holdsQuestion(bare);
  if (!isAsked && (!isEmbedded || isSettled(bare) || ASKED_ANOTHER.test(bare))) return undefined;
  const compound = isAsked ? askingParts(splitCompound(bare)) : [bare];
  const isBoth = isAsked && isEmbedded && !/^(?:do|does|is|are|can i|how|what)\b/.test(bare);
  const cut = isBoth || !isAsked ? compound.flatMap(splitEmbedded) : compound;
  // "Could you refund May and close the account?" asks for two deeds.
  const parts = cut.flatMap((part) => (DEED.test(part) ? splitRequest(part) : part));
  // "Thanks for sorting it out, how often can one say that about a bank?"
  const meant = parts.filter((part) => !isPleasant(part));
  return meant.length > 0 ? { form: 'question', parts: meant } : undefined;
}

function request(bare: string): Found | undefined {
  if (isNoRequest(bare)) return undefined;
  if (isRequest(bare)) return { form: 'request', parts: splitRequest(bare) };
  return undefined;
}

function implied(bare: string): Found | undefined {
  return impliesQuestion(bare) && !isSettled(bare) && !isNoRequest(bare)
    ? { form: 'request', parts: [bare] }
    : undefined;
}

// "If it does not work" is not told as a fault; what then happens is.
const CONDITION = /^(?:if|in case|should|unless)\b[^,;]*|\b(?:if|in case|unless) [^,;.]*/g;

// "Don't change a thing."
const FORBIDS = /^(?:please |so |and )?(?:do not|don't|never) /;

function problem(bare: string): Found | undefined {
  if (FORBIDS.test(bare)) return undefined;
  const told = bare.replace(CONDITION, '');
  // "The count works now but the labels are wrong": what comes last stands.
  const last = bare.split(/\b(?:but|however|except that)\b/).at(-1)!;
  return tellsFault(told) && !isSettled(last) ? { form: 'problem', parts: [bare] } : undefined;
}

/** "I think I picked the wrong one and I'd like to change it": the wish stands in a later clause. */
function laterWish(bare: string): Found | undefined {
  if (isNoRequest(bare)) return undefined;
  const clauses = bare.split(
    /(?:, (?:and|but|so)|;|:| -| –| —|,| and| but| so|(?<=^(?:if|unless|in case) [^,;:]{4,60}(?<!\b(?:i|we|you|it|that|this|they|he|she)))) (?=(?:i|we|please|kindly|can|could|would|will|is|maybe|perhaps|possibly)\b)/,
  );
  const wishes = clauses.slice(1).filter(isLaterWish);
  return wishes.length > 0 ? { form: 'request', parts: wishes.flatMap(splitRequest) } : undefined;
}

/** What one sentence of a customer's asks; nothing where it only tells. The text is folded. */
export function asksIn(text: string): Found | undefined {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(
      /^(?:hi,? |hello,? )?(?:(?:two|three|four|a few|some|\d) (?:\w+ )?(?:things|questions|points): )?(?:\(?\d{1,2}[.)]|[-*•]|[a-z]\))\s*/,
      '',
    )
    .replace(/^(?:dear|hi|hello|hey) [^,.!?]{1,40}(?:,| [-–—]) /, '')
    .replace(LABEL, '')
    .replace(/^(?:(?:i|we) (?:was|were|am|are) |i'm |we're |just )*wondering[:,] /, '')
    .replace(/\(?(?:do not|don't) ask (?:me )?(?:how|why|what|where)\b[^).,]*\)?/, '')
    .trim();
  if (LABEL.test(text) && COMMAND.test(bare)) return { form: 'request', parts: splitRequest(bare) };
  if (bare.length < 3 || isPleasant(bare) || answersUs(bare)) return undefined;
  if (isGeneral(bare)) return { form: 'request', parts: [bare] };
  if (isAtALoss(bare)) return { form: 'problem', parts: [bare] };
  return (
    countedOut(bare) ?? question(bare) ?? request(bare) ?? implied(bare) ?? laterWish(bare) ?? problem(bare)
  );
}

/** Not a torn-off "Also" or "If yes". */
export function carries(part: string): boolean {
  return (
    (part.split(/\s+/).length >= 3 ||
      /^(?:from|until|till|by|since|for|to|with|at|in|on) \S+\?$/.test(part)) &&
    !/^(?:(?:and|but|or) )?if (?:so|not|yes|no|it is|they do|that is so)$/.test(part) &&
    !/^(?:two|three|four|five|several|some|a few|my|a couple of|few) (?:quick |short |other |more )?(?:things|questions|requests)\b/.test(
      part,
    ) &&
    !/\bquestions? (?:is|are|was|would be)[,:]?$|^is it (?:just |only )?(?:me|us)$/.test(part)
  );
}
