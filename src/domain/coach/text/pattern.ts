import { WORDS } from '../lists/words.ts';
import { lettersOf } from './needs.ts';

// The pattern language of the phrase lists, so that a list reads like the phrases it holds:
//   a space     any white space            {mishap}   one word of that class (lists/words.ts)
//   (a|b)? [ ]  as in a regular expression ~          up to three words in between
//   not         matches "not" and "n't"    ^          at the start of a sentence
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

function source(phrase: string): string {
  const body = phrase
    .replace(/^\^/, '')
    .replace(/ \(([^()]*)\)([*+?]?)/g, joinContraction)
    .replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const words = WORDS[name];
      if (!words) throw new Error(`No word class named ${name} in the phrase "${phrase}".`);
      return `(?:${words.join('|')})`;
    })
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

/** The phrase as a regular expression over folded text; throws on a class that does not exist. */
export function pattern(phrase: string): RegExp {
  const known = compiled.get(phrase);
  if (known) return known;
  const made = new RegExp(`(?<![\\p{L}\\p{N}'_-])(?:${source(phrase)})(?![\\p{L}\\p{N}_])`, 'gu');
  compiled.set(phrase, made);
  return made;
}

const needed = new Map<string, readonly string[] | undefined>();

/** False when a text cannot hold the phrase, by its letters alone: cheaper than looking for it. */
export function couldHold(text: string, phrase: string): boolean {
  if (!needed.has(phrase)) needed.set(phrase, lettersOf(phrase));
  return needed.get(phrase)?.some((letters) => text.includes(letters)) ?? true;
}

/** True when the phrase asks to stand at the start of a sentence. */
export function atStart(phrase: string): boolean {
  return phrase.startsWith('^');
}
