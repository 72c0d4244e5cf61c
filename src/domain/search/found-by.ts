import type { Db } from '../database.ts';
import { highlighted, holds, markable, type Piece, snippet } from './highlighting.ts';
import { leavesOf, type Question } from './question.ts';
import { filesOfMessages } from './reindexing.ts';
import type { SearchPage } from './searching.ts';

const MOST_TEXT = 50_000; // characters of a message that are read for its snippet

/** What a result shows of why it was found. */
type FoundBy = {
  /** The message it was found by. */
  messageId: number;
  subject: Piece[];
  /** The words around the hit; null where they are elsewhere than in the text. */
  snippet: Piece[] | null;
  /** The file that holds what was looked for, with the words around it where they are in it. */
  file: { name: Piece[]; snippet: Piece[] | null } | null;
};

/** Why each conversation of a page was found, from the stored texts; nothing for those that operators alone led to. */
export async function foundBy(
  db: Db,
  { rows, foundBy: messages, question }: Pick<SearchPage, 'rows' | 'foundBy' | 'question'>,
): Promise<Map<number, FoundBy>> {
  const runs = markable(question);
  const ids = [...messages.values()];
  const [texts, files] = await Promise.all([textsOf(db, ids), filesOfMessages(db, ids)]);
  const ofMessage = Map.groupBy(files, (file) => file.messageId);
  return new Map(
    rows.flatMap((row) => {
      const messageId = messages.get(row.id);
      if (messageId === undefined) return [];
      const said = snippet(texts.get(messageId) ?? '', runs);
      const file = said ? null : fileWith(ofMessage.get(messageId) ?? [], { runs, question });
      return [[row.id, { messageId, subject: highlighted(row.subject, runs), snippet: said, file }]];
    }),
  );
}

async function textsOf(db: Db, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('message')
    .select((eb) => ['id', eb.fn<string>('substr', ['text', eb.lit(1), eb.lit(MOST_TEXT)]).as('text')])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.text]));
}

function fileWith(
  files: { name: string; text: string }[],
  { runs, question }: { runs: string[][]; question: Question | null },
): FoundBy['file'] {
  const isAskedFor = question !== null && leavesOf(question).some((leaf) => leaf.kind === 'file');
  const file = files.find(({ name, text }) => holds(name, runs) || holds(text, runs));
  const shown = file ?? (isAskedFor ? files[0] : undefined);
  return shown ? { name: highlighted(shown.name, runs), snippet: snippet(shown.text, runs) } : null;
}
