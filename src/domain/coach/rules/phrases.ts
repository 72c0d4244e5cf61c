import { type Context, hint, isTheirs, type Rule } from '../context.ts';
import type { Kind } from '../kinds.ts';
import { type Match, matchesOf } from '../text/matches.ts';
import { isName, type Page } from '../text/page.ts';

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

const OWN_FAULT =
  /\b(?:our|my) (?:own )?(?:fault|mistake|bug|error|doing|slip|typo)|\b(?:we|i) (?:gave|sent|told|read|quoted|booked|put|set|wrote|printed|packed|shipped) (?:you|it|them|the \w+|your \w+)\b[^.]{0,30}\b(?:wrong|late|twice)\b|\b(?:we|i) (?:got|had|did) (?:this|that|it|you) wrong|\b(?:on|by) (?:us|our (?:end|side))\b(?!,? (?:nothing|everything|all|no|there|things)\b)|\b(?:i|we)(?:'ve| have)? (?:broke|missed|forgot|failed|misread|misunderstood|let you down)/;

/** True when the sentence says that it was our doing. */
export function ownsUp(m: Match): boolean {
  // "That is not our fault" names the fault to push it away.
  return (
    OWN_FAULT.test(m.sentence.text) &&
    !/^(?:everything|all|it|things)\b|\bnothing\b/.test(m.text) &&
    !/\b(?:not|n't|isn't|wasn't) (?:\w+ )?(?:our|my)\b|n't (?:our|my)\b/.test(m.text)
  );
}

// "The gear works as designed; it's our simulation that had it upside down": the fault is named, and it is ours.
const OURS_IS_WRONG =
  /\b(?:was|were|is|are|'s) (?:all |entirely |fully )?(?:ours|mine)\b|\b(?:it's|it is|it was|that's|that was) (?:our|my) \w+(?: \w+)? (?:that|which)\b|\bour (?:\w+ )?\w+ (?:isn't|wasn't|didn't|doesn't|broke|failed|had (?:the|a|it)|drew|showed|lost|did not|does not|was (?:wrong|off|out of date)|is (?:wrong|at fault))|\b(?:our|my) (?:own )?(?:fault|mistake|bug|error|slip|typo|doing|change)\b|\bbecause (?:i|we)(?:'d| had)? (?:let|sent|put|forgot|changed|set|turned|moved|broke|read|typed|gave|left|missed|took|deleted|mixed|swapped|used|wrote|booked|packed)\b/;

/** True when the sentence of a match, or the one after it, says that ours was the fault. */
export function ownsUpNear(page: Page, m: Match): boolean {
  const next = page.sentences[m.sentence.index + 1];
  return [m.sentence.text, next?.text ?? ''].some(
    (text) => OURS_IS_WRONG.test(text) && !/\b(?:not|n't|never) (?:\w+ )?(?:our|my|ours|mine)\b/.test(text),
  );
}

/** True when a match is a name by its capitals. */
export function capital(page: Page, m: Match): boolean {
  return isName(page, m.start, m.end);
}
