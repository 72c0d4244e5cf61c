import type { CheckInput, Said, Signal, SignalKind } from '../kinds.ts';
import { SIGNALS } from '../kinds.ts';
import { fold } from '../text/mask.ts';
import { thirdContact } from './contacts.ts';
import { missedDate } from './missed.ts';
import { shouts, shoutsFault } from './shouting.ts';
import { twoVoices, voicesOf } from './voices.ts';
import { signalsInWords } from './words.ts';

function conversation(input: CheckInput): Said[] {
  // The history ends with the message in question, so the mail itself is read only where there is none.
  const history = [...(input.history ?? [])];
  if (history.some((m) => m.from === 'customer')) return history;
  return input.asked ? [...history, { from: 'customer', text: input.asked }] : history;
}

// A signal of weight 2 says by itself that this is a big deal; the others do so in pairs.
const WEIGHT: Readonly<Record<SignalKind, number>> = {
  'third-contact': 2,
  'missed-date': 2,
  'two-voices': 1,
  'asks-for-person': 1,
  'charged-twice': 2,
  'data-gone': 2,
  deadline: 2,
  'team-blocked': 2,
  'says-again': 2,
  leaving: 1,
  'public-or-legal': 2,
  shouting: 1,
  'is-this-a-bot': 1,
};

const THIRD =
  /\b(?:third|fourth|fifth|sixth|three|four|five|six|\d) (?:\w+ )?(?:one|person|people|of you|colleagues?|answers?|stories|versions?|opinions?|names?|with)\b/;

// "Are you an AI lol", "nothing urgent": said at ease.
const IN_FUN = /\b(?:lol|lmao|rofl|ha(?:ha)+|hehe|jk|just kidding|wow|that was (?:quick|fast))\b|[:;]-?[)D]/i;
const NO_HURRY =
  /\b(?:nothing urgent|not urgent|no (?:rush|hurry|pressure|stress)|take your time|when(?:ever)? (?:it |that |this )?suits(?: you)?|any (?:day|time) (?:this|next|is|that|works|will)|whenever you|easier to (?:talk|explain|discuss)|quick (?:question|call)|when you have (?:a )?(?:time|moment|minute)|(?:about|discuss|regarding) (?:the|a|an|our|my) (?:\w+ )?(?:plan|upgrade|quote|offer|prices?|demo|contract|partnership))\b/;

// "No panic, I can type it again", "that was our own fault": it happened, and they say that it is none of ours.
const TAKES_IT_LIGHTLY =
  /\bno (?:panic|harm done|drama|big deal)\b|\b(?:my|our) own (?:fault|mistake|error|doing|stupidity)\b|\b(?:if so,? )?all(?:'s| is) (?:well|fine|good)\b|\bcan (?:easily |just |quickly )?(?:type|do|make|write|enter) (?:it|them|that) (?:again|anew)\b|\b(?:her|his|their) own (?:fault|mistake|error|doing)\b|\b(?:laughed|laughing) (?:about|at) (?:it|that)\b|\bnot (?:a )?(?:tragedy|disaster|the end of the world)\b/;
const CAN_BE_LIGHT: ReadonlySet<SignalKind> = new Set([
  'missed-date',
  'data-gone',
  'charged-twice',
  'deadline',
]);

const AT_A_SMILE: ReadonlySet<SignalKind> = new Set([
  'two-voices',
  'is-this-a-bot',
  'asks-for-person',
  'shouting',
]);

const PARTS_WELL =
  /\b(?:no hard feelings|nothing against you|you(?:'ve| have) (?:all )?been (?:great|kind|lovely|wonderful)|(?:was|were|been) (?:very |really |always )?happy with (?:you|it)|not your fault|will miss you|all the best to you|only (?:for|because of) the price|on (?:very )?good terms|thanks? for (?:all|everything)|thank you for (?:all|everything)|retir(?:e|ing|ed))\b/;

/** What is told with a smile, or as none of ours, weighs nothing. */
function isLight(kind: SignalKind, mail: string): boolean {
  if (AT_A_SMILE.has(kind)) return IN_FUN.test(mail);
  return CAN_BE_LIGHT.has(kind) && TAKES_IT_LIGHTLY.test(fold(mail));
}

/** A light signal that the history or a second word makes a heavy one, and a heavy one that ease makes light. */
function isHeavy(kind: SignalKind, said: readonly Said[], mail: string): boolean {
  // To be taken for a machine by someone we have answered already is a verdict; as a first question it is only one.
  if (kind === 'is-this-a-bot') return said.some((m) => m.from === 'us');
  if (kind === 'leaving') return !PARTS_WELL.test(fold(mail));
  if (kind === 'asks-for-person') return !NO_HURRY.test(fold(mail));
  if (kind === 'two-voices') return voicesOf(said).length > 2 || THIRD.test(fold(mail));
  return kind === 'shouting' && shoutsFault(mail);
}

function weightOf(kind: SignalKind, said: readonly Said[], mail: string): number {
  if (isLight(kind, mail)) return 0;
  return isHeavy(kind, said, mail) ? 2 : WEIGHT[kind];
}

/**
 * What happened in a conversation that suggests someone is hurt: events with their reason, no mood and no score.
 * Section 3.2, last list. `hurt` is true when one heavy signal is there or two light ones.
 */
export function signalsOf(input: CheckInput): { signals: Signal[]; hurt: boolean } {
  const said = conversation(input);
  const last = said.findLast((m) => m.from === 'customer');
  if (!last) return { signals: [], hurt: false };
  const found = [
    ...thirdContact(said),
    ...missedDate(said),
    ...twoVoices(said),
    ...signalsInWords(last.text, said.filter(({ from }) => from === 'customer').length === 1),
    ...shouts(last.text),
  ];
  const signals = SIGNALS.flatMap((kind) => found.filter((f) => f.kind === kind).slice(0, 1));
  const weight = signals.reduce((sum, { kind }) => sum + weightOf(kind, said, last.text), 0);
  return { signals, hurt: weight >= 2 };
}
