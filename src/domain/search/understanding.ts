import type { Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import { allMailboxes } from '../mailbox/mailbox.ts';
import { tags } from '../tag/tag.ts';
import { teammates } from '../teammate/teammate.ts';
import { type Known, OPERATORS } from './operators.ts';
import { parse } from './parsing.ts';
import type { Asked, Question } from './question.ts';
import { type Aliases, widen } from './widening.ts';
import { askedWords } from './words.ts';

/** `remarks` are sentences about what could not be looked for as it was typed. */
export type Understood = { question: Question | null; remarks: string[] };

const NO_ALIASES: Aliases = new Map();

/** What a search box's text asks for. Any text at all is a question; null where nothing in it can be looked for. */
export async function understand(
  db: Db,
  viewer: Viewer,
  { q, now, aliases = NO_ALIASES }: { q: string; now: number; aliases?: Aliases },
): Promise<Understood> {
  const { asked, remarks } = parse(q);
  if (!asked) return { question: null, remarks };
  const known = await knownTo(db, viewer, { asked, now });
  const said = new Set(remarks);
  const question = meaning(asked, { known, remark: (words) => said.add(words) });
  return { question: question && widen(question, aliases), remarks: [...said] };
}

/** Read only where a name may be looked up. */
async function knownTo(
  db: Db,
  viewer: Viewer,
  { asked, now }: { asked: Asked; now: number },
): Promise<Known> {
  const isNamed = (part: Asked): boolean =>
    part.kind === 'not' ? isNamed(part.of) : 'of' in part ? part.of.some(isNamed) : part.kind === 'operator';
  if (!isNamed(asked)) return { now, viewer, teammates: [], mailboxes: [], tags: [] };
  const [people, boxes, all] = await Promise.all([teammates(db), allMailboxes(db), tags(db)]);
  const mailboxes = boxes.filter((one) => viewer.mailboxIds.includes(one.id));
  return { now, viewer, teammates: people, mailboxes, tags: all };
}

type Meaning = { known: Known; remark: (words: string) => void };

/** Pure: names are looked up in `known`. What means nothing is left out with a remark, and the rest still asked. */
export function meaning(asked: Asked, context: Meaning): Question | null {
  if (asked.kind === 'words') return wordsAsked(asked.text);
  if (asked.kind === 'operator') return ofOperator(asked, context);
  if (asked.kind === 'not') {
    const of = meaning(asked.of, context);
    return of && { kind: 'not', of };
  }
  const parts = asked.of.flatMap((part) => meaning(part, context) ?? []);
  return parts.length > 1 ? { kind: asked.kind, of: parts } : (parts[0] ?? null);
}

function wordsAsked(text: string): Question | null {
  const words = askedWords(text);
  // One character of a script without spaces begins a pair in the index, or ends a run.
  return words ? { kind: 'text', field: 'any', words, isPrefix: /^[^\x00-\u0e00]$/u.test(words) } : null;
}

function ofOperator(
  { name, value }: { name: string; value: string },
  { known, remark }: Meaning,
): Question | null {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name]! : null;
  if (!operator) {
    remark(`“${name}:” is not something to search by, so it was looked for as words.`);
    return wordsAsked(`${name} ${value}`);
  }
  const leaves = value ? operator.understand(value, known) : 'it needs something behind it';
  if (typeof leaves === 'string') {
    remark(`“${name}:${value}” was passed over: ${leaves}.`);
    return null;
  }
  return leaves.length > 1 ? { kind: 'or', of: [...leaves] } : leaves[0]!;
}
