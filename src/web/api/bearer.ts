import type { MiddlewareHandler } from 'hono';
import { viewerFor } from '../../domain/access.ts';
import { apiTokenOf } from '../../domain/teammate/api-tokens.ts';
import { addressOf, type Env } from '../context.ts';
import { problem } from './problems.ts';

/** Bearer tokens only: a cookie that a browser adds by itself opens nothing here. */
export const bearer: MiddlewareHandler<Env> = async (c, next) => {
  const token = /^Bearer (\S{10,200})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const found = token ? await apiTokenOf(c.var.db, token) : null;
  if (found === null) {
    c.header('www-authenticate', 'Bearer');
    return problem(c, {
      status: 401,
      detail:
        'Send a token: Authorization: Bearer …  A person makes one under Settings, or with bin/porchlight api-token.',
    });
  }
  const origin = { address: addressOf(c), apiTokenId: found.id };
  c.set('viewer', { ...(await viewerFor(c.var.db, found.teammateId)), origin });
  return next();
};
