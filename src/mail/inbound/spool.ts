import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { newMailId } from '../../lib/ids.ts';

const IN_MEMORY = 64 * 1024; // bytes: what most mails have

/** A mail that came in whole: its size in bytes, and its bytes, which are there until `end`. */
type Spooled = { size: number; bytes: () => Promise<Uint8Array>; end: () => Promise<void> };

/**
 * Takes a stream to its end, what is long into a file, so that many long mails at once are not in memory together. The file has
 * no name from the start: whatever happens to the program, the system takes it away. null where it is longer than `maxBytes`: it
 * is read on, since a sender who is cut off tries again for days, but nothing of it is kept.
 */
export async function spool(
  stream: AsyncIterable<Buffer>,
  { maxBytes, folder }: { maxBytes: number; folder: string },
): Promise<Spooled | null> {
  let chunks: Buffer[] = [];
  let size = 0;
  let file: FileHandle | null = null;
  let given: Uint8Array<ArrayBuffer> | null = null;
  const end = async () => {
    given?.buffer.transfer(0); // gone at once: what the collector finds later adds up meanwhile
    given = null;
    await file?.close();
  };
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > maxBytes) chunks = [];
      if (size > maxBytes) continue;
      if (file) {
        await file.appendFile(chunk);
        continue;
      }
      chunks.push(chunk);
      if (size < IN_MEMORY) continue;
      file = await nameless(folder);
      for (const one of chunks) await file.appendFile(one);
      chunks = [];
    }
    if (size > maxBytes) return await end().then(() => null);
  } catch (error) {
    await end();
    throw error;
  }
  const bytes = async () => {
    if (!file) return Buffer.concat(chunks);
    given = await whole(file, size);
    return given;
  };
  return { size, bytes, end };
}

async function whole(file: FileHandle, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(buffer, at, size - at, at);
    if (bytesRead === 0) throw new Error('A spooled mail is shorter than it was');
    at += bytesRead;
  }
  return buffer;
}

async function nameless(folder: string): Promise<FileHandle> {
  const path = join(folder, `incoming-${newMailId()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

/** Does works one after another, in the order they are asked for; one that fails stops none. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
