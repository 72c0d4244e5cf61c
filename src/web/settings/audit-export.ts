import type { AuditLine } from '../../domain/audit.ts';
import { historyWords } from './history-words.ts';

const COLUMNS = ['id', 'at', 'kind', 'what', 'by', 'conversation', 'mailbox', 'address', 'device', 'data'];

/** A line with its words, its time as ISO 8601 in UTC; without what undo keeps for itself. */
export function exported(line: AuditLine) {
  const { before: _, ...data } = line.data;
  return {
    id: line.id,
    at: new Date(line.at).toISOString(),
    kind: line.kind,
    what: historyWords(line.kind, line.by),
    by: line.by,
    conversation: line.conversationId,
    mailbox: line.mailboxId,
    address: line.address,
    device: line.device,
    data,
  };
}

/** RFC 4180. A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
function cell(value: unknown): string {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (cells: readonly unknown[]) => `${cells.map(cell).join(',')}\r\n`;

export async function* asCsv(lines: AsyncIterable<AuditLine>): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for await (const line of lines) yield csvLine(Object.values(exported(line)));
}

/** One JSON object a line. */
export async function* asJsonLines(lines: AsyncIterable<AuditLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(exported(line))}\n`;
}

/** As the body of an answer: read on only as fast as it is taken, so that memory does not grow. */
export function bodyOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
