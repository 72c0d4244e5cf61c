import { ownWords } from '../questions/finding.ts';
import { fold } from '../text/mask.ts';
import type { Page } from '../text/page.ts';

const READ = 20_000; // characters of a mail: a longer one is a pasted log
const MOST = 40; // nouns; more help nobody to be concrete

const set = (words: string) => new Set(words.split(' '));

// After one of these comes a noun, perhaps with a word or two before it: "my grey shirt", "in the shared calendar".
const LEADS = set(
  'a an the my our your his her its their this that these those some any no each every another both two three four five six seven eight nine ten several many few of in on for with from about at into by without under near behind',
);
// Here a run of words about one thing ends.
const STOPS = set(
  "and or but if so as is are was were be been being am 's to not than then that which who whom whose what when where why how can could will would shall should may might must do does did has have had i you he she it we they me him us them there here please thanks thank hi hello hey dear yes no ok okay again still already also just now always never only even too very really quite soon today up down out off over back away because while since until before after between during says said say shows showed show works worked work loads load opens open keeps kept keep stops stopped goes went go comes came come gets got get needs need wants want crashes fails failed fail looks seems makes made make takes took take appears gives gave give sends sent send broke left fell tells told happens ends starts ran run runs arrived costs cost help tell let know like all more most much such same own i'm i've i'd we're we've it's that's don't doesn't didn't can't won't isn't aren't",
);
// They stand before a noun, or are too general to be anybody's word in particular.
const NOT_NOUNS = set(
  'new old last next first second third other big small long short good bad great nice same different wrong right whole full empty open blank grey gray red blue green black white yellow several many few lot lots bit kind sort way ways thing things one ones time times day days moment something anything nothing someone anyone everyone case part rest fact point issue issues problem problems question questions answer help reply email mail message people person end start morning advance regards team support best late early clear free own extra able possible sure main real recent current previous following little entire certain quick simple easy hard once least most work',
);
const UNLIKE_NOUN =
  /(?:(?<!fami|assemb|rep|supp|month|^f)ly|ful|ous|[st]ive|(?<!^t|^c|timet|veget)able|ible|less)$/;
const VERBAL =
  /(?:[^e]ed|[^t]ing)$(?<!(?:book|bill|sett|meet|build|morn|even|ship|pric|list|land|park|wedd|train|str|draw|paint|pack|hous|mail|fil|spell|greet|offer|sav|earr|k|w|r|th)ings?)(?<!\b(?:bed|red|shed|seed|feed|need|speed))/;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'-]*|\d+|[^\s\p{L}\p{N}]+/gu;

/** The same noun, whether one or several. */
function one(word: string): string {
  return word
    .replace(/'s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '');
}

function isNoun(word: string): boolean {
  return word.length > 2 && !NOT_NOUNS.has(word) && !UNLIKE_NOUN.test(word) && !VERBAL.test(word);
}

function isEnd(word: string): boolean {
  return !/^\p{L}/u.test(word) || STOPS.has(word) || LEADS.has(word);
}

// "March" and "PDF" stay so; a whole mail in capitals is not shouted back.
function asWritten(own: string, { 0: word, index }: RegExpExecArray): string {
  const theirs = own.slice(index, index + word.length);
  return theirs.toLowerCase() === word && !/^\p{Lu}{5,}$/u.test(theirs) ? theirs : word;
}

/** What a mail speaks of, by how it stands there: words after "my", "the", "in", up to where the phrase ends. */
function nounsOf(mail: string): string[] {
  const own = ownWords(mail.slice(0, READ));
  const read = [...fold(own).toLowerCase().matchAll(WORD)];
  const words = read.map(([word]) => word);
  const found = new Map<string, string>();
  for (let at = 0; at < words.length && found.size < MOST; at += 1) {
    if (!LEADS.has(words[at]!)) continue;
    for (let next = at + 1; next <= at + 4; next += 1) {
      const word = words[next];
      if (word === undefined || isEnd(word)) break;
      if (isNoun(word) && !found.has(one(word))) found.set(one(word), asWritten(own, read[next]!));
    }
  }
  return [...found.values()];
}

/** The customer's own nouns, in their order and as they wrote them first, and those that the reply repeats. */
export interface TheirWords {
  all: string[];
  repeated: string[];
}

/** Concrete replies use the customer's words ("your grey shirt", not "that item"): which do. Section 3.4. */
export function theirWords(page: Page, mail: string): TheirWords {
  const all = nounsOf(mail);
  if (all.length === 0) return { all, repeated: [] };
  const used = new Set((page.text.toLowerCase().match(WORD) ?? []).map(one));
  return { all, repeated: all.filter((word) => used.has(one(fold(word).toLowerCase()))) };
}
