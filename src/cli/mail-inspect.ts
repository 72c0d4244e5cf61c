import { readFile } from 'node:fs/promises';
import { inspect } from '../mail/inbound/inspect.ts';

const USAGE = 'Usage: porchlight mail inspect FILE…   (one JSON object a line for each mail)';
const OK = 0;
const WRONG_CALL = 2;

/** Where a command writes, a line at a time. */
type Output = { out(line: string): void; err(line: string): void };

async function inspected(file: string): Promise<string> {
  try {
    return JSON.stringify(await inspect(file, await readFile(file)));
  } catch (error) {
    return JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * `mail inspect FILE…`: a JSON line for each file, in order. A file that cannot be read gives `{file, error}` and
 * stops none of the others. Gives the exit status: 0, or 2 for a wrong call.
 */
export async function mailInspect(args: string[], io: Output): Promise<number> {
  if (args.includes('--help')) {
    io.out(USAGE);
    return OK;
  }
  const files = args[0] === '--' ? args.slice(1) : args;
  const option = args[0] === '--' ? undefined : args.find((arg) => arg.startsWith('--'));
  if (files.length === 0 || option) {
    io.err(option ? `${option} is not an option of mail inspect. ${USAGE}` : USAGE);
    return WRONG_CALL;
  }
  for (const file of files) io.out(await inspected(file));
  return OK;
}
