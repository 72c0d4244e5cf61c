import { resolve } from 'node:path';
import { backUp } from '../domain/database.ts';
import { type Command, options, WrongCall, withDatabase } from './command.ts';

export const backup: Command = {
  usage: 'backup FILE',
  about:
    'Writes everything into one file, beside a running server too. The file signs nobody in, but holds all your mail: keep it safe',
  async run(args, io) {
    const { words } = options(args, {}, 1);
    if (words.length === 0) throw new WrongCall('A file to write is needed');
    return withDatabase(async (db, config) => {
      const report = await backUp(db, resolve(words[0]!), { secret: config.secret });
      io.out(
        `Backed up ${report.conversations} conversations with ${report.messages} messages to ${words[0]}.`,
      );
      return 0;
    });
  },
};
