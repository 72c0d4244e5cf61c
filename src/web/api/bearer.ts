import type { MiddlewareHandler } from 'hono';
import { viewerFor } from '../../domain/access.ts';
import { teammateOfApiToken } from '../../domain/teammate/api-tokens.ts';
import type { Env } from '../context.ts';
import { problem } from './problems.ts';

/** Bearer tokens only: a cookie that a browser adds by itself opens nothing here. */
export const bearer: MiddlewareHandler<Env> = async (c, next) => {
  const token = /^Bearer (\S{10,200})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const teammateId = token ? await teammateOfApiToken(c.var.db, token) : null;
  if (teammateId === null) {
    c.header('www-authenticate', 'Bearer');
    return problem(c, {
      status: 401,
      detail:
        'Send a token: Authorization: Bearer …  A person makes one under Settings, or with bin/porchlight api-token.',
    });
  }
  c.set('viewer', await viewerFor(c.var.db, teammateId));
  return next();
};
