import { existsSync } from 'node:fs';
import { mailboxesForAddress } from '../domain/mailbox/mailbox.ts';
import { now } from '../lib/clock.ts';
import { mailsIn } from '../mail/inbound/archives.ts';
import { type ImportCounts, importMails } from '../mail/inbound/import.ts';
import { type Command, Failure, type Io, options, WrongCall, withDatabase } from './command.ts';

const TELL_EVERY_MS = 2_000;

export const mailImport: Command = {
  usage: 'mail import --mailbox ADDRESS [--dry-run] PATH…',
  about:
    'Brings in .eml files, a Maildir or an mbox as closed conversations: sends nothing, tells nobody, takes the same mail once, and can be run again after a stop. --dry-run counts and writes nothing',
  async run(args, io) {
    const { values, words } = options(
      args,
      { mailbox: 'string', 'dry-run': 'boolean' },
      Number.POSITIVE_INFINITY,
    );
    if (!values.mailbox || words.length === 0) throw new WrongCall('--mailbox and a path are needed');
    const missing = words.find((path) => !existsSync(path));
    if (missing !== undefined) throw new Failure(`There is nothing at ${missing}.`);
    return withDatabase(async (db, config) => {
      const [mailbox] = await mailboxesForAddress(db, values.mailbox!);
      if (!mailbox) throw new Failure(`There is no mailbox ${values.mailbox} here.`);
      const counts = await importMails(db, mailsIn(words), {
        mailboxId: mailbox.id,
        secret: config.secret,
        isDryRun: values['dry-run'] === true,
        onProgress: progress(io),
      });
      io.out(JSON.stringify(counts));
      return counts.failed ? 1 : 0;
    });
  },
};

/** A line on stderr now and then, for an archive that takes a while. */
function progress(io: Io): (counts: ImportCounts) => void {
  const began = now();
  let told = began;
  return ({ read, imported, duplicates, failed }) => {
    const at = now();
    if (at - told < TELL_EVERY_MS) return;
    told = at;
    const rate = Math.round((read * 1000) / (at - began));
    io.err(`${read} read, ${imported} imported, ${duplicates} known, ${failed} unreadable; ${rate} a second`);
  };
}
