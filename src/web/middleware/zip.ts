import { constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { HtmlEscapedCallbackPhase, resolveCallback } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Ctx, Env } from '../context.ts';

const WORTH_IT_BYTES = 1_000;
const STRINGIFY = HtmlEscapedCallbackPhase.Stringify;

/**
 * Compresses whole pages and the API's answers in one go: a stream would cost more. Event streams and files pass as they are. An answer is
 * taken where it is made, as words: read back from its Response it would lie in memory three times until a full collection. And it is
 * compressed at once, in about a millisecond: while it waits for another thread, it grows old in memory too.
 */
export const zipped: MiddlewareHandler<Env> = async (c, next) => {
  if (/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) zipWords(c);
  await next();
};

type Say = (content: unknown, status?: ContentfulStatusCode, headers?: Record<string, string>) => unknown;

function zipWords(c: Ctx): void {
  const [plainHtml, plainJson] = [c.html as Say, c.json as Say];
  const html: Say = async (content, status, headers) => {
    const text = String(await resolveCallback(content as string, STRINGIFY, false, {}));
    if (text.length < WORTH_IT_BYTES) return plainHtml(text, status, headers);
    return small(c, text, { status, headers: { 'content-type': 'text/html; charset=UTF-8', ...headers } });
  };
  const json: Say = (content, status, headers) => {
    const text = JSON.stringify(content) ?? '';
    if (text.length < WORTH_IT_BYTES) return plainJson(content, status, headers);
    return small(c, text, { status, headers: { 'content-type': 'application/json', ...headers } });
  };
  c.html = html as typeof c.html;
  c.json = json as typeof c.json;
}

type Sent = { status?: ContentfulStatusCode; headers: Record<string, string> };

function small(c: Ctx, text: string, { status, headers }: Sent): Response {
  const bytes = gzipSync(text, { level: constants.Z_BEST_SPEED });
  c.header('vary', 'accept-encoding', { append: true });
  return c.body(bytes as Uint8Array<ArrayBuffer>, status, { 'content-encoding': 'gzip', ...headers });
}
