import { type HintKind, KIND_WORDS } from '../../src/domain/coach/kinds.ts';

/** What a kind is called where people read it. */
export function nameOf(kind: HintKind): string {
  return KIND_WORDS[kind].name;
}

/** Kinds that speak of single phrases: a team can say that such a phrase is its own. */
export const KINDS_TO_TEACH: ReadonlySet<HintKind> = new Set<HintKind>([
  'boilerplate',
  'jargon',
  'policy',
  'minimising',
  'defensive',
  'empty-empathy',
]);
