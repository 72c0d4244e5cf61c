import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// RFC 9106, second recommended option: 64 MiB, three passes. At most two at a time, or sign-ins would eat the memory.
const COST = { memory: 65_536, passes: 3, parallelism: 4, tagLength: 32 };
const MOST_AT_ONCE = 2;

const derive = promisify(argon2);
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function tag(password: string, nonce: Buffer, cost = COST): Promise<Buffer> {
  return inTurn(() => derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost }));
}

/** Argon2id in PHC form (`$argon2id$v=19$m=…,t=…,p=…$salt$tag`), so that the cost can rise and old hashes still verify. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await tag(password, nonce);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${b64(nonce)}$${b64(hash)}`;
}

/** True where `password` made `stored`. Takes as long for a null hash, so that nobody learns who is here. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored ?? '');
  if (!match) {
    await tag(password, Buffer.alloc(16));
    return false;
  }
  const [, memory, passes, parallelism, salt, hash] = match;
  const expected = Buffer.from(hash!, 'base64');
  const cost = { memory: +memory!, passes: +passes!, parallelism: +parallelism!, tagLength: expected.length };
  return timingSafeEqual(await tag(password, Buffer.from(salt!, 'base64'), cost), expected);
}

function b64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
