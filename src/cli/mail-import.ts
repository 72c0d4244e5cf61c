import { mailboxesForAddress } from '../domain/mailbox/mailbox.ts';
import { mailsIn } from '../mail/inbound/archives.ts';
import { importMails } from '../mail/inbound/import.ts';
import { type Command, Failure, options, WrongCall, withDatabase } from './command.ts';

export const mailImport: Command = {
  usage: 'mail import --mailbox ADDRESS PATH…',
  about:
    'Brings in .eml files, a Maildir or an mbox as closed conversations: sends nothing, tells nobody, takes the same mail once, and can be run again after a stop',
  async run(args, io) {
    const { values, rest } = options(args, ['mailbox']);
    if (!values.mailbox || rest.length === 0) throw new WrongCall('--mailbox and a path are needed');
    return withDatabase(async (db, config) => {
      const [mailbox] = await mailboxesForAddress(db, values.mailbox!);
      if (!mailbox) throw new Failure(`There is no mailbox ${values.mailbox} here.`);
      const counts = await importMails(db, mailsIn(rest), { mailboxId: mailbox.id, secret: config.secret });
      io.out(JSON.stringify(counts));
      return counts.failed ? 1 : 0;
    });
  },
};
