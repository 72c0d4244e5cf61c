import { audit } from '../domain/inbound-mail/auditing.ts';
import { type Command, options, withDatabase } from './command.ts';

export const mailAudit: Command = {
  usage: 'mail audit [--json]',
  about:
    'Adds up what came in, by source: received, stored, processed, failed, pending, set aside, and what does not add up (exit status 1 then)',
  async run(args, io) {
    const { values } = options(args, { json: 'boolean' });
    return withDatabase(async (db) => {
      const { sources, problems } = await audit(db);
      const total = { received: 0, stored: 0, processed: 0, failed: 0, pending: 0, setAside: 0 };
      for (const counts of Object.values(sources))
        for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += counts[name];
      if (values.json) io.out(JSON.stringify({ ...total, sources, problems }));
      else {
        for (const [source, counts] of Object.entries({ ...sources, 'all together': total })) {
          io.out(
            `${source}: ${Object.entries(counts)
              .map(([name, count]) => `${count} ${name === 'setAside' ? 'set aside' : name}`)
              .join(', ')}`,
          );
        }
        for (const problem of problems) io.out(`Does not add up: ${problem}`);
      }
      return problems.length ? 1 : 0;
    });
  },
};
