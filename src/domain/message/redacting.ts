import { opensWithName } from './opening.ts';

/** What may not be kept of a letter: who it is about, by every name and address that is known. */
export type Known = {
  /** Names of people and firms, whole: `Maria López`, `Northwind GmbH`. */
  names: readonly string[];
  /** Words with a capital that are nobody's name here: the company's own products, the title of a rule. */
  ours?: readonly string[];
};

/** Stands for what was taken out. */
export const REDACTED = {
  name: '[name]',
  address: '[address]',
  link: '[link]',
  amount: '[amount]',
  number: '[number]',
} as const;

const LONGEST = 20_000; // characters read

const ADDRESS = /[^\s<>()[\],;:"@]{1,64}@[^\s<>()[\],;:"@]{1,255}/gu;
// What is left of one that stands in a link, or has signs of its own.
const REST_OF_ADDRESS = /(?<=\S)@\S+/gu;
const LINK = /\b(?:https?|ftp|mailto|tel|file):[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+/giu;
const DOMAIN =
  /(?<![\p{L}\p{N}@-])(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})(?:\/[^\s<>"')\]]*)?(?![\p{L}\p{N}])/giu;
const MONEY =
  'dollars?|cents?|euros?|pounds?|pence|quid|bucks?|francs?|yen|yuan|rupees?|kron(?:er|or|e|a)|zloty|reais|pesos?|rand|naira|eur|usd|gbp|chf|sek|nok|dkk|jpy|cny|inr|aud|cad|nzd|pln|czk|brl|mxn|zar|ngn|per ?cent|percent';
const FIGURE = "\\p{N}(?:[.,'’ \\u00a0\\u202f]?\\p{N}){0,40}";
const AMOUNT = new RegExp(
  `(?:\\p{Sc}|\\b(?:eur|usd|gbp|chf|sek|nok|dkk|jpy|aud|cad|nzd)\\b)\\s?${FIGURE}[km]?|${FIGURE}\\s?(?:\\p{Sc}|%|(?:${MONEY})(?![\\p{L}\\p{N}]))`,
  'giu',
);
const SPELLED =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half';
const SPELLED_AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${SPELLED}|a)[\\s-]+(?:(?:${SPELLED}|and|a)[\\s-]+){0,8}?)?(?:${SPELLED})[\\s-]+(?:${MONEY})(?![\\p{L}\\p{N}])`,
  'giu',
);
// An order's number, a phone's, a date, a card, a postcode: whatever has a digit, with the letters and signs it hangs on.
const NUMBER =
  /[\p{L}\p{N}+#§/._-]{0,40}\p{N}[\p{L}\p{N}/._:-]*(?:[ \u00a0\u202f.()-]{1,2}[+(]?\p{N}[\p{L}\p{N}/._:-]*)*/gu;
const CURRENCY = /\p{Sc}/gu;

/** Words that begin with a capital in the middle of a sentence and name nobody. */
const COMMON = new Set(
  `i i'm i'll i've i'd ok tv pdf id it api vat gdpr eu uk us usa monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
  mr mrs ms mx dr prof herr frau mme
  terms term service services conditions condition policy policies privacy agreement section clause article paragraph
  rule rules refund refunds return returns warranty guarantee cancellation contract law tax safety security fraud`.split(
    /\s+/u,
  ),
);
// "Hi" and "hi", but a name only with its capital: with the flag for either case, `\p{Lu}` would be any letter.
const anyCase = (words: string) =>
  words.replace(/\b[a-z]/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const CAPITALS = "\\p{Lu}[\\p{L}\\p{M}'’-]*(?: \\p{Lu}[\\p{L}\\p{M}'’-]*){0,3}";
const TITLED = new RegExp(
  `(?<!\\p{L})(${anyCase('mr|mrs|ms|mx|dr|prof|herr|frau|mme')})(\\.? )(${CAPITALS})`,
  'gu',
);
const GREETING = new RegExp(
  `(?<!\\p{L})(${anyCase('hi|hiya|hello|hey|dear|thanks|cheers|sincerely|regards|best')})([ ,]+)(${CAPITALS})`,
  'gu',
);
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu;

const ASIDE = '\uE000'; // stands for a mark while words are read, so that it is not read as one
const MARKS = new RegExp(
  Object.values(REDACTED)
    .map((mark) => mark.replace(/[[\]]/gu, '\\$&'))
    .join('|'),
  'gu',
);
const WHOLE_NAME = /\[name\](?:[ -]\[name\])+/gu; // a first name and a last one are one person's
const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/gu, "'").toLowerCase();
const wordsIn = (text: string) => text.match(WORD) ?? [];
// "Maria's" and "the Northwind-account" are hers and theirs as well.
const partsOf = (word: string) => plain(word).replace(/'s?$/u, '').split(/['-]/u);

/**
 * Takes out whatever would tell whom a text is about: addresses and links, amounts, whatever has a digit, every word of
 * the names that are known, and, to be safe, other words that are written like a name where no sentence begins. What is
 * left can be read by people who may not read the conversation. Redacted again it stays as it is. Rows A5 and C2.
 */
export function redact(text: string, { names, ours = [] }: Known): string {
  const words: Words = {
    known: new Set(
      names
        .flatMap(wordsIn)
        .flatMap(partsOf)
        .filter((part) => part.length > 1),
    ),
    ours: new Set([...COMMON, ...ours.flatMap(wordsIn).flatMap((word) => [plain(word), ...partsOf(word)])]),
  };
  const bare = withoutFigures(withoutUnspaced(text.slice(0, LONGEST).replaceAll(ASIDE, ''), names));
  const marks: string[] = [];
  const read = bare.replace(MARKS, (mark) => {
    marks.push(mark);
    return ASIDE;
  });
  return read
    .replace(WORD, (word, at: number) => (isName(word, { at, read, words }) ? REDACTED.name : word))
    .replaceAll(ASIDE, () => marks.shift()!)
    .replace(WHOLE_NAME, REDACTED.name);
}

// The stop after it ends the sentence.
const marked = (mark: keyof typeof REDACTED) => (found: string) =>
  REDACTED[mark] + (/[.,;:!?]+$/u.exec(found)?.[0] ?? '');

function withoutFigures(text: string): string {
  return text
    .replace(ADDRESS, marked('address'))
    .replace(LINK, marked('link'))
    .replace(DOMAIN, marked('link'))
    .replace(REST_OF_ADDRESS, marked('address'))
    .replace(SPELLED_AMOUNT, REDACTED.amount)
    .replace(AMOUNT, REDACTED.amount)
    .replace(NUMBER, marked('number'))
    .replace(CURRENCY, REDACTED.amount)
    .replace(TITLED, (_, title: string, gap: string) => `${title}${gap}${REDACTED.name}`)
    .replace(GREETING, (_, word: string, gap: string) => `${word}${gap}${REDACTED.name}`);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Where words are not parted by spaces, a name is looked for as it stands. */
function withoutUnspaced(text: string, names: readonly string[]): string {
  return names
    .flatMap(wordsIn)
    .filter((word) => UNSPACED.test(word))
    .reduce((rest, word) => rest.replaceAll(word, REDACTED.name), text);
}

type Words = { known: ReadonlySet<string>; ours: ReadonlySet<string> };
type Place = { at: number; read: string; words: Words };

function isName(word: string, { at, read, words }: Place): boolean {
  const parts = partsOf(word);
  if (parts.some((part) => words.known.has(part))) return true;
  if (!isCapital(word) || isOurs(word, words)) return false;
  const before = read.slice(Math.max(0, at - 4), at);
  if (!BEGINS.test(before)) return true;
  const rest = read.slice(at + word.length, at + word.length + 60);
  // "Bert Olsen asked": a sentence begins with one capital, a name goes on with another.
  const next = /^ ([\p{L}\p{M}][\p{L}\p{M}'’-]*)/u.exec(rest)?.[1];
  return (next !== undefined && isCapital(next) && !isOurs(next, words)) || opensWithName(word, rest);
}

const BEGINS = /(?:^|[.!?:;…\n•*“„"«(‘—–-])[\s“„"«(‘*-]*$/u;
const isCapital = (word: string) => /^\p{Lu}/u.test(word);
const isOurs = (word: string, { ours }: Words) =>
  ours.has(plain(word)) || partsOf(word).every((part) => ours.has(part));
