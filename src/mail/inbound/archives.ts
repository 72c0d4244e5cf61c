import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MAILDIR_PARTS = ['cur', 'new'];
const UNSENT = /:2,[A-Za-z]*[DT]/; // a Maildir's flags: a draft was never sent, and what is trashed was thrown away
const NEWLINE = 10;
const LONGEST_HEADER_NAME = 80; // bytes
const LONGEST_POSTMARK = 500; // bytes
const FROM = Buffer.from('From ');
const MBOXRD = /^>+From /;
const POSTMARK = /^From .*\d:\d\d/; // with its time: "From here on" after an empty line is the writer's
const HEADER = /^[!-9;-~]+:/;
const byName = new Intl.Collator('en', { numeric: true }); // 2.eml before 10.eml

/** A mail in an archive; `from` names where it stood. */
export type ArchivedMail = { raw: Uint8Array; from: string };

/** Every mail in these files and folders: .eml files, Maildirs (cur and new, without drafts and trash), mbox files in both quotings. Rejects where a path cannot be read. */
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
  for (const entry of entries.sort((a, b) => byName.compare(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isMaildir || entry.name !== 'tmp') yield* mailsInFolder(path); // tmp holds mails that are not whole yet
    } else if (entry.isFile() && !UNSENT.test(entry.name) && (await isMailFile(path))) yield* mailsIn([path]);
  }
}

/** In a folder lie other things too, the indexes of mail servers among them: a mail says so by name, or begins like one. */
async function isMailFile(path: string): Promise<boolean> {
  if (/\.eml$/i.test(path)) return true;
  const start = (await startOf(path, LONGEST_HEADER_NAME)).toString('latin1');
  return start.startsWith('From ') || HEADER.test(start);
}

async function startOf(path: string, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { start: 0, end: length - 1 }))
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function isMbox(path: string): Promise<boolean> {
  return FROM.equals(await startOf(path, FROM.length));
}

/** Reads an mbox of any size line by line; a "From " line after an empty one begins the next mail, ">From " is unquoted. */
async function* mailsInMbox(path: string): AsyncGenerator<ArchivedMail> {
  let lines: Buffer[] = [];
  let isAfterEmpty = true;
  let number = 0;
  for await (const line of linesOf(path)) {
    if (number === 0 || (isAfterEmpty && isPostmark(line))) {
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

function isPostmark(line: Buffer): boolean {
  return POSTMARK.test(line.subarray(0, LONGEST_POSTMARK).toString('latin1'));
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
