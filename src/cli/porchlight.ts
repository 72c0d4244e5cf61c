import { text } from 'node:stream/consumers';
import { Conflict, Forbidden, Invalid, NotFound } from '../domain/errors.ts';
import { apiToken } from './api-token.ts';
import { backup } from './backup.ts';
import { coach } from './coach.ts';
import { type Command, Failure, type Io, WrongCall } from './command.ts';
import { coverage } from './coverage.ts';
import { doctor } from './doctor.ts';
import { exportCommand } from './export.ts';
import { mailAudit } from './mail-audit.ts';
import { mailImport } from './mail-import.ts';
import { mailInspect } from './mail-inspect.ts';
import { restore } from './restore.ts';
import { rota } from './rota.ts';
import { sample } from './sample.ts';
import { setup } from './setup.ts';
import { signInLink } from './sign-in-link.ts';

export const COMMANDS: Record<string, Command> = {
  setup,
  'mail inspect': mailInspect,
  'mail import': mailImport,
  'mail audit': mailAudit,
  'sign-in-link': signInLink,
  'api-token': apiToken,
  sample,
  coach,
  coverage,
  rota,
  backup,
  restore,
  export: exportCommand,
  doctor,
};

const HELP = ['--help', '-h'];

function help(): string {
  const lines = Object.values(COMMANDS).map(
    ({ usage, about }) => `  bin/porchlight ${usage}\n      ${about}`,
  );
  return `Porchlight's commands\n\n${lines.join('\n')}\n\n--help on each says more.`;
}

/** Finds the command and runs it; every expected failure is one line on stderr. */
export async function porchlight(args: string[], io: Io): Promise<number> {
  if (args.length === 0 || args[0] === 'help' || HELP.includes(args[0]!)) {
    io.out(help());
    return args.length === 0 ? 2 : 0;
  }
  const name = [args.slice(0, 2).join(' '), args[0]!].find((one) => Object.hasOwn(COMMANDS, one));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) {
    io.err(`There is no command "${args[0]}". bin/porchlight --help lists them.`);
    return 2;
  }
  const rest = args.slice(name!.split(' ').length);
  if (rest.some((arg) => HELP.includes(arg))) {
    io.out(command.help ?? `bin/porchlight ${command.usage}\n\n${command.about}.`);
    return 0;
  }
  return command.run(rest, io).catch((error: unknown) => explain(error, command, io));
}

function explain(error: unknown, command: Command, io: Io): number {
  if (error instanceof WrongCall) {
    io.err(`${error.message}. Usage: bin/porchlight ${command.usage}`);
    return 2;
  }
  const isExpected = [Failure, Invalid, Conflict, NotFound, Forbidden].some((kind) => error instanceof kind);
  io.err(
    isExpected || error instanceof Error ? (error as Error).message.replace(/\s*\n\s*/g, ' ') : String(error),
  );
  return 1;
}

if (import.meta.main) {
  const io: Io = {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    input: () => text(process.stdin),
  };
  process.stdout.on('error', () => process.exit(0)); // `… | head` has read enough
  process.exitCode = await porchlight(process.argv.slice(2), io);
}
