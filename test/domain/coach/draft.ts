import { type CheckInput, check } from '../../../src/domain/coach/index.ts';

/** The hints of a draft as "kind: words", for short expectations. */
export function hintsIn(draft: string, more: Omit<CheckInput, 'draft'> = {}): string[] {
  return check({ draft, ...more }).hints.map((h) => `${h.kind}: ${h.text}`);
}

/** The kinds seen in a draft, each once. */
export function kindsIn(draft: string, more: Omit<CheckInput, 'draft'> = {}): string[] {
  return [...new Set(check({ draft, ...more }).hints.map((h) => h.kind))];
}
