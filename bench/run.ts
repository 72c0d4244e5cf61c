import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const BENCHES = ['intake', 'parse', 'reply', 'pages', 'next', 'rota', 'coach'];

/** Runs a benchmark in a process of its own, so that none is warmed or slowed by another, and reads its JSON. */
function run(name: string): Promise<unknown> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    child.once('close', (code) => {
      try {
        resolve(JSON.parse(out));
      } catch {
        resolve({ error: `It ended with ${code} and no JSON.` });
      }
    });
  });
}

const wanted = process.argv.slice(2);
const results: Record<string, unknown> = {};
for (const name of BENCHES) {
  const isThere = existsSync(join(import.meta.dirname, `${name}.ts`));
  if (isThere && (wanted.length === 0 || wanted.includes(name))) results[name] = await run(name);
}
const machine = { node: process.version, processor: cpus()[0]?.model ?? '', cores: cpus().length };
process.stdout.write(`${JSON.stringify({ machine, results }, null, 1)}\n`);
