import type { ImapFlow } from 'imapflow';
import type { ReadableSource } from '../../../domain/mail-source/leasing.ts';

const CONNECT_TIMEOUT_MS = 20_000;
const SILENCE_MS = 120_000; // longer than a poll, so that a line that died quietly is noticed at the next one
const LITERAL_SLACK = 4; // servers' sizes are estimates (RFC 3501, 2.3.4): what is far beyond is no mail

export type Auth = { user: string; pass: string } | { user: string; accessToken: string };

/** Connects and signs in. Throws imapflow's errors; the connection is closed then. The caller closes it otherwise. */
export async function openConnection(
  source: ReadableSource,
  { auth, maxBytes }: { auth: Auth; maxBytes: number },
): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client({
    host: source.host,
    port: source.port,
    secure: source.security === 'tls',
    doSTARTTLS: source.security === 'tls' ? undefined : source.security === 'starttls',
    auth,
    logger: false,
    disableAutoIdle: true,
    clientInfo: { name: 'Porchlight' },
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_MS,
    maxLiteralSize: maxBytes * LITERAL_SLACK,
  });
  client.on('error', () => {}); // every command in flight rejects with it, which is where it is dealt with
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}
