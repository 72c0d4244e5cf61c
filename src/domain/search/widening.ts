import type { Question } from './question.ts';

/** Words that mean the same: what people call a thing, and what the product calls it. Folded, as `askedWords` gives them. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/**
 * Looks for each word's aliases too: `log in` finds "sign in" where that is its alias. Only words that may stand
 * anywhere are widened; a name behind `from:` is meant as it is, and what is not wanted is meant as it is too.
 */
export function widen(question: Question, aliases: Aliases): Question {
  if (question.kind === 'and' || question.kind === 'or')
    return { ...question, of: question.of.map((part) => widen(part, aliases)) };
  if (question.kind !== 'text' || (question.field !== 'any' && question.field !== 'subject')) return question;
  const others = aliases.get(question.words) ?? [];
  if (others.length === 0) return question;
  return { kind: 'or', of: [question, ...others.map((words) => ({ ...question, words }))] };
}
