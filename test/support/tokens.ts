import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

type Answer = { status?: number; body: Record<string, unknown> };

/**
 * A stand-in for a provider on this machine: its token endpoint answers as told, and what it was asked is kept.
 * `tokenInfo` tells a mail server whose a token is: every one in `valid` is the account's.
 */
export async function tokenEndpoint(
  answer: (asked: URLSearchParams) => Answer,
  { valid = new Set<string>(), account = '' }: { valid?: Set<string>; account?: string } = {},
) {
  const asked: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('token') ?? '';
      response.writeHead(valid.has(token) ? 200 : 401, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(valid.has(token) ? { email: account } : { error: 'unknown' }));
    }
    const parameters = new URLSearchParams(await bodyOf(request));
    asked.push(parameters);
    const { status = 200, body } = answer(parameters);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const at = `http://127.0.0.1:${port}`;
  return { asked, url: `${at}/token`, tokenInfo: `${at}/info?token=` };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
