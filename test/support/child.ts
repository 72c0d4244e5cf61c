import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

export type Child = {
  process: ChildProcess;
  /** Resolves with the first match of `pattern` in what it prints; rejects where it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit status, or the signal that ended it. */
  ended: Promise<number | string>;
};

/** Runs a script as a process of its own, with this environment and little else; killed with the test. */
export function child(script: string, environment: Record<string, string>, args: string[] = []): Child {
  const started = spawn(process.execPath, [script, ...args], {
    env: {
      PATH: process.env.PATH,
      MALLOC_MMAP_THRESHOLD_: '1000000', // as bin/start has it
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void started.kill('SIGKILL'));
  let printed = '';
  const ended = new Promise<number | string>((resolve) =>
    started.once('close', (code, signal) => resolve(code ?? signal ?? '')),
  );
  function says(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(printed);
        if (match) resolve(match);
      };
      look();
      started.stdout.on('data', look);
      void ended.then((status) => reject(new Error(`It ended with ${status} and said: ${printed}`)));
    });
  }
  for (const stream of [started.stdout, started.stderr])
    stream.prependListener('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  return { process: started, says, ended };
}

/** Builds the whole program as bin/start runs it, without what browsers load; gives the path of its main.js. */
export async function buildProgram(): Promise<string> {
  const cache = join(import.meta.dirname, '../../.cache'); // inside the project, where its packages are found
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'program-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'index.css'), '');
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/main.ts')],
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node26',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  });
  return join(folder, 'main.js');
}
