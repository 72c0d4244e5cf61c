import type { CheckInput } from '../kinds.ts';
import { isOtherLanguage } from '../language.ts';
import { questionsOf } from '../questions/answering.ts';
import { type Page, read, type Sentence } from '../text/page.ts';
import { isAsk } from '../text/substance.ts';
import { gradeOf } from './grade.ts';
import { type LongWords, longWordsOf } from './long-words.ts';
import { spokenIn } from './spoken.ts';
import { countSteps } from './steps.ts';
import { type Stretch, stretchOf } from './stretch.ts';
import { type TheirWords, theirWords } from './their-words.ts';
import { factualityWords, pleaseFirst, type Voice, voiceOf } from './voice.ts';
import { type Warm, warmthOf } from './warmth.ts';

export type { LongWords, Stretch, TheirWords, Voice, Warm };

/** Past so many words in one sentence most readers lose the thread. GOV.UK, row A10. */
export const LONGEST_SENTENCE = 25;

/** What can be said of a draft: facts side by side, never one score, and none of them a hint. */
export interface Reading {
  /** Of the whole reply, greeting and signature too; a link or a quotation is one. */
  words: number;
  /** Of what stands between the greeting and the close. */
  sentences: number;
  longest: (Stretch & { words: number; isLong: boolean }) | null;
  /** What the reader is asked to do, one after the other. */
  steps: number;
  /** What we ask of the customer. */
  asks: Stretch[];
  /** What the customer asked, and how much of it the draft speaks to. */
  questions: { asked: number; answered: number };
  voice: Voice;
  theirWords: TheirWords;
  warmth: Warm[];
  pleaseFirst: Stretch[];
  factualityWords: Stretch[];
  longWords: LongWords;
  /** Flesch–Kincaid, to one decimal; null under a hundred words. */
  grade: number | null;
}

const MOST = 100; // stretches of a kind: a draft with more is a pasted log

// Words that no space divides cannot be counted so.
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

function isWithoutSpaces(text: string): boolean {
  const sample = text.slice(0, 4_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return (sample.match(WITHOUT_SPACES)?.length ?? 0) > letters / 2;
}

function longestOf(page: Page): Reading['longest'] {
  let longest: Sentence | undefined;
  for (const sentence of page.body) if (sentence.words > (longest?.words ?? 0)) longest = sentence;
  if (!longest) return null;
  const { words } = longest;
  return { ...stretchOf(page.raw, longest), words, isLong: words > LONGEST_SENTENCE };
}

/**
 * How a draft reads, for its writer to see: row A10, sections 3.4 and 3.5. What is not the writer's voice (quotations,
 * code, links, log lines, the house's words) is left out as `check` leaves it out. Null where nothing can be said: no
 * words yet, another language than English, or one without spaces.
 */
export function reading({
  draft,
  asked,
  history,
  house,
}: Omit<CheckInput, 'muted' | 'lists'>): Reading | null {
  const page = read(draft, [...(house?.products ?? []), ...(house?.allowed ?? [])]);
  if (page.body.length === 0 || isOtherLanguage(page.masked) || isWithoutSpaces(page.masked)) return null;
  const mail = asked ?? history?.findLast(({ from }) => from === 'customer')?.text ?? '';
  const spoken = spokenIn(page);
  const questions = isOtherLanguage(mail) ? [] : questionsOf(mail, draft);
  return {
    words: page.sentences.reduce((sum, { words }) => sum + words, 0),
    sentences: page.body.length,
    longest: longestOf(page),
    steps: countSteps(page),
    asks: page.body
      .filter(isAsk)
      .slice(0, MOST)
      .map((sentence) => stretchOf(draft, sentence)),
    questions: { asked: questions.length, answered: questions.filter(({ answered }) => answered).length },
    voice: voiceOf(page),
    theirWords: theirWords(page, mail),
    warmth: warmthOf(page).slice(0, MOST),
    pleaseFirst: pleaseFirst(page).slice(0, MOST),
    factualityWords: factualityWords(page).slice(0, MOST),
    longWords: longWordsOf(spoken, mail),
    grade: gradeOf(spoken),
  };
}
