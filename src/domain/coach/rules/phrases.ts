import { type Context, hint, isTheirs, type Rule } from '../context.ts';
import type { Kind } from '../kinds.ts';
import { type Match, matchesOf } from '../text/matches.ts';

/** Looks at a phrase where it stands; true keeps the hint. */
export type Guard = (match: Match, context: Context) => boolean;

/** A rule over a phrase list: every phrase of the kind that its guards let through and the customer did not say first. */
export function phraseRule(kind: Kind, guard: Guard): Rule {
  return (context) =>
    matchesOf(context.page, context.lists, kind)
      .filter((m) => !isTheirs(context, m.text) && guard(m, context))
      .map((m) => hint(context.page, { start: m.start, end: m.end, kind }, m.group));
}
