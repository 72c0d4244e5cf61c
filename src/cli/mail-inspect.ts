import { readFile } from 'node:fs/promises';
import { inspect } from '../mail/inbound/inspect.ts';
import { type Command, options, WrongCall } from './command.ts';

/** A JSON line for each file, in order. A file that cannot be read gives `{file, error}` and stops none of the others. */
export const mailInspect: Command = {
  usage: 'mail inspect FILE…',
  about: 'Says how mails are read, a JSON object a line',
  async run(args, io) {
    const { words: files } = options(args, {}, Number.POSITIVE_INFINITY);
    if (files.length === 0) throw new WrongCall('A file is needed');
    for (const file of files) io.out(await inspected(file));
    return 0;
  },
};

async function inspected(file: string): Promise<string> {
  try {
    return JSON.stringify(await inspect(file, await readFile(file)));
  } catch (error) {
    return JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) });
  }
}
