import { hint, type Rule } from '../context.ts';
import type { CheckInput } from '../kinds.ts';
import { facts } from '../lists/facts.ts';
import { topics } from '../questions/stems.ts';
import { fold } from '../text/mask.ts';
import type { Sentence } from '../text/page.ts';
import { sentencesOf } from '../text/sentences.ts';
import { isAsk } from '../text/substance.ts';

// Whoever checks who is writing has to ask what is known already; and another one is not the one we know.
const EXEMPT =
  /\b(?:security|identity|verif\w+|confirm (?:that )?(?:it(?:'s| is) you|who you are)|really you|right account|safe side|last (?:four|three|\d) (?:digits|numbers)|another|other|different|new|second|alternative|instead|else|still)\b/;
const ANSWERS_ITSELF = /^(?:and |so |but )?(?:is|was) (?:it|that|this)\b(?!.* or )/;

// "I need the number of the invoice", "let me have your site ID", wherever in the sentence it stands.
const ASKS_INSIDE =
  /\b(?:i|we)(?:'d| would)? (?:\w+ )?(?:need|require) (?:to (?:know|have) )?(?:your|the)\b|\b(?:let|send|give|tell|drop|mail) (?:me|us)(?: have| know)? (?:your|the|what|which|how)\b/;

function isAnyAsk(s: Sentence): boolean {
  return isAsk(s) || ASKS_INSIDE.test(s.text);
}

function lettersOf(input: CheckInput): string[] {
  const theirs = (input.history ?? []).filter(({ from }) => from === 'customer').map(({ text }) => text);
  return [input.asked ?? '', ...theirs].map((text) => text.slice(0, LONGEST));
}

/**
 * Asks for what they have told us in this conversation: repeating themselves is what drives people away. Checking who
 * is writing is left alone. Rows I4 and, in section 0, number 5.
 */
export const askedAgain: Rule = ({ page, input }) => {
  const asks = page.body.filter((s) => isAnyAsk(s) && !EXEMPT.test(s.text) && !ANSWERS_ITSELF.test(s.text));
  if (asks.length === 0 || EXEMPT_LETTER.test(page.text)) return [];
  const letters = lettersOf(input);
  return asks.flatMap((s) => {
    const given = knownFact(s.text, letters) ?? named(s.text, letters);
    const isSaid = given === undefined || saysIt(page.raw, given);
    const known = isSaid ? (chosen(s.text, letters) ?? stated(s.text, letters)) : given;
    if (known === undefined) return [];
    const why = `They have told us: “${known.slice(0, SHOWN)}”. Whoever has to say it twice was not read.`;
    return [hint(page, { start: s.start, end: s.end, kind: 'asked-again' }, { why, instead: INSTEAD })];
  });
};

function knownFact(ask: string, letters: readonly string[]): string | undefined {
  return facts.forms
    .filter(({ looks: [asksFor] }) => asksFor.test(ask))
    .map(({ looks: [, given] }) => firstIn(letters, given))
    .find((words) => words !== undefined);
}

function firstIn(letters: readonly string[], given: RegExp): string | undefined {
  for (const letter of letters) {
    const found = given.exec(fold(letter));
    if (found) return letter.slice(found.index, found.index + found[0].length).trim();
  }
  return undefined;
}

// "Your site ID", "which version of Windows", "how many teachers": whatever the thing is, they gave its value.
const ITS_CODE = /\b(?:your|the|which|what) (\w{3,}) (?:id|code|key|number|name|reference)\b/;
const WHICH_OF = /\b(?:which|what) (?:version|edition|release|model|type) of (\w{3,})\b/;
// "Which firmware does it have" to "firmware 3.9"; "which plan are you on" to "on the Plus plan".
const WHICH = /\b(?:which|what) (firmware|software|build|release|edition|driver|app version)\b/;
const ON_WHICH =
  /\bwhich (?:of (?:our|the) )?(\w{3,}?)s? (?:(?:are|is) (?:you|it|yours|this)|do you|you(?:'re| are| have| use| bought| took))\b/;
const NOT_NAMED =
  '(?!(?:the|which|what|same|right|wrong|new|old|other|another|different|better|our|your|my|current|paid|whole)\\b)';
const CALLED =
  /\bwhat (?:is )?(?:the|your) (\w{3,}) (?:is |it )?called\b|\b(?:name|title) of (?:the|your) (\w{3,})\b/;
const HOW_MANY = /\bhow many (\w{3,})\b/;
const COUNTED =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)';

function named(ask: string, letters: readonly string[]): string | undefined {
  const code = ITS_CODE.exec(ask)?.[1];
  const version = WHICH_OF.exec(ask)?.[1];
  const which = WHICH.exec(ask)?.[1];
  const onWhich = ON_WHICH.exec(ask)?.[1];
  const called = CALLED.exec(ask)?.slice(1).find(Boolean);
  const many = HOW_MANY.exec(ask)?.[1]?.replace(/(?:ies|es|s)$/, '');
  const given = [
    code && `\\b${code}(?: (?:id|code|key|number|name|reference))?(?: is|:)? #?(?=[\\w-]*\\d)[\\w-]+`,
    version && `\\b${version} v?\\d[\\w.]*`,
    which && `\\b${which}(?: version)?(?: is|:)? v?\\d[\\w.]*`,
    onWhich && `\\b(?:on|have|use|using|with|our|my) (?:the |a )?${NOT_NAMED}\\w+(?= ${onWhich}\\b)`,
    called && `\\b${called}(?: is)?(?: called| named)? "[^"\\n]{2,60}"`,
    many && `\\b${COUNTED} (?:\\w+ )?${many}\\w*`,
  ];
  for (const one of given) {
    const known = one ? firstIn(letters, new RegExp(one)) : undefined;
    if (known !== undefined) return known;
  }
  return undefined;
}

/** "Was it the Visa or the Mastercard?" to somebody who wrote of their Visa and of no Mastercard. */
function chosen(ask: string, letters: readonly string[]): string | undefined {
  const m =
    /\b(?:the|a|an|on|in|with|your) (\w{3,})(?: \w+)? or (?:on |in |with )?(?:the|a|an|your)? ?(\w{3,})\b.*\?$/.exec(
      ask,
    );
  if (!m || OFFERS.test(ask)) return undefined;
  const said = m.slice(1, 3).filter((one) => letters.some((letter) => wordIn(letter, one)));
  return said.length === 1 ? firstIn(letters, new RegExp(`\\b${said[0]}\\b`)) : undefined;
}

function wordIn(letter: string, word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(fold(letter));
}

const OFFERS = /\b(?:shall|should|would|want|like|prefer|rather|may|can (?:i|we)|could (?:i|we))\b/;
const YES_OR_NO =
  /^(?:and |also |so )?(?:does|do|did|is|are|was|were|has|have|can|will) (?:you|it|this|that|they|the|your)\b/;
const SAYS_LITTLE = topics('happen tried use see works well right same way thing problem error time already');

/** A yes or no that one sentence of theirs gives already: all that is asked about stands in it. */
function stated(ask: string, letters: readonly string[]): string | undefined {
  if (!YES_OR_NO.test(ask) || OFFERS.test(ask)) return undefined;
  const about = [...topics(ask)].filter((word) => !SAYS_LITTLE.has(word));
  if (about.length < 2) return undefined;
  for (const letter of letters) {
    for (const { start, end } of sentencesOf(letter)) {
      const said = letter.slice(start, end);
      const words = topics(said);
      if (!said.trimEnd().endsWith('?') && about.every((word) => words.has(word))) return said;
    }
  }
  return undefined;
}

/** "Is FN-20931 the order number on the box?" makes sure. */
function saysIt(draft: string, known: string): boolean {
  return fold(draft).includes(
    fold(known.split(/\s/).find((word) => /\d/.test(word)) ?? known.split(/\s/).at(-1) ?? known),
  );
}

const EXEMPT_LETTER =
  /\b(?:verify (?:that )?(?:it(?:'s| is) you|your identity|who you are)|for (?:your )?security)\b/;
const LONGEST = 20_000; // characters of one letter; past that it is a pasted log
const SHOWN = 80; // characters of theirs in a hint
const INSTEAD = 'Use what they told you. Ask only for what is missing, and say what it is for.';
