import { hint, type Rule } from '../context.ts';
import type { CheckInput } from '../kinds.ts';
import { facts } from '../lists/facts.ts';
import { fold } from '../text/mask.ts';
import { isAsk } from '../text/substance.ts';

type Fact = (typeof facts.forms)[number];

// Whoever checks who is writing has to ask what is known already; and another one is not the one we know.
const EXEMPT =
  /\b(?:security|identity|verif\w+|confirm (?:that )?(?:it(?:'s| is) you|who you are)|really you|right account|safe side|last (?:four|three|\d) (?:digits|numbers)|another|other|different|new|second|alternative|instead|else|still|as well)\b/;
const ANSWERS_ITSELF = /^(?:and |so |but )?(?:is|was) (?:it|that|this)\b/;

function lettersOf(input: CheckInput): string[] {
  const theirs = (input.history ?? []).filter(({ from }) => from === 'customer').map(({ text }) => text);
  return [input.asked ?? '', ...theirs].map((text) => text.slice(0, LONGEST));
}

/** Their words that hold the fact, as they wrote them, or none. */
function told(letters: readonly string[], { looks: [, given] }: Fact): string | undefined {
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
    const words = facts.forms
      .filter(({ looks: [asksFor] }) => asksFor.test(s.text))
      .map((fact) => told(letters, fact));
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
