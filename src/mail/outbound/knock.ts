const TIMEOUT_MS = 10_000;

/** Brings a test mail in at our own front door, the way every other mail comes. Throws where the receiver does not answer. */
export async function knock(
  { to, from, name }: { to: string; from: string; name: string },
  { host, port }: { host: string; port: number },
): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host,
    port,
    secure: false,
    ignoreTLS: true,
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  await transport.sendMail({
    from: { name, address: from },
    to,
    subject: 'A test mail has arrived',
    text: `This mail came in through Porchlight's receiver, because ${name} asked for a test.\n\nAnswer it and look at the outgoing mail, or close it.`,
  });
  transport.close();
}
