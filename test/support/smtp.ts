import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Db } from '../../src/db/connection.ts';
import { type ReceiverOptions, startReceiver } from '../../src/mail/inbound/receiver.ts';
import { temporaryFolder } from './desk.ts';

/** A person at the other end of an SMTP socket, who may say what no mail program says. */
export type Conversation = {
  /** Sends one line and gives the whole answer, its code first. */
  say(line: string): Promise<string>;
  /** Sends these bytes as they are. */
  write(bytes: string | Uint8Array): void;
  /** The next whole answer; 'closed' where the connection ended instead. */
  answer(): Promise<string>;
  /** Says who it is and for whom the mail is, up to the 354. */
  upToData(to: string[], from?: string): Promise<void>;
  hangUp(): void;
  socket: Socket;
};

const LAST_LINE = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\r?\n/;

/** Opens a conversation and waits for the greeting, which is the first answer. `from` is a loopback address to call from. */
export async function converse(
  port: number,
  from = '127.0.0.1',
): Promise<Conversation & { greeting: string }> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  onTestFinished(() => void socket.destroy());
  const talk = over(socket);
  return { ...talk, greeting: await talk.answer() };
}

/** The same over a socket that is open already. */
export function over(socket: Socket): Conversation {
  let heard = '';
  let isClosed = false;
  let wake = () => {};
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1');
    wake();
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    isClosed = true;
    wake();
  });
  async function answer(): Promise<string> {
    for (;;) {
      const [whole] = LAST_LINE.exec(heard) ?? [];
      if (whole) {
        heard = heard.slice(whole.length);
        return whole.trimEnd();
      }
      if (isClosed) return 'closed';
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  async function say(line: string): Promise<string> {
    socket.write(`${line}\r\n`);
    return answer();
  }
  return {
    socket,
    answer,
    say,
    write: (bytes) => void socket.write(bytes),
    hangUp: () => void socket.destroy(),
    async upToData(to, sender = 'maria@northwind.example') {
      await say('EHLO northwind.example');
      await say(`MAIL FROM:<${sender}>`);
      for (const address of to) await say(`RCPT TO:<${address}>`);
      const answered = await say('DATA');
      if (!answered.startsWith('354')) throw new Error(`DATA was answered ${answered}`);
    },
  };
}

/** A receiver on a free port, closed with the test. `warnings` collects what it logs. */
export async function aReceiver(db: Db, options: Partial<ReceiverOptions> = {}) {
  const warnings: object[] = [];
  const receiver = await startReceiver(db, {
    port: 0,
    host: '127.0.0.1',
    maxBytes: 1_000_000,
    folder: temporaryFolder(),
    cert: null,
    key: null,
    isDiskFull: () => false,
    log: { warn: (details) => void warnings.push(details) },
    ...options,
  });
  onTestFinished(() => receiver.close());
  return { ...receiver, warnings };
}
