import type { MiddlewareHandler } from 'hono';
import { now } from '../../lib/clock.ts';
import { newMailId } from '../../lib/ids.ts';
import type { Env } from '../context.ts';

/** One line a request, without its query: what people search for is theirs. */
export const requestLog: MiddlewareHandler<Env> = async (c, next) => {
  const began = now();
  c.set('requestId', newMailId());
  await next();
  if (c.res.headers.has('x-request-id')) return; // a form's PUT or DELETE: it was logged under its own method
  c.res.headers.set('x-request-id', c.var.requestId);
  const details = {
    id: c.var.requestId,
    method: c.req.method,
    path: c.req.path.replace(/(\/links\/).*/, '$1…'),
    status: c.res.status,
    ms: now() - began,
  };
  c.var.web.log.info(details, 'request');
};
