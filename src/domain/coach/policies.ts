import type { Context, Rule } from './context.ts';
import type { Hint, HousePolicy, PhraseGroup } from './kinds.ts';
import { hasWayForward } from './rules/way-forward.ts';
import { fold } from './text/mask.ts';
import { type Sentence, sentenceAt } from './text/page.ts';

// The company's own rules. Who recites one is told why it is there and what we can do about it; one that cannot bend may
// be told to a customer, with its reason or with what we can do instead. Row C2.

const LONGEST = 260; // characters of a card
const NAMES_A_RULE = /\b(?:polic(?:y|ies)|rules?|terms|conditions|agreement|guidelines?)\b/;

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= LONGEST) return flat;
  return `${flat.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`;
}

type Words = readonly string[];
/** Where each word of a text stands among its words. */
type Index = { words: Words; at: ReadonlyMap<string, readonly number[]> };

const known = new Map<string, Words>();

/** The words of a phrase, read once: a company has many, and each draft is held against all of them. */
function wordsIn(phrase: string): Words {
  const words = known.get(phrase) ?? split(fold(phrase));
  known.set(phrase, words);
  return words;
}

function split(folded: string): Words {
  return folded.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}

function indexOf(folded: string): Index {
  const words = split(folded);
  const at = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const places = at.get(word);
    if (places) places.push(place);
    else at.set(word, [place]);
  }
  return { words, at };
}

/** Whether a phrase stands in a text, word for word. It costs a look for each phrase that is not there. */
function holds({ words, at }: Index, phrase: string): boolean {
  const wanted = wordsIn(phrase);
  const starts = at.get(wanted[0] ?? '') ?? [];
  return starts.some((start) => wanted.every((word, offset) => words[start + offset] === word));
}

/** A title of one word ("Refunds") is a word like others; a longer one names the rule. */
function names(policy: HousePolicy): readonly string[] {
  return policy.title.trim().includes(' ') ? [policy.title, ...policy.phrases] : policy.phrases;
}

/** Whether a text cites a policy, by its title or by the words in which it is recited. */
export function cites(text: string, policy: Pick<HousePolicy, 'title' | 'phrases'>): boolean {
  const index = indexOf(fold(text));
  return names(policy as HousePolicy).some((words) => holds(index, words));
}

/** Only a title that says that it is a rule, or a long one, is a recital by itself: "free shipping" may be good news. */
function recitals({ title, phrases }: HousePolicy): string[] {
  const own = fold(title);
  const isRecital = NAMES_A_RULE.test(own) || own.trim().split(/\s+/).length >= 4;
  // In the lists' own language the other signs would mean something.
  return isRecital && /^[\p{L}\p{N}' ,-]+$/u.test(own) ? [own, ...phrases] : [...phrases];
}

/** What the card says of it. */
function wordsOn({ title, purpose, canDo, hard }: HousePolicy): Pick<PhraseGroup, 'why' | 'instead'> {
  if (hard)
    return {
      why: `“${title}” cannot bend: ${hard.kind}. Say why, or what we can do.`,
      instead: short(`Why: ${hard.why} What we can do: ${canDo}`),
    };
  return {
    why: short(`“${title}” is there for this: ${purpose}`),
    instead: short(`What we can do: ${canDo}`),
  };
}

const REASON =
  /\b(?:because|since|so that|the reason|that's why|that is why|exists|(?:the )?law|legally|tax office|ministry|to protect|to keep)\b/;

function contentOf(text: string): Set<string> {
  return new Set(fold(text).match(/\p{L}{5,}/gu) ?? []);
}

/** True when the draft says much of these words: a third of them, and three at least. */
function tells(text: string, words: string): boolean {
  const wanted = contentOf(words);
  const said = contentOf(text);
  const shared = [...wanted].filter((word) => said.has(word)).length;
  return shared >= Math.min(3, wanted.size) && shared * 3 >= wanted.size && shared > 0;
}

/** A rule that cannot bend is told with its reason, or with what we can do: then nobody is asked about it. */
function isExplained({ page }: Context, sentence: Sentence, { hard, canDo }: HousePolicy): boolean {
  if (!hard) return false;
  const next = page.sentences[sentence.index + 1] ?? sentence;
  const near = page.text.slice(sentence.start, next.end);
  if (REASON.test(near) || hasWayForward(page, sentence.index)) return true;
  const around = page.sentences.filter((one) => one !== sentence).map(({ text }) => text);
  return tells(around.join(' '), hard.why) || tells(around.join(' '), canDo);
}

/** The rule that asks about recitals, with the company's own policies: their words are looked for, and said on the card. */
export function withPolicies(rule: Rule): Rule {
  return (context) => {
    const policies = context.input.house?.policies ?? [];
    if (policies.length === 0) return rule(context);
    const index = indexOf(context.page.text);
    const groups = policies
      .map((one) => ({ one, phrases: recitals(one).filter((words) => holds(index, words)) }))
      .filter(({ phrases }) => phrases.length > 0)
      .map(({ one, phrases }) => ({ ...wordsOn(one), phrases }));
    const own = { kind: 'policy' as const, title: '', source: '', licence: '', groups };
    return rule({ ...context, lists: [...context.lists, own] }).flatMap((one) =>
      toldOf(context, one, policies),
    );
  };
}

function toldOf(context: Context, hint: Hint, policies: readonly HousePolicy[]): Hint[] {
  const sentence = sentenceAt(context.page, hint.start);
  if (!sentence) return [hint];
  const index = indexOf(sentence.text);
  const cited = policies.filter((one) => names(one).some((words) => holds(index, words)));
  if (cited.some((one) => isExplained(context, sentence, one))) return [];
  const [policy] = cited;
  return policy ? [{ ...hint, ...wordsOn(policy), policy: { id: policy.id, at: policy.at } }] : [hint];
}
