import type { Hono, MiddlewareHandler } from 'hono';
import type { Env } from '../context.ts';

const ALLOWED = new Set(['put', 'delete']);

/** HTML forms know GET and POST; a hidden `_method` says PUT or DELETE, so that pages work without JavaScript. */
export function methodOverride(app: Hono<Env>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
    if (c.req.method !== 'POST' || !isForm) return next();
    const body = await c.req.text();
    const method = new URLSearchParams(body).get('_method')?.toLowerCase();
    if (!method || !ALLOWED.has(method)) return next();
    const headers = new Headers(c.req.raw.headers);
    headers.delete('content-length');
    return app.fetch(new Request(c.req.url, { method: method.toUpperCase(), headers, body }), c.env);
  };
}
