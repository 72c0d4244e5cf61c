import { type Context, hint, isTheirs, type Rule } from '../context.ts';
import type { Kind } from '../kinds.ts';
import { type Match, matchesOf } from '../text/matches.ts';

/** Looks at a phrase where it stands; true keeps the hint. */
export type Guard = (match: Match, context: Context) => boolean;

/** One recital or pointer to a sentence is enough to ask about it. */
const ONCE = new Set<Kind>(['policy', 'deflection']);

/** A rule over a phrase list: every phrase of the kind that its guards let through and the customer did not say first. */
export function phraseRule(kind: Kind, guard: Guard): Rule {
  return (context) =>
    matchesOf(context.page, context.lists, kind)
      // A signature ("Dev team") is a name, whatever its words; only stock phrases still count there.
      .filter((m) => kind === 'boilerplate' || m.sentence.role !== 'closing')
      .filter((m) => !isTheirs(context, m.text) && guard(m, context))
      .filter((m, i, all) => !ONCE.has(kind) || all[i - 1]?.sentence !== m.sentence)
      .map((m) => hint(context.page, { start: m.start, end: m.end, kind }, m.group));
}
