import { transaction } from '../domain/database.ts';
import { makeSignInLink } from '../domain/teammate/signing-in.ts';
import { findTeammateByEmail } from '../domain/teammate/teammate.ts';
import { type Command, Failure, options, WrongCall, withDatabase } from './command.ts';

export const signInLink: Command = {
  usage: 'sign-in-link EMAIL',
  about: 'Prints an address that signs this teammate in, once, for half an hour',
  async run(args, io) {
    const { words } = options(args, {}, 1);
    if (words.length === 0) throw new WrongCall('An e-mail address is needed');
    return withDatabase(async (db, config) => {
      const teammate = await findTeammateByEmail(db, words[0]!);
      if (!teammate) throw new Failure(`Nobody here has the address ${words[0]}.`);
      const token = await transaction(db, (tx) => makeSignInLink(tx, teammate.id, 'sign-in'));
      io.out(`${config.baseUrl}/sign-in/links/${token}`);
      return 0;
    });
  },
};
