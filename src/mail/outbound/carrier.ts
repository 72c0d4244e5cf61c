import { createTransport } from 'nodemailer';

/** A way to hand raw mails to a receiver over one connection, as a mail server along the way does. */
export function carrier({ host, port }: { host: string; port: number }) {
  const transport = createTransport({
    host,
    port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 1,
    maxMessages: Infinity,
  });
  return {
    async carry({ from, to, raw }: { from: string; to: string; raw: Uint8Array }): Promise<void> {
      await transport.sendMail({ envelope: { from, to }, raw: Buffer.from(raw) });
    },
    close: () => transport.close(),
  };
}
