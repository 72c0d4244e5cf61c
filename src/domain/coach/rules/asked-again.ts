import { hint, type Rule } from '../context.ts';
import type { CheckInput } from '../kinds.ts';
import { fold } from '../text/mask.ts';
import { isAsk } from '../text/substance.ts';

/** A fact that desks ask for: how one asks, and how it stands in a letter that has it. Both read folded text. */
type Fact = { asks: RegExp; given: RegExp };

const NUMBER = '(?:number|no\\.?|id|reference|ref)';
const numbered = (thing: string): Fact => ({
  asks: new RegExp(`\\b${thing} ${NUMBER}\\b`),
  given: new RegExp(
    `\\b${thing}(?: ${NUMBER})?(?: is| was)?[:,]? ?(?:#|\\b(?=[a-z-]{0,8}\\d))[a-z]{0,6}-?\\d[\\w-]*`,
  ),
});

const FACTS: readonly Fact[] = [
  ...['order', 'invoice', 'booking', 'serial', 'account', 'customer', 'tracking'].map(numbered),
  {
    asks: /\b(?:your|which|what) (?:\w+ ){0,2}?e-?mail(?: address)?\b/,
    given: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/,
  },
  {
    asks: /\b(?:your|which|what) (?:\w+ ){0,3}?(?:phone|telephone|mobile) number\b|\bnumber (?:can|may|could|should) (?:we|i) (?:call|ring|reach)\b/,
    given: /(?<![\w-])\+?\d{2,5}[ /-]\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{1,4}){0,2}(?![\w-])/,
  },
  {
    asks: /\b(?:which|what|the|your) (?:web ?)?browser\b/,
    given:
      /\b(?:in|on|with|use|using|tried|run|running|is) (?:\w+ )?(?:chrome|firefox|safari|edge|opera|brave|vivaldi)\b/,
  },
  {
    asks: /\b(?:which|what|your) (?:operating system|os\b|phone\b(?! number)|device|computer|tablet)/,
    given:
      /\b(?:windows (?:\d+|xp|vista)|mac ?os|macbook|imac|ubuntu|debian|fedora|linux|iphone|ipad|android|pixel \d+|galaxy \w+|chromebook)\b/,
  },
  {
    asks: /\b(?:which|what|the|your) (?:\w+ ){0,2}?version\b/,
    given: /\b(?:version|release|v)\.? ?\d+(?:\.\d+)*\b/,
  },
  {
    asks: /\b(?:which|what|the|any) (?:\w+ ){0,2}?error(?: message| code)?\b/,
    given:
      /\b(?:error|message|it says|says|reads)(?: \w+){0,2}:? ?(?:"[^"\n]{6,}|'[^'\n]{6,}|\d{3}\b|[a-z]+-?\d{2,})/,
  },
  {
    asks: /\b(?:your|which|what) (?:time ?zone)\b/,
    given:
      /\b(?:utc|gmt|cet|cest|est|edt|pst|pdt|cst|aest|ist)(?: ?[+-] ?\d{1,2})?\b|\btime ?zone(?: is)? \w+/,
  },
];

// Whoever checks who is writing has to ask what is known already; and another one is not the one we know.
const EXEMPT =
  /\b(?:security|identity|verif\w+|confirm (?:that )?(?:it(?:'s| is) you|who you are)|really you|right account|safe side|last (?:four|three|\d) (?:digits|numbers)|another|other|different|new|second|alternative|instead|else|still|as well)\b/;
const ANSWERS_ITSELF = /^(?:and |so |but )?(?:is|was) (?:it|that|this)\b/;

function lettersOf(input: CheckInput): string[] {
  const theirs = (input.history ?? []).filter(({ from }) => from === 'customer').map(({ text }) => text);
  return [input.asked ?? '', ...theirs].map((text) => text.slice(0, LONGEST));
}

/** Their words that hold the fact, as they wrote them, or none. */
function told(letters: readonly string[], { given }: Fact): string | undefined {
  for (const letter of letters) {
    const found = given.exec(fold(letter));
    if (found) return letter.slice(found.index, found.index + found[0].length).trim();
  }
  return undefined;
}

/**
 * Asks for what they have told us in this conversation: repeating themselves is what drives people away. Checking who
 * is writing is left alone. Rows I4 and, in section 0, number 5.
 */
export const askedAgain: Rule = ({ page, input }) => {
  const asks = page.body.filter((s) => isAsk(s) && !EXEMPT.test(s.text) && !ANSWERS_ITSELF.test(s.text));
  if (asks.length === 0 || EXEMPT_LETTER.test(page.text)) return [];
  const letters = lettersOf(input);
  return asks.flatMap((s) => {
    const words = FACTS.filter(({ asks: asksFor }) => asksFor.test(s.text)).map((fact) =>
      told(letters, fact),
    );
    const known = words.find((one) => one !== undefined);
    if (known === undefined || saysIt(page.raw, known)) return [];
    const why = `They have told us: “${known.slice(0, SHOWN)}”. Whoever has to say it twice was not read.`;
    return [hint(page, { start: s.start, end: s.end, kind: 'asked-again' }, { why, instead: INSTEAD })];
  });
};

/** "Is FN-20931 the order number on the box?" makes sure. */
function saysIt(draft: string, known: string): boolean {
  return fold(draft).includes(fold(known.split(/\s/).at(-1) ?? known));
}

const EXEMPT_LETTER =
  /\b(?:verify (?:that )?(?:it(?:'s| is) you|your identity|who you are)|for (?:your )?security)\b/;
const LONGEST = 20_000; // characters of one letter; past that it is a pasted log
const SHOWN = 80; // characters of theirs in a hint
const INSTEAD = 'Use what they told you. Ask only for what is missing, and say what it is for.';
