/** A question as it was typed: what `parse` makes. Names of people and mailboxes are not looked up yet. */
export type Asked =
  | { kind: 'words'; text: string; isPhrase: boolean }
  | { kind: 'operator'; name: string; value: string }
  | { kind: 'not'; of: Asked }
  | { kind: 'and' | 'or'; of: Asked[] };

/** A part of a message that the index keeps apart. `any` is subject, body, customer and files. */
export type Field = 'any' | 'subject' | 'from' | 'to';

/** What a message must hold. Each is answered by the text index. */
type TextLeaf =
  | { kind: 'text'; field: Field; words: string; isPrefix: boolean }
  | { kind: 'file' }
  /** From `from` (ms UTC, included) to `to` (left out); null is open. */
  | { kind: 'date'; from: number | null; to: number | null };

/** What a conversation must be. Each is answered by its row; where nothing else is asked, by an index of it. */
export type StateLeaf =
  | { kind: 'state'; is: 'waiting' | 'open' | 'snoozed' | 'closed' }
  /** null is nobody. */
  | { kind: 'assigned'; to: number | null }
  | { kind: 'mailbox'; id: number }
  | { kind: 'tag'; id: number };

export type Leaf = TextLeaf | StateLeaf;

/** A question that is understood. `not` means: no message of the conversation is so. */
export type Question = Leaf | { kind: 'not'; of: Question } | { kind: 'and' | 'or'; of: Question[] };

/** True where the index alone can say whether a message is meant. */
export function isText(question: Question): boolean {
  if (question.kind === 'and' || question.kind === 'or') return question.of.every(isText);
  return question.kind === 'text' || question.kind === 'file' || question.kind === 'date';
}

/** True where the row of a conversation alone can say whether it is meant. */
export function isState(question: Question): boolean {
  if (question.kind === 'not') return isState(question.of);
  if (question.kind === 'and' || question.kind === 'or') return question.of.every(isState);
  return ['state', 'assigned', 'mailbox', 'tag'].includes(question.kind);
}

/** The parts that must all be so. */
export function conjuncts(question: Question): Question[] {
  return question.kind === 'and' ? question.of.flatMap(conjuncts) : [question];
}

/** Every leaf, those under a `not` left out unless asked for. */
export function leavesOf(question: Question, { negated = false } = {}): Leaf[] {
  switch (question.kind) {
    case 'not':
      return negated ? leavesOf(question.of, { negated }) : [];
    case 'and':
    case 'or':
      return question.of.flatMap((part) => leavesOf(part, { negated }));
    default:
      return [question];
  }
}
