import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../context.ts';

const WORTH_IT_BYTES = 1_000;
const zip = promisify(gzip);

/** Compresses whole pages in one go: a stream would cost more than the page. Event streams and files pass as they are. */
export const zipped: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const isPage = /^(text\/html|application\/(json|problem\+json))/.test(
    c.res.headers.get('content-type') ?? '',
  );
  if (
    !isPage ||
    c.res.headers.has('content-encoding') ||
    !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  )
    return;
  const bytes = Buffer.from(await c.res.arrayBuffer());
  const headers = new Headers(c.res.headers);
  headers.append('vary', 'accept-encoding');
  if (bytes.length < WORTH_IT_BYTES) {
    c.res = new Response(bytes, { status: c.res.status, headers });
    return;
  }
  headers.set('content-encoding', 'gzip');
  headers.delete('content-length');
  c.res = new Response(await zip(bytes, { level: constants.Z_BEST_SPEED }), {
    status: c.res.status,
    headers,
  });
};
