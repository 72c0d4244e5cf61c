import { type BatchItem, type BatchKind, isDone, isPending } from '../../domain/batch/batch.ts';
import { countWords } from '../ui/words.ts';

/** What each kind of batch has done, after a count; a kind is a line here. */
const DONE: Record<BatchKind, string> = {
  closing: 'closed',
  reopening: 'open again',
  assigning: 'given',
  unassigning: 'there for anybody',
  snoozing: 'snoozed',
  tagging: 'tagged',
  following: 'followed',
  gathering: 'gathered',
  answering: 'answered',
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What came of it, a sentence or three: "Twelve closed. Two were so already. One was left." */
export function outcomeWords(kind: BatchKind, items: readonly BatchItem[]): string {
  const done = items.filter(isDone).length;
  const left = items.filter((item) => item.refusal !== null).length;
  const pending = items.filter(isPending).length;
  const same = items.length - done - left - pending;
  const sentences: string[] = [];
  if (done) sentences.push(`${capital(countWords(done))} ${DONE[kind]}.`);
  if (same) sentences.push(`${capital(countWords(same))} ${same === 1 ? 'was' : 'were'} so already.`);
  if (left)
    sentences.push(
      `${capital(countWords(left))} ${left === 1 ? 'was' : 'were'} left as ${left === 1 ? 'it is' : 'they are'}.`,
    );
  if (pending)
    sentences.push(`${capital(countWords(pending))} ${pending === 1 ? 'is' : 'are'} still to come.`);
  return sentences.join(' ');
}

/** What came of taking it back. */
export function undoneWords({
  back,
  left,
}: {
  back: number;
  left: readonly { name: string; reason: string }[];
}): string {
  if (left.length === 0) return back === 0 ? 'It was taken back already.' : 'Taken back.';
  const first = left.slice(0, 2).map(({ name, reason }) => `“${name}”: ${reason}`);
  const more = left.length > 2 ? ` And ${countWords(left.length - 2)} more.` : '';
  const how = back ? `Taken back for ${countWords(back)}.` : 'Nothing was taken back.';
  return `${how} ${first.join(' ')}${more}`;
}
