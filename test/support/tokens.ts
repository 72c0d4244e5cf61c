import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

type Answer = { status?: number; body: Record<string, unknown> };

/** A stand-in for a provider's token endpoint on this machine: answers as told, and keeps what it was asked. */
export async function tokenEndpoint(answer: (asked: URLSearchParams) => Answer) {
  const asked: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    const parameters = new URLSearchParams(await bodyOf(request));
    asked.push(parameters);
    const { status = 200, body } = answer(parameters);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { asked, url: `http://127.0.0.1:${port}/token` };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
