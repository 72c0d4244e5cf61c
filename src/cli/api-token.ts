import { z } from 'zod';
import { transaction } from '../domain/database.ts';
import { check, field } from '../domain/fields.ts';
import { makeApiToken } from '../domain/teammate/api-tokens.ts';
import { findTeammateByEmail } from '../domain/teammate/teammate.ts';
import { type Command, Failure, options, WrongCall, withDatabase } from './command.ts';

const Named = z.object({ name: field.name('The token’s name') });

export const apiToken: Command = {
  usage: 'api-token EMAIL --name NAME',
  about: 'Prints a token with which a program may do what this teammate may',
  async run(args, io) {
    const { words, values } = options(args, { name: 'string' }, 1);
    if (words.length === 0 || !values.name) throw new WrongCall('An e-mail address and --name are needed');
    return withDatabase(async (db) => {
      const teammate = await findTeammateByEmail(db, words[0]!);
      if (!teammate) throw new Failure(`Nobody here has the address ${words[0]}.`);
      io.out(await transaction(db, (tx) => makeApiToken(tx, teammate, check(Named, values).name)));
      return 0;
    });
  },
};
