import { apiToken } from './api-token.ts';
import { backup } from './backup.ts';
import { coach } from './coach.ts';
import { type Command, type Io, WrongCall } from './command.ts';
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

/** Every command, or those that begin with this word. */
function help(word?: string): string {
  const lines = Object.entries(COMMANDS)
    .filter(([name]) => word === undefined || name.startsWith(`${word} `))
    .map(([, { usage, about }]) => `  bin/porchlight ${usage}\n      ${about}`);
  return `Porchlight's commands\n\n${lines.join('\n')}\n\n--help on each says more.`;
}

/** For a call that names no command: of the commands that begin with its word, or that there is none. */
function without(args: string[], io: Io): number {
  const [first, second] = args as [string, string?];
  if (!Object.keys(COMMANDS).some((name) => name.startsWith(`${first} `))) {
    io.err(`There is no command "${first}". bin/porchlight --help lists them.`);
    return 2;
  }
  if (args.slice(1).some((arg) => HELP.includes(arg))) {
    io.out(help(first));
    return 0;
  }
  const missing =
    second === undefined ? `"${first}" needs a second word` : `There is no command "${first} ${second}"`;
  io.err(`${missing}. bin/porchlight ${first} --help lists what there is.`);
  return 2;
}

/** Finds the command and runs it; a failure is one line on stderr. */
export async function porchlight(args: string[], io: Io): Promise<number> {
  if (args.length === 0 || args[0] === 'help' || HELP.includes(args[0]!)) {
    io.out(help());
    return args.length === 0 ? 2 : 0;
  }
  const name = [args.slice(0, 2).join(' '), args[0]!].find((one) => Object.hasOwn(COMMANDS, one));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) return without(args, io);
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
  io.err(error instanceof Error ? error.message.replace(/\s*\n\s*/g, ' ') : String(error));
  return 1;
}

if (import.meta.main) {
  const io: Io = {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    input: (async function* () {
      yield* process.stdin.setEncoding('utf8'); // not opened by a command that does not read it
    })(),
  };
  process.stdout.on('error', () => process.exit(0)); // `… | head` has read enough
  process.exitCode = await porchlight(process.argv.slice(2), io);
}
