import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { connect, migrate, transaction } from '../src/domain/database.ts';
import { startSession } from '../src/domain/teammate/sessions.ts';
import { teammates } from '../src/domain/teammate/teammate.ts';

export type Figures = { p50: number; p95: number; max: number };
/** By the clock, and the processor time of the server alone, which other work on the machine changes less. */
type Timed = { clock: Figures; processor: Figures };
export type Server = { url: string; cookie: string; pid: number; folder: string; stop(): Promise<void> };

/**
 * The built program on a folder filled with a sample of `conversations`, and somebody signed in. A folder that is given is
 * filled where it is empty, and kept, so that the next run needs not fill it; else it is a fresh one.
 */
export async function sampleServer(
  conversations: number,
  kept?: string,
): Promise<Server & { filledPerSecond: number | null }> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
  const port = await freePort();
  const environment = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    SMTP_IN_PORT: '0',
    LOG_LEVEL: 'error',
  };
  const began = performance.now();
  const isFilled = existsSync(join(folder, 'porchlight.db'));
  if (!isFilled)
    await command(['dist/porchlight.js', 'sample', '--conversations', String(conversations)], environment);
  const filledPerSecond = isFilled ? null : Math.round(conversations / ((performance.now() - began) / 1000));
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'dist/main.js'], {
    env: environment,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${url}/up`)).ok);
  const cookie = await signIn(folder);
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => {
        if (!kept) rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      child.kill('SIGTERM');
    });
  return { url, cookie, pid: child.pid!, folder, stop, filledPerSecond };
}

/** The server's database: SQLite in its folder, or the empty one of PostgreSQL that DATABASE_URL names. */
export function connectTo(folder: string) {
  return connect({ url: process.env.DATABASE_URL ?? null, file: join(folder, 'porchlight.db') });
}

async function signIn(folder: string): Promise<string> {
  const db = connectTo(folder);
  await migrate(db);
  const [first] = await teammates(db);
  const token = await transaction(db, (tx) =>
    startSession(tx, { teammateId: first!.id, address: 'bench', device: 'bench' }),
  );
  await db.destroy();
  return `porchlight=${token}`;
}

function command(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`)),
    );
  });
}

/** Asks for each path in turn, `rounds` times, and gives how long the answers took in ms. */
export async function timed({ url, cookie, pid }: Server, paths: string[], rounds: number): Promise<Timed> {
  const [clock, processor]: [number[], number[]] = [[], []];
  for (let round = -20; round < rounds; round++) {
    const [began, used] = [performance.now(), processorMs(pid)];
    const response = await fetch(url + paths[Math.abs(round) % paths.length]!, { headers: { cookie } });
    await response.text();
    if (response.status !== 200) throw new Error(`${paths[0]} answered ${response.status}`);
    if (round < 0) continue;
    clock.push(performance.now() - began);
    processor.push(processorMs(pid) - used);
  }
  return { clock: figuresOf(clock), processor: figuresOf(processor) };
}

export function figuresOf(times: number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2));
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** The processor time that a process has used, all its threads together, in ms. */
function processorMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const of = (thread: string) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return threads.reduce((sum, thread) => sum + of(thread), 0) / 1e6;
}

/** Resident memory of the process, in MB. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1];
  return Math.round(Number(kilobytes) / 1024);
}

/** What a page that loads client.js and what it imports at once weighs, gzip, in KB. The editor comes later, where it is needed. */
export function firstLoadKilobytes(): number {
  const folder = 'dist/assets';
  const wanted = new Set<string>();
  const follow = (name: string) => {
    if (wanted.has(name)) return;
    wanted.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    for (const match of text.matchAll(/(?:import|from)\s*"\.\/([\w-]+\.js)"/g)) follow(match[1]!);
  };
  follow('client.js');
  if (!readdirSync(folder).includes('client.js')) throw new Error('Build first: node build.ts');
  const bytes = [...wanted].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  return Number((bytes / 1024).toFixed(1));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server did not come up.');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
