import { found } from '../domain/company/company.ts';
import { transaction } from '../domain/database.ts';
import { type Command, options, WrongCall, withDatabase } from './command.ts';

const OPTIONS = {
  company: 'string',
  name: 'string',
  email: 'string',
  mailbox: 'string',
  zone: 'string',
} as const;

export const setup: Command = {
  usage: 'setup --company NAME --name NAME --email ADDRESS --mailbox ADDRESS [--zone ZONE]',
  about: 'Makes the company, its first person and its first mailbox, and prints a one-time sign-in address',
  async run(args, io) {
    const { values } = options(args, OPTIONS);
    for (const name of ['company', 'name', 'email', 'mailbox'] as const)
      if (!values[name]) throw new WrongCall(`--${name} is missing`);
    const { company, name, email, mailbox } = values as Record<keyof typeof OPTIONS, string>;
    const zone = values.zone ?? Temporal.Now.timeZoneId();
    return withDatabase(async (db, config) => {
      const { token } = await transaction(db, (tx) => found(tx, { company, name, email, mailbox, zone }));
      io.out(`${config.baseUrl}/sign-in/links/${token}`);
      return 0;
    });
  },
};
