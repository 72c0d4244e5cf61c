import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Ctx } from './context.ts';
import { sessionCookie } from './sessions/cookie.ts';
import type { FlashMessage } from './ui/feedback.tsx';

const NAME = 'porchlight_flash';
const LIFE_S = 30;

/** Says something on the next page: what was done, or why not. */
export function flash(c: Ctx, text: string, kind: 'done' | 'problem' = 'done'): void {
  setCookie(c, NAME, Buffer.from(JSON.stringify({ text, kind })).toString('base64url'), {
    path: '/',
    maxAge: LIFE_S,
    httpOnly: true,
    sameSite: 'Lax',
    secure: sessionCookie(c.var.web.config).secure,
  });
}

/** What the last page said, once. */
export function takeFlash(c: Ctx): FlashMessage | undefined {
  const kept = getCookie(c, NAME);
  if (!kept) return undefined;
  deleteCookie(c, NAME, { path: '/' });
  return readFlash(kept);
}

function readFlash(kept: string): FlashMessage | undefined {
  try {
    const { text, kind } = JSON.parse(Buffer.from(kept, 'base64url').toString());
    return typeof text === 'string'
      ? { text: text.slice(0, 300), kind: kind === 'problem' ? 'problem' : 'done' }
      : undefined;
  } catch {
    return undefined; // somebody else's cookie
  }
}
