import type { Signal, SignalKind } from '../kinds.ts';
import { type ClueGroup, clueLists } from '../lists/signals/index.ts';
import { ELSEWHERE, MENDED, NOT_MENDED } from '../lists/signals/over.ts';
import { ownWords } from '../questions/finding.ts';
import { tellsFault, tellsOnly } from '../questions/wording.ts';
import { fold } from '../text/mask.ts';
import { couldHold, holds, holdsAny } from '../text/pattern.ts';
import { sentencesOf } from '../text/sentences.ts';
import { isOpen } from './standing.ts';

const READ = 20_000; // characters: what hurts is said before a pasted log
const SHOWN = 160; // characters of a sentence of theirs in a reason

/** A sentence of a customer's: `raw` as written, `own` without what it quotes, `text` folded and on one line. */
export interface Told {
  raw: string;
  own: string;
  text: string;
}

/** The sentences of a mail that a customer wrote themselves. */
export function ownSentences(mail: string): Told[] {
  const part = mail.slice(0, READ);
  const own = ownWords(part);
  return sentencesOf(own).map((s) => ({
    raw: part.slice(s.start, s.end),
    own: own.slice(s.start, s.end),
    // "14.99" ends no sentence.
    text: fold(own.slice(s.start, s.end))
      .replace(/\s+/g, ' ')
      .replace(/(\d)\.(?=\d)/g, '$1,')
      .replace(/[.!\s]+$/, ''),
  }));
}

/** The sentence of a group's that says it, or none. What cannot be in the whole mail is not looked for in its parts. */
function saidIn(group: ClueGroup, sentences: readonly Told[], whole: string): Told | undefined {
  const says = group.says.filter((phrase) => phrase.split(' & ').every((part) => couldHold(whole, part)));
  if (says.length === 0) return undefined;
  return sentences.find(({ text }, i) => {
    // A date that passed and a second voice are often told in two sentences.
    const told = group.across ? `${text}. ${sentences[i + 1]?.text ?? ''}` : text;
    return (
      says.some((phrase) => holds(told, phrase)) &&
      !holdsAny(told, group.unless ?? []) &&
      !holdsAny(told, ELSEWHERE)
    );
  });
}

/** The first sentence that one of the groups hears, or none. */
function heardIn(groups: readonly ClueGroup[], sentences: readonly Told[]): Told[] {
  const whole = sentences.map(({ text }) => text).join(' ');
  for (const group of groups) {
    const told = saidIn(group, sentences, whole);
    if (told) return [told];
  }
  return [];
}

/** How many sentences, from the first, a later one has made good: it is over, and none after it says that it is not. */
function mended(sentences: readonly Told[]): number {
  const open = sentences.findLastIndex(({ text }) => holdsAny(text, NOT_MENDED));
  const over = sentences.findLastIndex(({ text }) => holdsAny(text, MENDED));
  return over > open ? over + 1 : 0;
}

/** What weighs nothing when nothing is wrong: a day that is not this one, "as I wrote", "nobody here knows how". */
function isAside(kind: SignalKind, { text }: Told): boolean {
  if (kind === 'team-blocked') return true;
  if (kind === 'says-again') return /\b(?:as|like) (?:i|we)\b/.test(text);
  return (
    kind === 'deadline' && !/\b(?:today|tonight|midnight|noon|hours?|minutes?|mins?|\d\d?:\d\d)\b/.test(text)
  );
}

// "The labels still don't print", told for the hour by which they must: how it stands, not said once more.
const STAYS =
  /^(?!.*\b(?:again|told|asked|wrote|said|waiting)\b).*\bstill (?:do|does|is|are|wo|ca)(?:n't| not)\b/;

// Said once more: told, asked or written before, or waited for. "After two hours" alone is none of it.
const BEFORE =
  /\b(?:told|tell|wrote|writ\w+|ask\w*|said|say|sent|answer\w*|repl\w+|e?-?mail\w*|keep|(?:days|weeks?|months?|years?) (?:now|on end)|been \w+ (?:days|weeks|months)|messages?|letters?|call\w*|contact\w*|wait\w*|nobody|no[- ]one|heard|ignor\w+|again|times?|reminders?|response|news|promis\w+|explain\w*|repeat\w*|still|same|not the first)\b/;

/**
 * What a customer says has happened, by the lists: one signal of a kind, with the sentence that says it. `isFirst`: they
 * have not written before, so what could be said once more has to be named.
 */
export function signalsInWords(mail: string, isFirst = false): Signal[] {
  const sentences = ownSentences(mail);
  const found = clueLists.flatMap(({ kind, groups }) =>
    heardIn(groups, sentences).map((told) => ({ kind, told })),
  );
  if (found.length === 0) return [];
  // What is over has been made good.
  const isOver = new Set(sentences.slice(0, mended(sentences)));
  // They ask something and nothing is wrong: "As I wrote, we are four. Is there a table outside?"
  const isCalm =
    sentences.some(({ text }) => text.endsWith('?') || tellsOnly(text)) &&
    !sentences.some(({ text }) => tellsFault(text) || isOpen(text));
  const isDated = found.some(({ kind }) => kind === 'deadline');
  return found
    .filter(({ kind, told }) => !isOver.has(told) && !(isCalm && isAside(kind, told)))
    .filter(({ kind, told: { text } }) => {
      if (kind !== 'says-again') return true;
      return !(isDated && STAYS.test(text)) && (!isFirst || BEFORE.test(text));
    })
    .map(({ kind, told }) => ({
      kind,
      why: `They write: "${told.raw.replace(/\s+/g, ' ').slice(0, SHOWN)}"`,
    }));
}
