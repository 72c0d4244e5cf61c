import type { HintKind, PhraseGroup, PhraseList } from '../kinds.ts';
import { HIDDEN } from './mask.ts';
import { type Page, type Sentence, sentenceAt } from './page.ts';
import { atStart, choicesOf, couldHold, firstIn, pattern } from './pattern.ts';

/** A phrase found in a draft. `text` is folded. */
export interface Match {
  start: number;
  end: number;
  text: string;
  sentence: Sentence;
  group: PhraseGroup;
}

function opens(page: Page, sentence: Sentence, start: number): boolean {
  return !/[\p{L}\p{N}]/u.test(page.text.slice(sentence.start, start));
}

function insideOneSentence(page: Page, start: number, end: number): Sentence | undefined {
  const sentence = sentenceAt(page, start);
  if (!sentence || end > sentence.end + 1) return undefined;
  return sentence;
}

function trimEnd(text: string): string {
  return text.replace(/[\s,;:]+$/, '');
}

const choices = new WeakMap<PhraseGroup, readonly string[]>();

function choicesIn(group: PhraseGroup): readonly string[] {
  const known = choices.get(group);
  if (known) return known;
  const made = group.phrases.flatMap(choicesOf);
  choices.set(group, made);
  return made;
}

function inGroup(page: Page, group: PhraseGroup): Match[] {
  const matches: Match[] = [];
  for (const phrase of choicesIn(group)) {
    if (!couldHold(page.text, phrase)) continue;
    for (const m of page.text.matchAll(pattern(phrase))) {
      const text = trimEnd(m[0]);
      const start = m.index;
      if (text === '' || text.includes(HIDDEN)) continue;
      const sentence = insideOneSentence(page, start, start + text.length);
      if (!sentence) continue;
      if (atStart(phrase) && !opens(page, sentence, start)) continue;
      matches.push({ start, end: start + text.length, text, sentence, group });
    }
  }
  return matches;
}

/** Of overlapping matches the longest, in the order of the draft. One pass, so that no draft is too long. */
function longest(matches: Match[]): Match[] {
  const sorted = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const taken: Match[] = [];
  for (const m of sorted) {
    const last = taken.at(-1);
    if (!last || m.start >= last.end) taken.push(m);
    else if (m.end - m.start > last.end - last.start) taken[taken.length - 1] = m;
  }
  return taken;
}

const MOST = 100; // of one kind; a draft with more is a pasted log

/** Which groups of the lists are asked for. A constant of its rule, so that what it leaves is made once. */
export type Keep = (group: PhraseGroup) => boolean;
const kept = new WeakMap<readonly PhraseList[], Map<Keep, readonly PhraseList[]>>();

/** The lists with some of their groups alone. */
export function withGroups(lists: readonly PhraseList[], keep: Keep): readonly PhraseList[] {
  const made = kept.get(lists) ?? new Map<Keep, readonly PhraseList[]>();
  kept.set(lists, made);
  const known = made.get(keep);
  if (known) return known;
  const some = lists.map((list) => ({ ...list, groups: list.groups.filter(keep) }));
  made.set(keep, some);
  return some;
}

type OfKind = Map<HintKind, readonly Match[]>;
const found = new WeakMap<Page, WeakMap<readonly PhraseList[], OfKind>>();

function foundIn(page: Page, lists: readonly PhraseList[]): OfKind {
  const byLists = found.get(page) ?? new WeakMap<readonly PhraseList[], OfKind>();
  const kinds: OfKind = byLists.get(lists) ?? new Map();
  found.set(page, byLists.set(lists, kinds));
  return kinds;
}

/**
 * Every phrase of one kind in a draft, before any rule of context has had its say. Looked for once: several rules ask
 * what another kind found, and looking is most of what reading a draft takes.
 */
export function matchesOf(page: Page, lists: readonly PhraseList[], kind: HintKind): readonly Match[] {
  const kinds = foundIn(page, lists);
  const known = kinds.get(kind);
  if (known) return known;
  const groups = lists.filter((list) => list.kind === kind).flatMap((list) => list.groups);
  const made = longest(groups.flatMap((group) => inGroup(page, group))).slice(0, MOST);
  kinds.set(kind, made);
  return made;
}

/** The sentences of a draft, by their index, in which a phrase of one of the kinds stands. */
export function sentencesWith(
  page: Page,
  lists: readonly PhraseList[],
  kinds: readonly HintKind[],
): ReadonlySet<number> {
  return new Set(kinds.flatMap((kind) => matchesOf(page, lists, kind)).map(({ sentence }) => sentence.index));
}

const NEAR = 300; // characters; a sentence without stops can be as long as the draft

/** The words before a match, inside its sentence. */
export function before(page: Page, m: Match): string {
  return page.text.slice(Math.max(m.sentence.start, m.start - NEAR), m.start);
}

/** The words after a match, inside its sentence. */
export function after(page: Page, m: Match): string {
  return page.text.slice(m.end, Math.min(m.sentence.end, m.end + NEAR));
}

/** A phrase found in one sentence: where, its words as they stand, folded, and the group it belongs to. */
export interface Found {
  index: number;
  text: string;
  group: PhraseGroup;
}

/** The first phrase of one kind in a folded sentence; of those that begin together the one that stands first in its list. */
export function firstOf(sentence: string, lists: readonly PhraseList[], kind: HintKind): Found | undefined {
  let first: Found | undefined;
  for (const group of lists.filter((list) => list.kind === kind).flatMap((list) => list.groups)) {
    for (const phrase of choicesIn(group)) {
      const m = firstIn(sentence, phrase);
      if (m && (!first || m.index < first.index)) first = { index: m.index, text: m[0], group };
    }
  }
  return first;
}
