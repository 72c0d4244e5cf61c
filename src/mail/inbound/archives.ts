import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mailsInMbox } from './mbox.ts';

const MAILDIR_PARTS = ['cur', 'new'];
const UNSENT = /:2,[A-Za-z]*[DT]/; // a Maildir's flags: a draft was never sent, and what is trashed was thrown away
const LONGEST_HEADER_NAME = 80; // bytes
const FROM = Buffer.from('From ');
const HEADER = /^[!-9;-~]+:/;
const byName = new Intl.Collator('en', { numeric: true }); // 2.eml before 10.eml

/** A mail in an archive; `from` names where it stood. */
export type ArchivedMail = { raw: Uint8Array; from: string };

/** Every mail in these files and folders: .eml files, Maildirs (cur and new, without drafts and trash), mbox files in both quotings. Rejects where a path cannot be read. */
export async function* mailsIn(paths: string[]): AsyncGenerator<ArchivedMail> {
  for (const path of paths) {
    const found = await stat(path);
    if (found.isDirectory()) yield* mailsInFolder(path);
    else if (await isMbox(path)) yield* mailsOfMbox(path);
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

async function* mailsOfMbox(path: string): AsyncGenerator<ArchivedMail> {
  let number = 0;
  for await (const raw of mailsInMbox(path)) yield { raw, from: `${path} (${++number})` };
}
