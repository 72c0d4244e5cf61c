import { WORDS } from '../lists/words.ts';
import { lettersOf } from './needs.ts';

// The pattern language of the phrase lists, so that a list reads like the phrases it holds:
//   a space     any white space            {mishap}   one word of that class (lists/words.ts)
//   (a|b)? [ ]  as in a regular expression ~          up to three words in between
//   n't         matches "not" and "n't"    …          anything in between, in one sentence
//   ^           at the start of a sentence &          both, anywhere in the sentence (`holds`)
const compiled = new Map<string, RegExp>();

const GAP = '(?:[^\\s.!?;]{1,30}\\s{1,3}){0,3}?';

/** " (not|n't)" and " ('ve |have )*": a contraction stands without a space before it, the other words with one. */
function joinContraction(group: string, inside: string, times: string): string {
  const words = inside.split('|');
  const short = (word: string) => word.startsWith("n't") || word.startsWith("'");
  if (!words.some(short)) return group;
  const spaced = words.every((word) => word.endsWith(' '));
  const joined = words.map((word) => `${short(word) ? '' : ' '}${spaced ? word.trimEnd() : word}`).join('|');
  return `(${joined})${times}${spaced ? ' ' : ''}`;
}

// Within one sentence, from the end of a word to the start of another.
const APART = '(?![\\p{L}\\p{N}])[^.!?]{0,80}?(?<![\\p{L}\\p{N}])';

function spelledOut(phrase: string): string {
  return phrase.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const words = WORDS[name];
    if (!words) throw new Error(`No word class named ${name} in the phrase "${phrase}".`);
    return `(?:${words.map(spelledOut).join('|')})`;
  });
}

function source(phrase: string): string {
  const body = spelledOut(phrase.replace(/^\^/, '').replace(/ \(([^()]*)\)([*+?]?)/g, joinContraction))
    .replace(/ … /g, APART)
    .replace(/ ~ /g, `\\s{1,3}${GAP}`)
    .replace(/ \)\?/g, '\\s{1,3})?')
    .replace(/ n't/g, "(?:n't|\\s{1,3}not)")
    .replace(/\[[^\]]*\]/g, (set) => set.replaceAll(' ', '\\s'))
    // Without a bound, a draft of one word ten thousand times would take minutes.
    .replace(/\)([*+])/g, (_, times: string) => (times === '*' ? '){0,6}' : '){1,6}'))
    .replace(/ \?/g, '\\s{0,3}')
    .replace(/ /g, '\\s{1,3}')
    .replace(/\((?!\?)/g, '(?:');
  return body;
}

/** A regular expression as it stands, with the word classes it names: for what a rule takes apart by its build. */
export function expression(pattern: string, flags = 'u'): RegExp {
  return new RegExp(spelledOut(pattern).replace(/\((?!\?)/g, '(?:'), flags);
}

/** The phrase as a regular expression over folded text; throws on a class that does not exist. */
export function pattern(phrase: string): RegExp {
  const known = compiled.get(phrase);
  if (known) {
    known.lastIndex = 0; // a search that stopped early elsewhere is not gone on with
    return known;
  }
  const made = new RegExp(`(?<![\\p{L}\\p{N}'_-])(?:${source(phrase)})(?![\\p{L}\\p{N}_])`, 'gu');
  compiled.set(phrase, made);
  return made;
}

const needed = new Map<string, readonly string[]>();

/** False when a text cannot hold the phrase, by its letters alone: cheaper than looking for it. */
export function couldHold(text: string, phrase: string): boolean {
  let all = needed.get(phrase);
  if (all === undefined) {
    all = lettersOf(phrase) ?? [''];
    needed.set(phrase, all);
  }
  return all.some((letters) => text.includes(letters));
}

const choices = new Map<string, readonly string[]>();

/**
 * The phrase as its alternatives: "a b|c" is "a b" and "c". Each is ruled out by its own letters, so that of a long
 * line only what could be there is looked for.
 */
export function choicesOf(phrase: string): readonly string[] {
  const known = choices.get(phrase);
  if (known) return known;
  const start = atStart(phrase) ? '^' : '';
  const made = [''];
  let depth = 0;
  for (const piece of phrase.slice(start.length).match(/\\.|\[[^\]]*\]|[\s\S]/g) ?? []) {
    if (piece === '(') depth++;
    if (piece === ')') depth--;
    if (piece === '|' && depth === 0) made.push('');
    else made[made.length - 1] += piece;
  }
  choices.set(
    phrase,
    made.map((one) => start + one),
  );
  return choices.get(phrase)!;
}

/** The phrase where it first stands in a folded text; null where it is not, or opens no sentence and should. */
export function firstIn(text: string, phrase: string): RegExpExecArray | null {
  if (!couldHold(text, phrase)) return null;
  const found = pattern(phrase).exec(text);
  return found && atStart(phrase) && found.index > 0 ? null : found;
}

const wholes = new Map<string, RegExp>();

/** True when a sentence is the phrase and nothing else, but for its stops. */
export function fills(sentence: string, phrase: string): boolean {
  if (!couldHold(sentence, phrase)) return false;
  const known = wholes.get(phrase) ?? new RegExp(`^(?:${source(phrase)})[\\s.!?]*$`, 'u');
  wholes.set(phrase, known);
  return known.test(sentence);
}

const halves = new Map<string, readonly string[]>();

function partsOf(phrase: string): readonly string[] {
  const known = halves.get(phrase);
  if (known) return known;
  const made = phrase.split(' & ');
  halves.set(phrase, made);
  return made;
}

function standsIn(text: string, part: string): boolean {
  return choicesOf(part).some((choice) => firstIn(text, choice) !== null);
}

/** True when a sentence, folded and on one line, holds the phrase: each of its parts where "&" joins several. */
export function holds(sentence: string, phrase: string): boolean {
  return partsOf(phrase).every((part) => standsIn(sentence, part));
}

/** True when a sentence holds one of the phrases. */
export function holdsAny(sentence: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => holds(sentence, phrase));
}

/** True when the phrase asks to stand at the start of a sentence. */
export function atStart(phrase: string): boolean {
  return phrase.startsWith('^');
}
