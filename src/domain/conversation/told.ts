import type { Visible } from '../access.ts';
import type { Said } from '../coach/index.ts';
import type { Db } from '../database.ts';
import type { Conversation } from './conversation.ts';
import { greetedIn, wordsOf } from './writer.ts';

const READ = 40; // messages: what lies further back has been dealt with
const LONGEST = 20_000; // characters of one message; past that it is a pasted log

/** What was said in a conversation, as the coach reads it: letters and replies, no notes, no machines, no quotes. */
export type Told = {
  /** Oldest first. */
  history: Said[];
  /** What the customer wrote since our last reply, '' where they have not written. */
  asked: string;
  /** The name of who wrote last, '' where it is not known. */
  name: string;
};

/** Reads at most the newest forty messages; `at` is ms UTC, `by` a number for who of us wrote. */
export async function toldIn(db: Db, conversation: Visible<Conversation>): Promise<Told> {
  const rows = await db
    .selectFrom('message')
    .select(['kind', 'text', 'parts', 'saidAt', 'createdAt', 'teammateId'])
    .where('conversationId', '=', conversation.id)
    .where('kind', 'in', ['inbound', 'reply'])
    .where('automatic', 'is', null)
    .where('forwardOfId', 'is', null)
    .where((eb) => eb.or([eb('kind', '=', 'reply'), eb('customerId', 'is not', null)]))
    .orderBy('id', 'desc')
    .limit(READ)
    .execute();
  const said = rows.reverse();
  const history = said.map(
    (row): Said => ({
      from: row.kind === 'inbound' ? 'customer' : 'us',
      at: row.saidAt ?? row.createdAt,
      text: (row.kind === 'inbound' ? wordsOf(row, ['words']) : row.text).slice(0, LONGEST),
      ...(row.teammateId === null ? {} : { by: String(row.teammateId) }),
    }),
  );
  const lastOurs = history.findLastIndex((one) => one.from === 'us');
  const unanswered = history.slice(lastOurs + 1).map(({ text }) => text);
  const lastTheirs = history.findLast((one) => one.from === 'customer')?.text ?? '';
  const hasWritten = said.some((row) => row.kind === 'inbound');
  const name = hasWritten ? ((await greetedIn(db, conversation)).name ?? '') : '';
  return { history, asked: unanswered.join('\n\n') || lastTheirs, name };
}
