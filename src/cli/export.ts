import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { backUp, connect } from '../domain/database.ts';
import { exported } from '../domain/export/exporting.ts';
import { type Command, Failure, options, WrongCall, withDatabase } from './command.ts';

const COPY = '.copy.porchlight';

/** `export` is a word of the language, so its command has a longer name here. */
export const exportCommand: Command = {
  usage: 'export DIR',
  about:
    'Writes everything as plain files, to read or to take elsewhere: company.json, customers.jsonl, conversations.jsonl, mails/*.eml and attachments/. Holds no password, token or key',
  async run(args, io) {
    const { words } = options(args, {}, 1);
    if (words.length === 0) throw new WrongCall('A folder to write is needed');
    const folder = resolve(words[0]!);
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Failure(`${words[0]} is not empty. Name a new folder, so that nothing is mixed or lost.`);
    if (!existsSync(dirname(folder))) throw new Failure(`There is no folder ${dirname(folder)}.`);
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    const files = await writeFromCopy(part);
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(part, folder);
    io.out(`Exported ${files} ${files === 1 ? 'file' : 'files'} to ${words[0]}.`);
    return 0;
  },
};

/** A copy first: the server goes on working, and all files are of one moment. */
async function writeFromCopy(folder: string): Promise<number> {
  const file = join(folder, COPY);
  try {
    await withDatabase((db, config) => backUp(db, file, { secret: config.secret }));
    const copy = connect({ url: null, file });
    try {
      return await writeFiles(copy, folder);
    } finally {
      await copy.destroy();
    }
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  }
}

async function writeFiles(copy: Parameters<typeof exported>[0], folder: string): Promise<number> {
  let count = 0;
  for await (const { path, pieces } of exported(copy)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    await pipeline(Readable.from(pieces), createWriteStream(join(folder, path)));
    count++;
  }
  return count;
}
