import { sampleConversation } from '../../demo/phrases.ts';
import { company, found } from '../domain/company/company.ts';
import { type Db, transaction } from '../domain/database.ts';
import { allMailboxes } from '../domain/mailbox/mailbox.ts';
import { fill } from '../domain/sample/filling.ts';
import { redeemSignInLink } from '../domain/teammate/signing-in.ts';
import { addTeammate, teammates } from '../domain/teammate/teammate.ts';
import { DAY, now } from '../lib/clock.ts';
import { type Command, options, readNumber, withDatabase } from './command.ts';

const YEAR_MS = 365 * DAY;
const TEAM = [
  'Ana Okafor',
  'Tomás Ribeiro',
  'Yuki Kimura',
  'Greta Lindqvist',
  'Sam Whitaker',
  'Ife Balogun',
  'Jonas Keller',
  'Pooja Nair',
];

export const sample: Command = {
  usage: 'sample --conversations N [--messages 3] [--seed 1]',
  about: 'Fills the data folder with a believable company of that size. The same seed gives the same words',
  async run(args, io) {
    const { values } = options(args, { conversations: 'string', messages: 'string', seed: 'string' });
    const numbers = {
      conversations: readNumber('conversations', values.conversations, { least: 1, most: 5_000_000 }),
      messages: readNumber('messages', values.messages, { least: 1, most: 200, absent: 3 }),
      seed: readNumber('seed', values.seed, { least: 1, most: 2 ** 31, absent: 1 }),
    };
    return withDatabase(async (db, config) => {
      const began = performance.now();
      const messages = await fillWith(db, { ...numbers, secret: config.secret });
      const seconds = (performance.now() - began) / 1000;
      io.out(`${numbers.conversations} conversations with ${messages} messages in ${seconds.toFixed(1)} s`);
      return 0;
    });
  },
};

type Size = { conversations: number; messages: number; seed: number; secret: string };

/** Fills the database, with a company and a team where there is none yet. Gives how many messages. */
async function fillWith(db: Db, { conversations, messages, seed, secret }: Size): Promise<number> {
  await ensureTeam(db);
  const [mailbox] = await allMailboxes(db);
  const at = now();
  return fill(db, {
    mailboxId: mailbox!.id,
    address: mailbox!.address,
    teammates: await teammates(db),
    secret,
    from: at - YEAR_MS,
    to: at,
    conversations,
    make: (index) => sampleConversation(seed, index, messages),
  });
}

async function ensureTeam(db: Db): Promise<void> {
  if (await company(db)) return;
  await transaction(db, async (tx) => {
    const emailOf = (name: string) =>
      `${name.split(' ')[0]!.normalize('NFD').replace(/\W/g, '').toLowerCase()}@fieldnotes.example`;
    const { token } = await found(tx, {
      company: 'Fieldnotes',
      name: TEAM[0]!,
      email: emailOf(TEAM[0]!),
      mailbox: 'help@fieldnotes.example',
      zone: 'Africa/Lagos',
    });
    await redeemSignInLink(tx, token);
    for (const name of TEAM.slice(1)) await addTeammate(tx, { name, email: emailOf(name) });
  });
}
