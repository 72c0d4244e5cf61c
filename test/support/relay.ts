import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** How a relay answers. A number is the code it says; what is absent is accepted. */
export type Manners = {
  /** To MAIL FROM. */
  sender?: number;
  /** To RCPT TO, by address. */
  recipients?: Record<string, number>;
  /** To the mail: a code, silence, or a connection that drops once it has every byte. */
  mail?: number | 'silence' | 'drop';
  /** Called with every byte in hand, before the answer. */
  meanwhile?: () => Promise<void>;
};

export type RelayedMail = { from: string; to: string[]; raw: string };
export type Relay = { url: string; port: number; mails: RelayedMail[]; manners: Manners; attempts: number };

/** A mail server on the way to the customer, with manners that a test may change at any time. `mails` holds what it has seen whole, accepted or not. */
export async function aRelay(manners: Manners = {}, port = 0): Promise<Relay> {
  const sockets = new Set<Socket>();
  const relay: Relay = { url: '', port: 0, mails: [], manners, attempts: 0 };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 10,
    logger: false,
    onMailFrom: (_address, _session, done) => {
      relay.attempts++;
      done(refusal(relay.manners.sender));
    },
    onRcptTo: ({ address }, _session, done) => done(refusal(relay.manners.recipients?.[address])),
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer);
      } catch {
        return; // whoever sent it was killed before it was whole
      }
      relay.mails.push({
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        to: envelope.rcptTo.map((recipient) => recipient.address),
        raw: Buffer.concat(chunks).toString('utf8'),
      });
      await relay.manners.meanwhile?.();
      const { mail } = relay.manners;
      if (mail === 'silence') return;
      if (mail === 'drop') for (const socket of sockets) socket.destroy();
      else done(refusal(mail));
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  );
  const bound = server.server.address();
  relay.port = typeof bound === 'object' && bound ? bound.port : 0;
  relay.url = `smtp://127.0.0.1:${relay.port}`;
  return relay;
}

function refusal(code: number | undefined): Error | null {
  if (code === undefined || code === 250) return null;
  return Object.assign(new Error(`${String(code)[0]}.0.0 The relay says ${code}`), { responseCode: code });
}
