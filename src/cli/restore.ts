import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { restoreFrom } from '../domain/database.ts';
import { reindex } from '../domain/search/reindexing.ts';
import { type Command, options, WrongCall, withDatabase } from './command.ts';

export const restore: Command = {
  usage: 'restore FILE',
  about:
    'Checks a backup whole and then replaces everything here by it. Stop the server first: what it is doing would be lost',
  async run(args, io) {
    const { words } = options(args, {}, 1);
    if (words.length === 0) throw new WrongCall('A backup file is needed');
    const config = readConfig();
    const { report, secret } = await restoreFrom(resolve(words[0]!), {
      url: config.databaseUrl,
      file: join(config.dataDir, 'porchlight.db'),
    });
    writeFileSync(join(config.dataDir, 'secret'), secret, { mode: 0o600 });
    if (config.databaseUrl) await withDatabase((db) => reindex(db));
    io.out(`Restored ${report.conversations} conversations with ${report.messages} messages.`);
    return 0;
  },
};
