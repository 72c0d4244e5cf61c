import type { Db } from '../domain/database.ts';
import { readBlob } from '../domain/message/storing.ts';
import { findByFiles, keepText, type Unread, unreadFiles } from '../domain/search/attachment-text.ts';
import { documentKind } from '../lib/document-text/kinds.ts';
import { readDocument } from '../lib/document-text/reading.ts';
import type { Handler } from '../queue/worker.ts';

const MOST_BYTES = 25 * 1024 * 1024;

/** Reads the files of a message, so that it is found by what they hold. A file that cannot be read says why and stops none. */
export function readFilesJob(db: Db): Handler {
  return async ({ messageId }) => {
    for (const file of await unreadFiles(db, Number(messageId))) await readFile(db, file);
    await findByFiles(db, Number(messageId));
  };
}

async function readFile(db: Db, { blobId, size, ...file }: Unread): Promise<void> {
  if (size > MOST_BYTES) return keepText(db, { blobId, text: '', problem: 'It is too large to be read.' });
  const read = await readDocument(await readBlob(db, blobId), documentKind(file)!);
  await keepText(db, { blobId, ...read });
}
