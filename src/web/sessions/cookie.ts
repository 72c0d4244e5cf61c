import { deleteCookie, setCookie } from 'hono/cookie';
import type { Config } from '../../config.ts';
import { SESSION_LIFE_MS } from '../../domain/teammate/sessions.ts';
import type { Ctx } from '../context.ts';

/** `__Host-` binds the cookie to this host over https; plain http on one's own machine cannot have it. */
export function sessionCookie(config: Config): { name: string; secure: boolean } {
  const secure = config.baseUrl.startsWith('https:');
  return { name: secure ? '__Host-porchlight' : 'porchlight', secure };
}

export function setSessionCookie(c: Ctx, token: string): void {
  const { name, secure } = sessionCookie(c.var.web.config);
  setCookie(c, name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: SESSION_LIFE_MS / 1000,
  });
}

export function clearSessionCookie(c: Ctx): void {
  const { name, secure } = sessionCookie(c.var.web.config);
  deleteCookie(c, name, { path: '/', secure });
}
