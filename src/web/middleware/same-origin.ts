import type { MiddlewareHandler } from 'hono';
import { Forbidden } from '../../domain/errors.ts';
import type { Env } from '../context.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site's page could have sent: any unsafe method whose Sec-Fetch-Site or Origin is not ours.
 * JSON as well as forms. Cookies play no part, so it holds for signing in too. Bearer-token paths are mounted before it.
 */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (SAFE.has(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const isOurs = site
    ? site === 'same-origin' || site === 'none'
    : origin !== undefined && hostOf(origin) === c.req.header('host');
  if (!isOurs) throw new Forbidden('This request came from another page. Open the page here and try again.');
  return next();
};

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
