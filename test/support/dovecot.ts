import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';
import { letter } from './letters.ts';

const DOVECOT = '/usr/sbin/dovecot';
const START_MS = 10_000;

/** Tests that need a real IMAP server say so where there is none: Debian's package dovecot-imapd, which bin/ci installs. */
export const hasDovecot = existsSync(DOVECOT);
if (!hasDovecot)
  console.warn(`No ${DOVECOT}: the IMAP tests are skipped. Install dovecot-imapd to run them.`);

export const PASSWORD = 'correct-horse';

/** A real Dovecot of a test's own: any name signs in with PASSWORD and has mailboxes of its own. */
export type Dovecot = {
  port: number;
  folder: string;
  /** Another mail program on the same account, as a person's would be. */
  client(account: string): Promise<ImapFlow>;
  stop(): Promise<void>;
  start(): Promise<void>;
};

/** With `tokenInfo`, it takes OAuth 2 tokens too and asks that address whose they are. */
export async function dovecot({ tokenInfo }: { tokenInfo?: string } = {}): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-dovecot-'));
  const port = await freePort();
  const user = process.getuid?.() === 0 ? 'nobody' : userInfo().username;
  writeFileSync(join(folder, 'dovecot.conf'), configuration({ folder, port, user, tokenInfo }));
  writeFileSync(join(folder, 'oauth2.conf'), `tokeninfo_url = ${tokenInfo}\nusername_attribute = email\n`);
  mkdirSync(join(folder, 'mail'));
  chmodSync(folder, 0o755);
  if (process.getuid?.() === 0) {
    const [uid, gid] = ids(user);
    chownSync(join(folder, 'mail'), uid, gid);
  }
  let server: ChildProcess | null = null;
  async function start(): Promise<void> {
    server = spawn(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')], {
      stdio: 'ignore',
      detached: true,
    });
    await answers(port);
  }
  async function stop(): Promise<void> {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await ended;
    endGroup(running.pid);
  }
  await start();
  onTestFinished(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { port, folder, start, stop, client: (account) => signIn(port, account) };
}

/** Its children serve open connections on after it: an outage ends those too. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // they have ended already
  }
}

async function signIn(port: number, account: string): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: account, pass: PASSWORD },
    logger: false,
    disableAutoIdle: true,
  });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.close());
  return client;
}

type Settings = { folder: string; port: number; user: string; tokenInfo?: string };

function configuration({ folder, port, user, tokenInfo }: Settings): string {
  const tokens = tokenInfo
    ? `passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = ${folder}/oauth2.conf\n}`
    : '';
  const chroot = process.getuid?.() === 0 ? '' : 'chroot ='; // only root may
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login ${tokenInfo ? 'xoauth2' : ''}
auth_failure_delay = 0
default_login_user = ${user}
default_internal_user = ${user}
default_internal_group = ${group(user)}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail/%u
mail_max_userip_connections = 100
service anvil {
  ${chroot}
}
service imap-login {
  ${chroot}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
${tokens}
passdb {
  driver = static
  mechanisms = plain login
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${user} gid=${group(user)} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
}
`;
}

function ids(user: string): [number, number] {
  const number = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return [number('-u'), number('-g')];
}

function group(user: string): string {
  return execFileSync('id', ['-gn', user], { encoding: 'utf8' }).trim();
}

async function answers(port: number): Promise<void> {
  for (const end = performance.now() + START_MS; performance.now() < end; ) {
    const greeting = await new Promise<boolean>((resolve) => {
      const socket = dial(port, '127.0.0.1');
      socket.once('data', () => resolve(true)).once('error', () => resolve(false));
      socket.once('data', () => socket.destroy());
    });
    if (greeting) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Dovecot does not answer');
}

/** A line to a server that the test can cut: after so many bytes towards the reader, or at once. */
export type Wire = { port: number; cutAfter(bytes: number): void; cuts: number; connections: number };

export async function wire(to: number): Promise<Wire> {
  let left = Number.POSITIVE_INFINITY;
  const open = new Set<Socket>();
  const state = {
    port: 0,
    cuts: 0,
    connections: 0,
    cutAfter(bytes: number): void {
      left = bytes;
    },
  };
  const server: Server = createServer((near) => {
    state.connections++;
    const far = dial(to, '127.0.0.1');
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', cut).on('close', cut);
    }
    near.pipe(far);
    far.on('data', (bytes: Buffer) => {
      left -= bytes.length;
      if (left > 0) return void near.write(bytes);
      near.write(bytes.subarray(0, bytes.length + left), cut); // a part of an answer, then silence
      state.cuts++;
      left = Number.POSITIVE_INFINITY;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  state.port = typeof address === 'object' && address ? address.port : 0;
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return state;
}

/** The server loses its numbers, as after a move to another machine: same mail, another UIDVALIDITY. */
export async function renumber(server: Dovecot, account = 'desk'): Promise<void> {
  await server.stop();
  const box = join(server.folder, 'mail', account);
  for (const name of readdirSync(box))
    if (name.startsWith('dovecot')) rmSync(join(box, name), { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // Dovecot takes the second as the new UIDVALIDITY
  await server.start();
}

/** Puts so many small mails into an account's INBOX, as files, each with a number of its own. */
export async function fills(server: Dovecot, count: number, account = 'desk'): Promise<void> {
  const box = join(server.folder, 'mail', account, 'new');
  for (const folder of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(server.folder, 'mail', account, folder), { recursive: true });
    chmodSync(join(server.folder, 'mail', account, folder), 0o777); // root writes here, Dovecot reads as somebody else
  }
  for (let number = 0; number < count; number++) {
    const file = join(box, `${1_700_000_000 + number}.M${number}P1.test`);
    const mail = letter({ subject: `Question ${number}`, text: `This is number ${number}.` });
    writeFileSync(file, mail, { mode: 0o666 });
  }
}
