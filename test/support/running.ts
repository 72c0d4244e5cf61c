import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTransport } from 'nodemailer';
import { freePort } from './free-port.ts';
import { type Letter, letter } from './letters.ts';
import { PATIENCE } from './patience.ts';

/** The built program as a company runs it: a process of its own on free ports, with a data folder that goes with it. */
export type Program = {
  url: string;
  smtpPort: number;
  dataDir: string;
  /** What it printed so far. */
  output(): string;
  /** A command of bin/porchlight beside it. Gives what it prints; throws where it fails. */
  command(...args: string[]): Promise<string>;
  /** A letter arrives over SMTP; resolves when the receiver has taken it. */
  arrives(mail?: Partial<Letter> | Uint8Array): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same ports and data. */
  restart(): Promise<void>;
  /** Ends it cleanly and removes its data. */
  stop(): Promise<void>;
};

/** Starts the built program; needs dist/. `args` are those of bin/start. */
export async function startProgram(
  environment: Record<string, string> = {},
  args: string[] = [],
): Promise<Program> {
  const dataDir = mkdtempSync(join(tmpdir(), 'porchlight-journey-'));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const env = {
    PATH: process.env.PATH,
    NODE_NO_WARNINGS: '1',
    DATA_DIR: dataDir,
    PORT: String(port),
    SMTP_IN_PORT: String(smtpPort),
    UNDO_SECONDS: '0',
    LOG_LEVEL: 'error',
    ...environment,
  };
  let said = '';
  let running: ChildProcess;
  async function start(): Promise<void> {
    said = '';
    running = spawn(process.execPath, ['dist/main.js', ...args], { env });
    for (const stream of [running.stdout, running.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk;
      });
    await until(
      () => said.includes('Porchlight is open'),
      running,
      () => said,
    );
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (running.exitCode !== null || running.signalCode !== null) return;
    running.kill(signal);
    await once(running, 'exit');
  }
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    smtpPort,
    dataDir,
    output: () => said,
    command: (...words) => commandBeside(env, words),
    arrives: (mail = {}) => carry(smtpPort, mail instanceof Uint8Array ? mail : letter(mail)),
    kill: () => end('SIGKILL'),
    restart: start,
    async stop() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function until(isSo: () => boolean, running: ChildProcess, said: () => string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < PATIENCE; ) {
    if (isSo()) return;
    if (running.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The program did not start. It said: ${said()}`);
}

async function commandBeside(env: NodeJS.ProcessEnv, words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/porchlight.js', ...words], { env });
  return stdout.trim();
}

async function carry(port: number, raw: Uint8Array): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const envelope = { from: 'maria@northwind.example', to: ['help@fieldnotes.example'] };
  await transport.sendMail({ envelope, raw: Buffer.from(raw) });
  transport.close();
}
