import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { porchlight } from '../../src/cli/porchlight.ts';

/** Runs `porchlight ARGS…` with these words on its standard input, and gives what it wrote and its exit status. */
export async function run(args: string[], input = '') {
  const out: string[] = [];
  const err: string[] = [];
  const status = await porchlight(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    input: (async function* () {
      yield input;
    })(),
  });
  return { status, out: out.join('\n'), err: err.join('\n'), json: () => JSON.parse(out.join('\n')) };
}

/** Writes a file into a folder of its own and gives its path. */
export function fileOf(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'porchlight-')), 'people.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
