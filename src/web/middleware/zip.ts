import { constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { HtmlEscapedCallbackPhase, resolveCallback } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Ctx, Env } from '../context.ts';

const WORTH_IT_BYTES = 1_000;
const STRINGIFY = HtmlEscapedCallbackPhase.Stringify;

/**
 * Compresses whole pages in one go: a stream would cost more than the page. Event streams and files pass as they are. A page is
 * taken where it is made, as words: read back from its Response it would lie in memory three times until a full collection. And it is
 * compressed at once, in about a millisecond: while it waits for another thread, the page grows old in memory too.
 */
export const zipped: MiddlewareHandler<Env> = async (c, next) => {
  if (/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) zipPages(c);
  await next();
};

type Html = (content: unknown, status?: ContentfulStatusCode, headers?: Record<string, string>) => unknown;

function zipPages(c: Ctx): void {
  const plain = c.html as Html;
  const html: Html = async (content, status, headers) => {
    const text = String(await resolveCallback(content as string, STRINGIFY, false, {}));
    if (text.length < WORTH_IT_BYTES) return plain(text, status, headers);
    const bytes = gzipSync(text, { level: constants.Z_BEST_SPEED });
    c.header('vary', 'accept-encoding', { append: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, status, {
      'content-type': 'text/html; charset=UTF-8',
      'content-encoding': 'gzip',
      ...headers,
    });
  };
  c.html = html as typeof c.html;
}
