import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MAILDIR_PARTS = ['cur', 'new'];
const NEWLINE = 10;
const FROM = Buffer.from('From ');
const MBOXRD = /^>+From /;

/** A mail in an archive; `from` names where it stood. */
export type ArchivedMail = { raw: Uint8Array; from: string };

/** Every mail in these files and folders: .eml files, Maildirs (cur and new), mbox files in both quotings. Rejects where a path cannot be read. */
export async function* mailsIn(paths: string[]): AsyncGenerator<ArchivedMail> {
  for (const path of paths) {
    const found = await stat(path);
    if (found.isDirectory()) yield* mailsInFolder(path);
    else if (await isMbox(path)) yield* mailsInMbox(path);
    else yield { raw: await readFile(path), from: path };
  }
}

async function* mailsInFolder(folder: string): AsyncGenerator<ArchivedMail> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.map((entry) => entry.name);
  const isMaildir = MAILDIR_PARTS.every((part) => names.includes(part));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isMaildir || entry.name !== 'tmp') yield* mailsInFolder(path); // tmp holds mails that are not whole yet
    } else if (entry.isFile() && !(isMaildir && entry.name.startsWith('dovecot'))) yield* mailsIn([path]);
  }
}

async function isMbox(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { start: 0, end: FROM.length - 1 }))
    return FROM.equals(chunk as Buffer);
  return false;
}

/** Reads an mbox of any size line by line; a "From " line after an empty one begins the next mail, ">From " is unquoted. */
async function* mailsInMbox(path: string): AsyncGenerator<ArchivedMail> {
  let lines: Buffer[] = [];
  let isAfterEmpty = true;
  let number = 0;
  for await (const line of linesOf(path)) {
    if (isAfterEmpty && line.subarray(0, FROM.length).equals(FROM)) {
      if (number++) yield { raw: Buffer.concat(lines), from: `${path} (${number - 1})` };
      lines = [];
      isAfterEmpty = false;
      continue;
    }
    isAfterEmpty = line.length <= 2 && line.toString('latin1').trim() === '';
    lines.push(
      line[0] === 62 && MBOXRD.test(line.subarray(0, 64).toString('latin1')) ? line.subarray(1) : line,
    );
  }
  if (number) yield { raw: Buffer.concat(lines), from: `${path} (${number})` };
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const line = chunk.subarray(start, end + 1);
      yield rest.length ? Buffer.concat([...rest, line]) : line;
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length) yield Buffer.concat(rest);
}
